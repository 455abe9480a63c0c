// @ts-check
// From what a person typed to what is found, in order: the twin of hooks/hub/search/engine.py, which says how. Integers only.

import { fold } from "./words.mjs";

const WORTH = [2, 4, 6]; // met in the text, in a heading or summary, in the page's name
const [MET, SAID, NAMED] = WORTH;
const [AGAIN, TOGETHER, UNSEEN, WHOLE, OF_THE_PAGE] = [3, 32, 5, 8, 3];
const [FULL, PHRASE, SAME, GUESSED, BEGUN, MORE, NEAR] = [8, 10, 6, 3, 6, 3, 6];
const [SHORTEST_BEGUN, SHORTEST_ENDED, SHORTEST_NEAR, LONG] = [2, 3, 4, 7]; // letters
export const LOOKED_AT = 6; // pages

/** The words of a question that lead somewhere: {word, stems, keys: key → worth, near, weight}[]. */
export function ask(index, question) {
  question = question.normalize("NFC");
  const open = /[\p{L}\p{N}]$/u.test(question);
  const tokens = [...index.rules.tokens(question)];
  const only = fold(question.trim()); // a word that says nothing may still become one that does
  if (!tokens.length && only.length >= SHORTEST_ENDED && /^\p{L}+$/u.test(only)) tokens.push({ text: only, joined: 0 });
  const groups = [];
  tokens.forEach(({ text, joined }, at) => {
    const group = makeGroup(index, text, open && at === tokens.length - 1);
    if (!joined) groups.push(group);
    else for (const part of groups.slice(-joined)) group.keys.forEach((worth, key) => part.keys.set(key, worth));
  });
  findThings(index, groups, open);
  const seen = new Map();
  for (const group of groups) {
    const { word, stems, keys } = group;
    if (!keys.size && word.length >= SHORTEST_NEAR && /^\p{L}+$/u.test(word)) {
      for (const key of index.keys) if (stems.some((stem) => isNear(stem, key))) keys.set(key, NEAR);
      group.near = true;
    }
    if (!keys.size || seen.has(stems.join())) continue;
    const best = Math.max(...keys.values());
    group.weight = Math.min(...[...keys].filter(([, worth]) => worth === best).map(([key]) => rarity(index, key)));
    seen.set(stems.join(), group);
  }
  return [...seen.values()];
}

function makeGroup(index, word, typing) {
  const { rules } = index;
  const forms = rules.forms(word);
  const forward = [word, ...rules.unmutated(word)].flatMap(rules.mutated).map(rules.stem);
  const known = forms.some(index.has) ? forms : forward;
  const keys = new Map();
  for (const stem of known.filter(index.has)) keys.set(stem, index.has(forms[0]) && stem !== forms[0] ? GUESSED : FULL);
  if (typing && word.length >= SHORTEST_BEGUN) {
    const worth = keys.size ? MORE : BEGUN;
    for (const key of begun(index, word)) if (!keys.has(key)) keys.set(key, worth);
  }
  return { word, stems: [...new Set([...forms, ...forward])], keys, near: false, weight: 0 };
}

/** Keys a word may become when it is typed to its end. */
function begun({ keys, rules, has }, word) {
  const starts = [word, ...(word.length > SHORTEST_BEGUN ? rules.unmutated(word) : [])];
  const found = keys.filter((key) => starts.some((start) => key.startsWith(start)));
  found.push(...rules.odd.filter((form) => form.startsWith(word)).map(rules.stem));
  for (const suffix of rules.suffixes) {
    for (let length = 1; length < suffix.length; length += 1) {
      if (word.endsWith(suffix.slice(0, length))) found.push(...rules.forms(word + suffix.slice(length)));
    }
  }
  return found.filter(has);
}

/** Phrases that mean a known thing bring it to each of their words. */
function findThings(index, groups, typing) {
  index.same.forEach((phrases, number) => {
    const thing = `#${number}`;
    for (const words of index.has(thing) ? phrases : []) {
      for (let at = 0; at + words.length <= groups.length; at += 1) {
        const row = groups.slice(at, at + words.length);
        for (const { keys } of fits(words, row, typing && at + words.length === groups.length) ? row : []) {
          const single = [...keys.values()].includes(FULL) ? SAME : FULL;
          if (!keys.has(thing)) keys.set(thing, words.length === 1 ? single : PHRASE);
        }
      }
    }
  });
}

/** Whether a row of the question is a phrase, the last word of it perhaps still being typed. */
function fits(words, row, unfinished) {
  return words.every((word, at) => {
    const { word: typed, stems } = row[at];
    return stems.includes(word) || (unfinished && at === words.length - 1 && typed.length >= SHORTEST_ENDED && word.startsWith(typed));
  });
}

