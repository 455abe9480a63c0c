// @ts-check
// The start page: from a job title to the page of its family. Without script it is a list of all roles.

import { read } from "../record/link.mjs";
import { all, copy, one, put, putLink } from "./dom.mjs";
import { nearest } from "./titles.mjs";

const root = one(document, '[data-module="self-assessment-start"]');
if (root.dataset.ready === undefined) start(root);

/** @param {HTMLElement} root */
function start(root) {
  root.dataset.ready = "";
  const links = new Map(all(root, "a[data-role]").map((link) => [link.dataset.role ?? "", /** @type {HTMLAnchorElement} */ (link)]));
  const search = one(root, "[data-title-search]");
  const input = /** @type {HTMLInputElement} */ (one(search, "input"));
  /** @type {{[role: string]: string[]}} */
  const said = JSON.parse(one(root, "[data-titles]").textContent ?? "");
  const titles = [
    ...Object.entries(said).flatMap(([role, names]) => names.map((title) => ({ title, role }))),
    ...all(root, "a[data-role-title]").map((link) => ({ title: link.textContent ?? "", role: link.dataset.role ?? "" })),
  ];

  /** The address may name a role or profile already. */
  function go() {
    const link = links.get(read(location.hash).role ?? "");
    if (link) location.replace(link.href);
  }

  function look() {
    const found = nearest(input.value, titles).filter(({ role }) => links.has(role));
    const asked = input.value.trim().length > 1;
    one(search, "[data-found]").replaceChildren(...found.map(result));
    put(search, "count", String(found.length));
    one(search, "[data-some]").hidden = !found.length;
    one(search, "[data-none]").hidden = !asked || found.length > 0;
  }

  /** @param {import("./titles.mjs").Title} title */
  function result({ title, role }) {
    const link = /** @type {HTMLAnchorElement} */ (links.get(role));
    const node = copy(root, "found");
    putLink(node, "role", link.href, link.textContent ?? "");
    put(node, "title", title === link.textContent ? "" : title);
    put(node, "family", one(/** @type {HTMLElement} */ (link.closest("[data-family]")), "[data-family-title]").textContent ?? "");
    return node;
  }

  addEventListener("hashchange", go);
  addEventListener("pageshow", look); // the browser may have put the typed text back
  input.addEventListener("input", look);
  search.hidden = false;
  go();
}
