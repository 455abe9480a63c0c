// @ts-check
// Searching while someone types: what is asked, where the focus goes, and what the address says.

import { question } from "./box.mjs";
import { makeIndex } from "./index.mjs";
import { makeView, search } from "./view.mjs";

const PAUSE = 150; // milliseconds without a key
const SHORTEST = 2; // signs

/** @param {HTMLElement} box @param {HTMLElement} panel @param {object} data @param {string} address of the index */
export function start(box, panel, data, address) {
  const index = makeIndex(data, address);
  const view = makeView(panel);
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  let last = 0;
  let timer = 0;
  let settled = true; // what is shown is what was asked for

  async function run() {
    const mine = stop();
    const typed = input.value;
    keep(typed.trim());
    const found = typed.trim().length < SHORTEST ? null : await search(index, typed);
    if (mine !== last) return;
    settled = true;
    if (found) await view.put(index, found, typed);
    else view.close();
  }

  async function go() {
    await run();
    panel.querySelector("[data-search-heading]").focus();
  }

  /** What is under way is too late now. */
  function stop() {
    clearTimeout(timer);
    return (last += 1);
  }

  /** To the next link, the one before, or the box before the first. @param {number} step */
  function move(step) {
    const links = [...panel.querySelectorAll("a, button")].filter((one) => one.offsetParent);
    const at = links.indexOf(document.activeElement) + step;
    (at < 0 ? input : links[Math.min(at, links.length - 1)])?.focus();
  }

  function onKey(event) {
    const inBox = event.target === input;
    if (event.key === "ArrowDown") settled ? move(1) : run().then(() => move(1));
    else if (event.key === "ArrowUp" && !inBox) move(-1);
    else if (event.key === "Enter" && inBox) go();
    else if (event.key !== "Escape") return;
    else if (!inBox) input.focus();
    else {
      input.value = "";
      run();
    }
    event.preventDefault();
  }

  function onClick({ target }) {
    const chosen = target.closest("a, [data-word]");
    if (chosen?.dataset.word) {
      input.value = chosen.dataset.word;
      input.focus();
      run();
    } else if (chosen?.hash && chosen.href.split("#")[0] === location.href.split("#")[0]) {
      stop();
      view.close();
    }
  }

  input.addEventListener("input", () => {
    settled = false;
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  box.querySelector("button").addEventListener("click", go);
  box.addEventListener("keydown", onKey);
  panel.addEventListener("keydown", onKey);
  panel.addEventListener("click", onClick);
  addEventListener("hashchange", () => {
    if (!question()) return;
    input.value = question();
    run();
  });
  if (input.value) run();
}

/** Puts what is asked into the address, beside what stands there. @param {string} asked */
function keep(asked) {
  const query = new URLSearchParams(location.search);
  query.delete("q");
  const parts = location.hash.slice(1).split("&").filter((part) => part && !part.startsWith("q="));
  if (asked) parts.push(`q=${encodeURIComponent(asked)}`);
  history.replaceState(history.state, "", location.pathname + (query.size ? `?${query}` : "") + (parts.length ? `#${parts.join("&")}` : ""));
}