/** Number of an entry → its worth, best first. */
export function rank(index, groups) {
  const found = new Map();
  for (const { keys, weight } of groups) {
    const best = new Map();
    for (const [key, worth] of keys) {
      const rare = rarity(index, key);
      for (const [number, how] of index.postings(key)) best.set(number, Math.max(best.get(number) ?? 0, WORTH[how] * rare * worth));
    }
    for (const [number, value] of best) {
      const { score = 0, covered = 0 } = found.get(number) ?? {};
      found.set(number, { score: score + value, covered: covered + weight });
    }
  }
  const enough = Math.max(...[...found.values()].map(({ covered }) => covered));
  const ranked = [...found].filter(([, { covered }]) => covered * 3 >= enough);
  return new Map(ranked.map(([number, had]) => [number, share(groups, had)]).sort((a, b) => b[1] - a[1] || a[0] - b[0]));
}

function share(groups, { score, covered }) {
  return Math.floor((score * covered) / groups.reduce((sum, { weight }) => sum + weight, 0));
}

/** The part that says most, of equals the first, with its worth. */
export function bestPart(index, groups, number, parts) {
  const page = index.pages[number];
  const named = page ? read(index, groups, page[1]).keys : [];
  let best = { part: undefined, worth: -1 };
  parts.forEach((part, at) => {
    const [, title, blocks = [], unseen = []] = part;
    const stands = new Map(named.map((key) => [key, OF_THE_PAGE]));
    const together = new Set();
    const look = (text, worth) => {
      const { keys, pairs } = read(index, groups, text);
      for (const pair of pairs) together.add(pair);
      for (const key of keys) stands.set(key, worth === MET && stands.get(key) === MET ? AGAIN : Math.max(stands.get(key) ?? 0, worth));
    };
    look(title, NAMED);
    blocks.forEach((text, line) => look(text, page && !at && !line ? SAID : MET));
    unseen.forEach((text) => look(text, UNSEEN));
    const name = read(index, groups, title);
    let [score, covered] = [0, 0];
    for (const pair of together) score += (groups[pair].weight + groups[pair + 1].weight) * TOGETHER;
    for (const { keys, weight } of groups) {
      const most = Math.max(...[...keys].map(([key, worth]) => (stands.get(key) ?? 0) * rarity(index, key) * worth));
      score += most + (name.whole && name.keys.some((key) => keys.has(key)) ? weight * WHOLE : 0);
      covered += most && weight;
    }
    const worth = share(groups, { score, covered });
    if (worth > best.worth) best = { part, worth };
  });
  return best;
}

/** What a text holds of the question: keys, words that stand right before the next one, places to mark, and whether it holds nothing else. */
export function read(index, groups, text) {
  const keys = [];
  const pairs = new Set();
  const marks = [];
  const row = [];
  for (const token of index.rules.tokens(text)) {
    const forms = index.rules.forms(token.text);
    const own = forms.filter((key) => groups.some((group) => group.keys.has(key)));
    keys.push(...own);
    if (own.length) marks.push({ ...token, keys: own });
    if (!token.joined) row.push({ token, forms });
  }
  for (const thing of new Set(groups.flatMap((group) => [...group.keys.keys()].filter((key) => key[0] === "#")))) {
    for (const words of index.same[thing.slice(1)]) {
      for (let at = 0; at + words.length <= row.length; at += 1) {
        if (!words.every((word, step) => row[at + step].forms.includes(word))) continue;
        if (!keys.includes(thing)) keys.push(thing);
        for (const { token } of row.slice(at, at + words.length)) marks.push({ ...token, keys: [thing] });
      }
    }
  }
  row.slice(1).forEach(({ forms }, at) => {
    groups.slice(1).forEach((other, group) => {
      if (row[at].forms.some((key) => groups[group].keys.has(key)) && forms.some((key) => other.keys.has(key))) pairs.add(group);
    });
  });
  const whole = row.length > 0 && row.every(({ forms }) => forms.some((key) => groups.some((group) => group.keys.has(key))));
  return { keys, pairs, marks, whole };
}

/** More for a word that stands in fewer entries. */
function rarity(index, key) {
  return 8 + eighths(index.size) - eighths(index.postings(key).length);
}

/** The logarithm to the base of two, in eighths, near enough. */
function eighths(number) {
  const bits = 31 - Math.clz32(number);
  return bits * 8 + (((number << 3) >> bits) & 7);
}

/** In short words one letter makes another word. */
function isNear(stem, key) {
  return key.length > SHORTEST_NEAR && (stem[0] === key[0] || stem.length >= LONG) && oneOff(stem, key);
}

/** One letter more, less or other, or two changed about. */
function oneOff(one, other) {
  if (one.length > other.length) [one, other] = [other, one];
  if (other.length - one.length > 1 || one === other) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
  const [rest, others] = [one.slice(at + 2), other.slice(at + 2)];
  return rest === others && (one[at + 1] === other[at + 1] || (one[at] === other[at + 1] && one[at + 1] === other[at]));
}
