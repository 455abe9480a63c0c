// @ts-check
// From what a person calls the job to the kinds of role nearest to it.

const MOST = 8;
const SHORTEST_GUESS = 4; // letters; in a shorter word one letter is too much to get wrong

/** @typedef {{title: string, role: string}} Title */

/** Case, accents and punctuation do not matter. @param {string} text */
export function fold(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[’']/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/**
 * The roles whose titles come nearest, nearest first, each with the title that did.
 * @param {string} typed
 * @param {Title[]} titles
 * @returns {Title[]}
 */
export function nearest(typed, titles) {
  const query = fold(typed);
  if (query.length < 2) return [];
  /** @type {Map<string, {title: Title, distance: number}>} */
  const best = new Map();
  for (const title of titles) {
    const distance = distanceTo(query, fold(title.title));
    const known = best.get(title.role);
    if (distance < Infinity && (!known || distance < known.distance)) best.set(title.role, { title, distance });
  }
  return [...best.values()].sort((a, b) => a.distance - b.distance).slice(0, MOST).map(({ title }) => title);
}

/** Exact, beginning, words, words among others, one letter off. @param {string} query @param {string} title both folded */
function distanceTo(query, title) {
  if (title === query) return 0;
  if (title.startsWith(query)) return 1;
  const typed = query.split(" ");
  const words = title.split(" ");
  if (typed.every((word) => words.some((other) => other.startsWith(word)))) return 2;
  if (words.every((word) => typed.includes(word))) return 3;
  if (query.length >= SHORTEST_GUESS && oneOff(query, title)) return 4;
  if (typed.every((word) => words.some((other) => other.startsWith(word) || (word.length >= SHORTEST_GUESS && oneOff(word, other))))) return 5;
  return Infinity;
}

/** One letter more, less or other, or two changed about. @param {string} a @param {string} b */
export function oneOff(a, b) {
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  return a.slice(at + 1) === b.slice(at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2));
}
