// @ts-check
// Words without capitals, accents, endings and mutations, by the rules that come with the index: hooks/hub/search/words.py.

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const SHORTEST_STEMMED = 3; // letters

/** @param {string} text */
export function fold(text) {
  return text.toLowerCase().replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "");
}

/** @param {{[name: string]: any}} data */
export function makeRules(data) {
  const [stop, tails] = [new Set(data.stop.split(" ")), new Set(data.tails.split(" "))];
  const [odd, back, on] = [data.odd, data.back, data.on].map(table);
  const starts = data.starts.split(" ");
  const steps = data.endings.map((step) =>
    step.split(" ").map((rule) => {
      const [suffix, rest] = rule.split(">");
      return { suffix, instead: rest.slice(0, -1), least: Number(rest.at(-1)) };
    }),
  );
  const suffixes = new Set(steps.flat().map(({ suffix }) => suffix));

  const stem = remembered((word) => {
    word = odd.get(word)?.[0] ?? word;
    if (word.length < SHORTEST_STEMMED || !/^\p{L}+$/u.test(word)) return word;
    for (const step of steps) {
      for (const { suffix, instead, least } of step) {
        const base = word.slice(0, word.length - suffix.length);
        if (word.endsWith(suffix) && base.length >= least && [...base].some((letter) => data.vowels.includes(letter))) {
          word = base + instead;
          break;
        }
      }
    }
    return word;
  });

  function changed(word, table) {
    const start = starts.find((one) => one && word.startsWith(one)) ?? word[0];
    return (table.get(start) ?? []).map((other) => other + word.slice(start.length)).filter((one) => one.length > 1);
  }
  const unmutated = (word) => changed(word, back);
  const mutated = (word) => changed(word, on);
  const forms = remembered((word) => [...new Set([word, ...unmutated(word)].map(stem))]);

  /** The words of a text; after the parts of one with hyphens, it as a whole, `joined` from so many. */
  const tokens = remembered((text) => {
    const found = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const place = { start: index, end: index + word.length };
      const folded = fold(word).replace(/'([^']+)$/, (whole, tail) => (tails.has(tail) ? "" : whole));
      const parts = folded.split(/['-]/);
      const telling = parts.filter((part) => !stop.has(part));
      found.push(...telling.map((part) => ({ text: part, joined: 0, ...place })));
      if (folded.includes("-")) found.push({ text: parts.join(""), joined: telling.length, ...place });
    }
    return found;
  });

  return { odd: [...odd.keys()], suffixes, stem, unmutated, mutated, forms, tokens };
}

/** `c g ngh ch,p b` → c: [g, ngh, ch], p: [b] */
function table(text) {
  return new Map(text.split(",").map((row) => [row.split(" ")[0], row.split(" ").slice(1)]));
}

/** @template T @param {(word: string) => T} work @returns {(word: string) => T} */
function remembered(work) {
  const known = new Map();
  return (word) => {
    if (!known.has(word)) known.set(word, work(word));
    return known.get(word);
  };
}
