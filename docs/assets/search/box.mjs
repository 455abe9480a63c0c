// @ts-check
// The search box: not there without this script, and no more than this until someone goes to it. Then the rest is fetched.

const PATIENCE = 5000; // milliseconds
const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-search]"));
const panel = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-panel]"));
if (box && panel) start(box, panel);

/** @param {HTMLElement} box @param {HTMLElement} panel */
function start(box, panel) {
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const messages = /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll("[data-search-message]"));
  const elsewhere = /** @type {HTMLElement} */ (panel.querySelector("[data-search-elsewhere]"));
  const asked = question();

  /** @param {string} name of the message to show, "" for none */
  function say(name) {
    for (const message of messages) message.hidden = message.dataset.searchMessage !== name;
    elsewhere.hidden = name !== "slow" && name !== "failed";
    panel.dataset.open = name ? "" : "closed";
  }

  async function load() {
    input.removeEventListener("focus", load);
    const slow = setTimeout(() => say("slow"), PATIENCE);
    try {
      const address = new URL(box.dataset.search ?? "", document.baseURI).href;
      style(new URL("search.css", import.meta.url).href);
      const [{ start }, answer] = await Promise.all([import("./main.mjs"), fetch(address)]);
      if (!answer.ok) throw new Error(answer.statusText);
      const data = await answer.json();
      say("");
      start(box, panel, data, address);
    } catch {
      say("failed");
    } finally {
      clearTimeout(slow);
    }
  }

  input.addEventListener("input", () => {
    if (panel.dataset.open === undefined) say("loading");
  });
  box.hidden = panel.hidden = false;
  if (asked) {
    input.value = asked;
    load();
  } else if (document.activeElement === input) load();
  else input.addEventListener("focus", load);
}

/** What the address asks: after #, which is never sent anywhere, or in the query of a link from elsewhere. */
export function question() {
  return new URLSearchParams(location.hash.slice(1)).get("q") ?? new URLSearchParams(location.search).get("q") ?? "";
}

/** @param {string} address */
function style(address) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  document.head.append(link);
}
