// @ts-check
// The statements: which are asked, what was answered, and their own words read back from the page.

import { all, check, inputs, one } from "./dom.mjs";

/**
 * @typedef {import("../record/record.mjs").Response} Response
 * @typedef {import("../record/record.mjs").HubRecord["responses"]} Responses
 * @typedef {import("./ranking.mjs").Item & {roles: string[], section: {href: string, title: string, minutes: number} | null}} PageItem
 */

/** @param {HTMLInputElement} input @returns {Response} */
function responseOf(input) {
  return /** @type {Response} */ (/^[0-3]$/.test(input.value) ? Number(input.value) : input.value);
}

/**
 * @param {HTMLElement} form
 * @param {PageItem[]} items
 * @param {(item: string, response: Response) => void} onAnswer
 */
export function makeStatements(form, items, onAnswer) {
  const sets = new Map(all(form, "[data-item]").map((set) => [set.dataset.item ?? "", /** @type {HTMLFieldSetElement} */ (set)]));
  let asked = items;

  /** @param {string} id */
  const setOf = (id) => {
    const set = sets.get(id);
    if (!set) throw new Error(`no statement "${id}"`);
    return set;
  };

  form.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const id = input.closest("fieldset")?.dataset.item;
    if (id && input.checked) onAnswer(id, responseOf(input));
  });

  return {
    get asked() {
      return asked;
    },

    /** Asks what is for one role, or everything. @param {string | null} role */
    ask(role) {
      asked = items.filter((item) => role === null || item.roles.includes(role));
      const ids = new Set(asked.map((item) => item.id));
      for (const [id, set] of sets) set.disabled = set.hidden = !ids.has(id);
      for (const area of all(form, "[data-area-section]")) {
        one(area, "[data-area-none]").hidden = asked.some((item) => item.area === area.dataset.areaSection);
      }
    },

    /** @param {Responses} responses */
    set(responses) {
      for (const [id, set] of sets) for (const input of inputs(set, "")) check(input, responses[id] === responseOf(input));
    },

    /** @returns {Responses} what is chosen in the form as it stands, kept there by the browser or chosen before this script ran */
    read() {
      const chosen = [...sets].map(([id, set]) => [id, inputs(set, ":checked")[0]]);
      return Object.fromEntries(chosen.filter(([, input]) => input).map(([id, input]) => [id, responseOf(/** @type {HTMLInputElement} */ (input))]));
    },

    /** @param {string} id */
    stem: (id) => one(setOf(id), "legend").textContent?.trim() ?? "",

    /** @param {string} id @param {Response} response @returns {string} the words of an option */
    option: (id, response) => inputs(setOf(id), `[value="${response}"]`)[0]?.closest("label")?.textContent?.trim() ?? "",

    /** Goes to a statement: to the answer given, else to the first. @param {string} id */
    focus(id) {
      const set = setOf(id);
      const radios = inputs(set, "");
      set.scrollIntoView();
      (radios.find((radio) => radio.checked) ?? radios[0]).focus({ preventScroll: true });
    },
  };
}
