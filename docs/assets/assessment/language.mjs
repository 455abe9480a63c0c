// @ts-check
// The links to the same page in the other language: they keep the view, and carry the record when this tab cannot keep it.

import { read } from "../record/link.mjs";
import { all } from "./dom.mjs";

/** @param {() => string} carried what the address must carry of the record */
export function makeLanguageLinks(carried) {
  const other = /** @type {HTMLAnchorElement | null} */ (document.querySelector("header a[hreflang]"))?.href;
  const links = /** @type {HTMLAnchorElement[]} */ (all(document, "a[hreflang], a[data-language-link]")).filter(
    (link) => link.href === other || link.dataset.languageLink !== undefined,
  );

  return function follow() {
    const record = carried();
    const parts = read(location.hash).results ? [record, "results"] : [record || place(location.hash)];
    for (const link of links) link.hash = parts.filter(Boolean).join("&");
  };
}

/** A statement one has gone to. @param {string} hash */
function place(hash) {
  return hash.startsWith("#item-") ? hash.slice(1) : "";
}
