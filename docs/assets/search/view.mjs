// @ts-check
// What was found, on the page: links by kind, each with its sentence; near words when nothing was.

import { LOOKED_AT, ask, bestPart, rank } from "./engine.mjs";
import { marked, sentence } from "./excerpt.mjs";
import { KINDS } from "./index.mjs";

const MOST = 6; // statements, and resources

/** {groups, hits: kind → {number, part}[]}; a part is missing when it could not be fetched, or is not yet. @param {string} question */
export async function search(index, question) {
  const groups = ask(index, question);
  const ranked = rank(index, groups);
  const hits = {};
  for (const kind of KINDS) {
    const numbers = [...ranked.keys()].filter((number) => index.kindOf(number) === kind);
    const looked = await Promise.all(
      numbers.splice(0, kind === "pages" ? LOOKED_AT : Infinity).map(async (number) => {
        const { part, worth } = bestPart(index, groups, number, await index.parts(number));
        return { number, part, worth: ranked.get(number) + worth };
      }),
    );
    looked.sort((a, b) => b.worth - a.worth || a.number - b.number);
    hits[kind] = kind === "pages" ? [...looked, ...numbers.map((number) => ({ number }))] : looked.filter(({ part }) => part).slice(0, MOST);
  }
  return { groups, hits };
}

/** @param {HTMLElement} panel */
export function makeView(panel) {
  const one = (name) => panel.querySelector(`[data-search-${name}]`);
  const status = one("status");
  let waiting = new Map();
  // Pages further down are read when they come into view.
  const watcher = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      waiting.get(target)?.();
    }
  });

  function show(...names) {
    for (const name of ["heading", "results", "near", "none", "elsewhere"]) one(name).hidden = !names.includes(name);
    panel.dataset.open = names.length ? "" : "closed";
  }

  async function put(index, { groups, hits }, question) {
    watcher.disconnect();
    waiting = new Map();
    const inside = one("results").contains(document.activeElement);
    let count = 0;
    for (const kind of KINDS) {
      const section = panel.querySelector(`[data-kind="${kind}"]`);
      section.hidden = !hits[kind].length;
      section.querySelector("ol").replaceChildren(...hits[kind].map((hit) => item(index, groups, hit)));
      count += hits[kind].length;
    }
    if (count) {
      status.textContent = status.dataset.count.replace("{n}", String(count));
      show("heading", "results", groups.some((group) => group.near) ? "near" : "");
      if (inside) one("results").querySelector("[data-kind]:not([hidden]) a").focus(); // the link that had the focus is gone
      return;
    }
    const { near } = await import("./near.mjs");
    const words = near(question, (await index.words("_near")) ?? []);
    one("words").replaceChildren(...words.map(button));
    one("try").hidden = !words.length;
    status.textContent = status.dataset.none.replace("{q}", question.trim());
    show("heading", "none", "elsewhere");
  }

  function item(index, groups, hit) {
    const node = one("hit").content.firstElementChild.cloneNode(true);
    fill(index, groups, hit, node);
    if (!hit.part) {
      waiting.set(node, async () => fill(index, groups, { ...hit, ...bestPart(index, groups, hit.number, await index.parts(hit.number)) }, node));
      watcher.observe(node);
    }
    return node;
  }

  function fill(index, groups, { number, part = [] }, node) {
    const [link, text, from] = ["a", "[data-text]", "[data-from]"].map((name) => node.querySelector(name));
    const [place = "", title = "", blocks = [], , language] = part;
    const page = index.pages[number]?.[1];
    const titles = [page, title === page ? "" : title].filter(Boolean);
    link.href = index.href(number, place);
    link.replaceChildren(...titles.flatMap((one, at) => [at ? " – " : "", ...marked(index, groups, one)]));
    if (page) text.replaceChildren(...marked(index, groups, sentence(index, groups, blocks)));
    else from.textContent = blocks[0] ?? index.pages.find(([address]) => address === place.split("#")[0])[1];
    if (language) {
      link.hreflang = language;
      from.append(` (${one("leads").dataset[language]})`);
    }
    text.hidden = !page;
    from.hidden = Boolean(page);
  }

  function button(word) {
    const inside = Object.assign(document.createElement("button"), { type: "button", textContent: word, className: "quiet" });
    inside.dataset.word = word;
    const node = document.createElement("li");
    node.append(inside);
    return node;
  }

  function close() {
    status.textContent = "";
    show();
  }

  return { put, close };
}
