// @ts-check
// The page of one family: role step, statements and results around one record, and the way between them.

import { read as readHash } from "../record/link.mjs";
import { makeKeeper } from "../record/keeper.mjs";
import { phrasesOf } from "../record/phrases.mjs";
import { all, one } from "./dom.mjs";
import { makeStatements } from "./form.mjs";
import { makeLanguageLinks } from "./language.mjs";
import { findRole, makeRoleStep, suggestedDepth } from "./role.mjs";
import { makeUndo } from "./undo.mjs";

/** @param {HTMLFormElement} form @param {(name: string, on: boolean) => void} notice */
export function startPage(form, notice) {
  /** @type {import("./results.mjs").Bank} */
  const bank = JSON.parse(one(form, "[data-bank]").textContent ?? "");
  const phrase = phrasesOf(bank.phrases);
  const keeper = makeKeeper(notice);
  const statements = makeStatements(form, bank.items, (item, response) => enter({ responses: { ...keeper.record.responses, [item]: response } }));
  const step = makeRoleStep(form, bank.roles, (chosen) => {
    if (readHash(location.hash).role) history.replaceState(null, "", here());
    enter(chosen.role ? { ...chosen, family: bank.family } : { depth: chosen.depth }); // a role in another family stays until then
    notice("other-family", roleId() === null && keeper.record.role !== null);
    statements.ask(roleId());
    refresh();
  });
  const results = one(form, "[data-results]");
  const loadResults = later(async () => (await import("./results.mjs")).makeResults(results, bank, statements, phrase));
  const followLanguage = makeLanguageLinks(keeper.carry);
  const undo = makeUndo(form);
  const title = document.title;
  let presetDone = /** @type {string | null} */ (null);

  const here = () => location.pathname + location.search;
  const roleId = () => findRole(bank.roles, keeper.record.role)?.role.id ?? null;

  /** @param {Partial<import("../record/record.mjs").HubRecord>} part what the person has just entered */
  function enter(part) {
    undo.drop();
    notice("no-role", false);
    keeper.change({ family: keeper.record.family ?? bank.family, ...part });
    refresh();
    loadResults().catch(() => {}); // so that they are there when asked for; if they are not, that is said then
  }

  /** What follows every change. */
  function refresh() {
    const n = statements.asked.filter((item) => keeper.record.responses[item.id] !== undefined).length;
    const progress = phrase("script-progress", { n, all: statements.asked.length });
    const place = one(form, "[data-progress]");
    if (place.textContent !== progress) place.textContent = progress; // the same again would be read out again
    followLanguage();
  }

  /** Makes the page say what the record says. */
  function showRecord() {
    const known = roleId() !== null;
    step.set(known ? keeper.record : { role: null, depth: keeper.record.depth });
    statements.ask(roleId());
    statements.set(keeper.record.responses);
    notice("other-family", !known && keeper.record.role !== null);
    refresh();
  }

  /** What was chosen before this ran belongs to the record; an older form the browser put back on the way back does not. */
  function takeForm() {
    const [visit] = performance.getEntriesByType("navigation");
    if (visit && /** @type {PerformanceNavigationTiming} */ (visit).type === "back_forward" && keeper.keeps) return;
    const { responses } = keeper.record;
    const extra = Object.entries(statements.read()).filter(([id]) => responses[id] === undefined);
    if (extra.length) enter({ responses: { ...responses, ...Object.fromEntries(extra) } });
    if (keeper.record.role === null && step.read().role) enter({ ...step.read(), family: bank.family });
  }

  /** A role chosen by the address, once. */
  function preset() {
    const { role } = readHash(location.hash);
    const found = findRole(bank.roles, role);
    if (!found || role === presetDone) return;
    presetDone = role;
    if (role !== keeper.record.role) keeper.preset({ family: bank.family, role, depth: suggestedDepth(bank.roles, role) });
    showRecord();
    step.open(found.profile === null); // there are levels to choose from
  }

  /** Shows what the address says. @param {boolean} arriving the page has only just opened */
  async function showView(arriving) {
    const show = readHash(location.hash).results && (await loadResults());
    const { results: view } = readHash(location.hash); // one may have gone back meanwhile
    if (view && !show) return;
    const leaving = !view && !results.hidden;
    if (view && show) show(keeper.record, roleId(), step.describe());
    results.hidden = !view;
    one(form, "[data-form]").hidden = view;
    document.title = view ? phrase("script-results-page", { page: title }) : title;
    followLanguage();
    const item = statements.asked.find(({ id }) => location.hash === `#item-${id}`);
    if (view) one(results, "[data-results-heading]").focus();
    else if (item) statements.focus(item.id);
    else if (leaving && !arriving) one(form, '[data-action="results"]').focus();
  }

  const toStatements = () => {
    const [first] = statements.asked;
    one(form, first ? `[data-area-section="${first.area}"] h2` : '[data-action="results"]').focus();
  };

  /** @type {{[action: string]: () => void}} */
  const actions = {
    results() {
      keeper.save();
      if (!readHash(location.hash).results) history.pushState(null, "", "#results");
      showView(false);
    },
    back() {
      history.pushState(null, "", here());
      showView(false);
      toStatements();
    },
    role() {
      if (roleId() === null) {
        notice("no-role", true);
        step.focus();
      } else {
        step.open(false);
        toStatements();
      }
    },
    "change-role"() {
      if (!results.hidden) actions.back();
      step.open(true);
      step.focus();
    },
    erase() {
      const { record } = keeper;
      keeper.erase();
      history.replaceState(null, "", here());
      showRecord();
      step.open(true);
      showView(true);
      undo.offer(record);
    },
    undo() {
      enter(undo.take() ?? {});
      showRecord();
      step.open(roleId() === null);
      step.focus();
    },
  };

  form.addEventListener("submit", (event) => event.preventDefault()); // Enter on a radio would send the form
  form.addEventListener("click", (event) => {
    if (event.detail > 1) return event.preventDefault(); // the second of a double click would hit what has just come there
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-action]"));
    if (button) actions[button.dataset.action ?? ""]();
  });
  addEventListener("hashchange", () => {
    preset();
    showView(false);
  });
  addEventListener("pageshow", (event) => {
    if (keeper.again()) {
      step.open(roleId() === null);
    } else takeForm();
    showRecord();
    if (event.persisted) showView(true);
  });

  const address = readHash(location.hash);
  if (address.record !== null) history.replaceState(null, "", address.results ? "#results" : here());
  keeper.open(address.record);
  takeForm();
  showRecord();
  step.open(roleId() === null);
  preset();
  for (const button of all(form, "[data-script]")) button.hidden = false;
  showView(true);
}

/**
 * Runs once, when it is first wanted; again only if it failed.
 * @template T
 * @param {() => Promise<T>} make
 */
function later(make) {
  /** @type {Promise<T> | undefined} */
  let made;
  return () =>
    (made ??= make().catch((error) => {
      made = undefined;
      throw error;
    }));
}
