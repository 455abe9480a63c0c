// @ts-check
// The index as hooks/hub/search/index.py writes it; the words of a page are fetched when they are wanted.

import { makeRules } from "./words.mjs";

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_`{|}~";
const HALF = 45; // signs that end a number; the others go on
const WAYS = 3; // in which a word stands
const PATIENCE = 4000; // milliseconds
export const KINDS = ["pages", "items", "resources"];

/** @param {any} data @param {string} address of the index */
export function makeIndex(data, address) {
  const root = new URL("../../", address).href;
  /** @type {string[]} */
  const keys = [];
  for (const [, shared, rest] of data.keys.matchAll(/([A-Z])([^A-Z]*)/g)) {
    keys.push((keys.at(-1) ?? "").slice(0, shared.charCodeAt(0) - 65) + rest);
  }
  const rows = data.postings.split(" ");
  const postings = new Map(keys.map((key, at) => [key, rows[at]]));
  const fetched = new Map();
  const firsts = [0, data.counts[0], data.counts[0] + data.counts[1]];
  const kindOf = (number) => KINDS[firsts.findLastIndex((first) => number >= first)];

  /** A file beside the index; null when it cannot be had. */
  function words(name) {
    if (!fetched.has(name)) {
      const asked = fetch(`${root}assets/search/${data.at}${name}.json`, { signal: AbortSignal.timeout(PATIENCE) })
        .then((answer) => (answer.ok ? answer.json() : null))
        .catch(() => null);
      fetched.set(name, asked);
    }
    return fetched.get(name);
  }

  return {
    keys,
    size: firsts[2] + data.counts[2],
    same: data.same.split(";").map((phrases) => phrases.split(",").map((phrase) => phrase.split(" "))),
    rules: makeRules(data.rules),
    words,
    kindOf,
    pages: data.pages,
    has: (key) => postings.has(key),

    /** [number of an entry, how the word stands there] */
    postings(key) {
      const found = postings.get(key);
      if (typeof found === "string") postings.set(key, decode(found));
      return postings.get(key);
    },

    /** Parts: [place, title, texts, words not shown, language]. @param {number} number of the entry */
    async parts(number) {
      if (data.pages[number]) return (await words(data.pages[number][0].slice(0, -1).replaceAll("/", "_") || "home")) ?? [];
      const at = number - firsts[KINDS.indexOf(kindOf(number))];
      return (await words(`_${kindOf(number)}-${Math.floor(at / data.chunk)}`))?.[at % data.chunk] ?? [];
    },

    href(number, place = "") {
      const page = data.pages[number];
      return new URL(page ? page[0] + (place && `#${place}`) : place, root).href;
    },
  };
}

function decode(row) {
  const found = [];
  let [number, value, times] = [-1, 0, 1];
  for (const sign of row) {
    const at = SIGNS.indexOf(sign);
    value += (at % HALF) * times;
    times *= HALF;
    if (at >= HALF) continue;
    number += Math.floor(value / WAYS) + 1;
    found.push([number, value % WAYS]);
    [value, times] = [0, 1];
  }
  return found;
}
