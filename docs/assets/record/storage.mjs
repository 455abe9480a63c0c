// @ts-check
// This tab's storage: one key, and no exception ever leaves this file. Browsers may refuse even to be asked.

const KEY = "staff-cymorth:record";

/** @returns {{ok: boolean, text: string | null}} what is kept; `ok` is false when the browser refuses */
export function read() {
  try {
    return { ok: true, text: sessionStorage.getItem(KEY) };
  } catch {
    return { ok: false, text: null };
  }
}

/** @param {string} text @returns {boolean} whether it is kept now */
export function write(text) {
  try {
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** @returns {boolean} whether nothing is kept any more */
export function erase() {
  try {
    sessionStorage.removeItem(KEY);
    return sessionStorage.getItem(KEY) === null;
  } catch {
    return false;
  }
}
