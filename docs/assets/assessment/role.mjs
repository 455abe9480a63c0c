// @ts-check
// The first step: which role, its level where it has several, and the depth, suggested by the level and confirmed by the person.

import { all, check, inputs, one, put } from "./dom.mjs";

/**
 * @typedef {import("../record/record.mjs").Depth} Depth
 * @typedef {{id: string, level: number | null, depth: Depth}} Profile
 * @typedef {{id: string, title: string, profiles: Profile[]}} Role
 * @typedef {{role: string | null, depth: Depth | null}} Chosen
 */

/** @param {Role[]} roles @param {string | null} id a role's or a profile's @returns {{role: Role, profile: Profile | null} | null} */
export function findRole(roles, id) {
  for (const role of roles) {
    const profile = role.profiles.find((one) => one.id === id);
    if (profile) return { role, profile };
    if (role.id === id) return { role, profile: null };
  }
  return null;
}

/** @param {Role[]} roles @param {string | null} id @returns {Depth | null} an unknown level suggests what the lowest does */
export function suggestedDepth(roles, id) {
  const found = findRole(roles, id);
  return found && (found.profile ?? found.role.profiles[0]).depth;
}

/**
 * @param {HTMLElement} form
 * @param {Role[]} roles
 * @param {(chosen: Chosen) => void} onChange
 */
export function makeRoleStep(form, roles, onChange) {
  const section = one(form, "[data-role-step]");
  const choice = one(section, "[data-role-choice]");
  const summary = one(section, "[data-role-summary]");
  const [started] = inputs(choice, "[name=started]");
  let own = false; // the person has chosen a depth; a level no longer chooses it for them

  /** @param {string} name @returns {string | null} */
  const checked = (name) => inputs(choice, `[name=${name}]:checked`)[0]?.value ?? null;

  /** @param {string} name @param {string | null} value */
  const choose = (name, value) => inputs(choice, `[name=${name}]`).forEach((input) => check(input, input.value === value));

  /** @returns {Chosen} */
  const read = () => ({ role: checked("profile") ?? checked("role"), depth: /** @type {Depth | null} */ (checked("depth")) });

  /** The text of a radio's label that names it. @param {string} name */
  const named = (name) => {
    const label = inputs(choice, `[name=${name}]:checked`)[0]?.closest("label")?.querySelector("[data-label]");
    return label?.textContent?.trim() ?? "";
  };

  function describe() {
    return { role: [named("role"), named("profile")].filter(Boolean).join(" – "), depth: named("depth") };
  }

  /** What stands around the radios follows them. */
  function follow() {
    const role = checked("role");
    for (const levels of all(choice, "[data-levels]")) levels.hidden = levels.dataset.levels !== role;
    for (const box of all(choice, "[data-levels-box]")) box.hidden = !box.querySelector("[data-levels]:not([hidden])");
    const suggested = suggestedDepth(roles, read().role);
    for (const mark of all(choice, "[data-suggested]")) mark.hidden = mark.dataset.suggested !== suggested;
    put(summary, "role", describe().role);
    put(summary, "depth", describe().depth);
  }

  /** @param {Chosen} chosen one of this page's roles, or none */
  function set({ role, depth }) {
    const found = findRole(roles, role);
    choose("role", found && found.role.id);
    choose("profile", found && found.role.profiles.length > 1 ? role : null);
    choose("depth", depth);
    check(started, depth === "new");
    own = depth !== null && depth !== suggestedDepth(roles, role);
    follow();
  }

  choice.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.name === "role") choose("profile", null);
    if (input.name === "depth") check(started, input.value === "new");
    own = input.name === "depth" || (own && input.name !== "started");
    if (!own) choose("depth", started.checked ? "new" : suggestedDepth(roles, read().role));
    follow();
    onChange(read());
  });

  return {
    set,
    read,
    describe,

    /** Shows the whole step, or one line of it. @param {boolean} open */
    open(open) {
      choice.hidden = !open;
      summary.hidden = open;
    },

    /** Where a person goes on choosing. */
    focus() {
      if (choice.hidden) return one(summary, "button").focus();
      const radios = inputs(choice, "[name=role]");
      (radios.find((radio) => radio.checked) ?? radios[0]).focus();
    },
  };
}
