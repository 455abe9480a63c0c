// @ts-check
// What the part of the address after # may carry: `results` (the view), `role=<id>`, `record=<base64url>`, or a place on the page.

const LONGEST = 32768;

/** @param {string} hash */
export function read(hash) {
  const params = new URLSearchParams(hash.slice(1));
  return { results: params.has("results"), role: params.get("role"), record: params.get("record") };
}

/** @param {object} record @returns {string} base64url of its JSON */
export function encode(record) {
  const bytes = new TextEncoder().encode(JSON.stringify(record));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} text @returns {string} the JSON again, or "" when it is none */
export function decode(text) {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) return "";
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}
