// @ts-check
// The interface's words. A phrase or a value that is missing is a mistake of ours and must not pass unseen.

/** @typedef {(id: string, values?: {[name: string]: string | number}) => string} Phrase */

/**
 * @param {{[id: string]: string}} phrases those of one language
 * @returns {Phrase}
 */
export function phrasesOf(phrases) {
  return (id, values = {}) => {
    if (!Object.hasOwn(phrases, id)) throw new Error(`no phrase "${id}"`);
    return phrases[id].replace(/\{(\w+)\}/g, (_, name) => {
      if (!Object.hasOwn(values, name)) throw new Error(`no value "${name}" for the phrase "${id}"`);
      return String(values[name]);
    });
  };
}
