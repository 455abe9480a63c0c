// @ts-check
// Finding, copying and filling the page's own markup. Words are only ever set as text.

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement} the one element there must be */
export function one(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return /** @type {HTMLElement} */ (found);
}

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
export function all(root, selector) {
  return [...root.querySelectorAll(selector)].map((found) => /** @type {HTMLElement} */ (found));
}

/** @param {ParentNode} root @param {string} selector @returns {HTMLInputElement[]} */
export function inputs(root, selector) {
  return all(root, `input${selector}`).map((found) => /** @type {HTMLInputElement} */ (found));
}

/** @param {ParentNode} root @param {string} name @returns {HTMLElement} what stands in the template */
export function copy(root, name) {
  const template = /** @type {HTMLTemplateElement} */ (one(root, `template[data-template="${name}"]`));
  return /** @type {HTMLElement} */ (one(template.content, "*").cloneNode(true));
}

/** @param {ParentNode} root @param {string} name @param {string} text */
export function put(root, name, text) {
  one(root, `[data-slot="${name}"]`).textContent = text;
}

/** A link in a slot. @param {ParentNode} root @param {string} name @param {string} href @param {string} text */
export function putLink(root, name, href, text) {
  const link = /** @type {HTMLAnchorElement} */ (one(root, `[data-slot="${name}"]`));
  link.href = href;
  link.textContent = text;
  return link;
}

/** Leaves a control alone that is right already: the browser may still be putting a form back. @param {HTMLInputElement} input @param {boolean} on */
export function check(input, on) {
  if (input.checked !== on) input.checked = on;
}
