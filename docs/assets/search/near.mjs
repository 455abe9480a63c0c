// @ts-check
// Words that come near one nothing was found for.

import { fold } from "./words.mjs";

const MOST = 5;
const SHARED = 4; // letters at the beginning

/** The words nearest to those of a question, nearest first. @param {string} question @param {string[]} words */
export function near(question, words) {
  const typed = fold(question).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const far = new Map(words.map((word) => [word, Math.min(...typed.map((one) => distance(one, fold(word))))]));
  return words.filter((word) => far.get(word) < Infinity).sort((a, b) => far.get(a) - far.get(b)).slice(0, MOST);
}

/** Letters to change; Infinity for words that are not near. @param {string} one @param {string} other */
function distance(one, other) {
  let row = [...other].map((_, at) => at + 1);
  [...one].forEach((letter, line) => {
    let [before, left] = [line, line + 1];
    row = row.map((above, at) => {
      left = Math.min(above + 1, left + 1, before + (letter === other[at] ? 0 : 1));
      before = above;
      return left;
    });
  });
  const far = row[row.length - 1];
  const near = far * 3 <= Math.max(one.length, other.length);
  return near || (one.length >= SHARED && other.startsWith(one.slice(0, SHARED))) ? far : Infinity;
}
