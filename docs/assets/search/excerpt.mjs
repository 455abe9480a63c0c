// @ts-check
// The sentence of a hit, and the words in it that were asked for.

import { read } from "./engine.mjs";

const LONGEST = 190; // signs
const BEFORE = 60; // signs kept before the first word that is marked
const SENTENCE = /[^.!?]+(?:[.!?]+(?=\S)[^.!?]+)*[.!?]*\s*/gu; // a stop with no space after it ends nothing: gov.wales

/** The sentence that holds most of the question; the first one when none holds any. @param {string[]} blocks */
export function sentence(index, groups, blocks) {
  let best = { text: "", holds: -1 };
  for (const [text] of blocks.flatMap((block) => [...block.matchAll(SENTENCE)])) {
    const { keys } = read(index, groups, text);
    const holds = groups.filter((group) => keys.some((key) => group.keys.has(key))).length;
    if (holds > best.holds) best = { text: text.trim(), holds };
  }
  return best.text;
}

/** A text as nodes, the words asked for in <mark>, cut round the first of them when it is long. @param {string} text */
export function marked(index, groups, text) {
  const { marks } = read(index, groups, text);
  marks.sort((a, b) => a.start - b.start);
  const [start, end] = cut(text, marks[0]?.start ?? 0);
  const nodes = [start ? "… " : ""];
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    const word = document.createElement("mark");
    word.textContent = text.slice(mark.start, mark.end);
    nodes.push(text.slice(at, mark.start), word);
    at = mark.end;
  }
  return [...nodes, text.slice(at, end), end < text.length ? " …" : ""].filter(Boolean);
}

/** @param {string} text @param {number} first */
function cut(text, first) {
  if (text.length <= LONGEST) return [0, text.length];
  const start = first > BEFORE ? text.lastIndexOf(" ", first - BEFORE) + 1 : 0;
  return [start, text.length - start <= LONGEST ? text.length : text.lastIndexOf(" ", start + LONGEST)];
}
