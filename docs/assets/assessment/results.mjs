// @ts-check
// The results, from a record: essentials, suggestions with their reasons, then each area and statement.

import { count, levelOf, rank, usualOf } from "./ranking.mjs";
import { all, copy, one, put, putLink } from "./dom.mjs";

/**
 * @typedef {import("./ranking.mjs").Edge & {line: string}} PageEdge
 * @typedef {Omit<import("./ranking.mjs").Resource, "edges"> & {edges: PageEdge[], title: string, href: string, lang: string,
 *   publisher: string, format: string, cost: "free" | "paid" | null, note: string | null}} PageResource
 * @typedef {import("./form.mjs").PageItem} PageItem
 * @typedef {object} Bank
 * @property {string} lang
 * @property {string} family
 * @property {import("./role.mjs").Role[]} roles
 * @property {{id: string, title: string}[]} areas
 * @property {PageItem[]} items
 * @property {PageResource[]} resources
 * @property {{[id: string]: string}} phrases
 */

/**
 * @param {HTMLElement} section
 * @param {Bank} bank
 * @param {ReturnType<typeof import("./form.mjs").makeStatements>} statements
 * @param {import("../record/phrases.mjs").Phrase} phrase
 */
export function makeResults(section, bank, statements, phrase) {
  const resources = new Map(bank.resources.map((resource) => [resource.id, resource]));

  /**
   * @param {import("../record/record.mjs").HubRecord} record
   * @param {string | null} role the role asked, of this page
   * @param {{role: string, depth: string}} described
   */
  return function show(record, role, described) {
    const items = new Map(statements.asked.map((item) => [item.id, item]));
    const { first, more } = rank(statements.asked, bank.resources, record);
    const answered = statements.asked.some((item) => levelOf(record.responses[item.id]) !== null);

    put(section, "role", described.role);
    put(section, "depth", described.depth);
    one(section, "[data-has-role]").hidden = role === null;
    one(section, "[data-no-role]").hidden = role !== null;
    for (const essential of all(section, "[data-essentials] [data-for]")) {
      essential.hidden = role !== null && !(essential.dataset.for ?? "").split(" ").includes(role);
    }
    one(section, "[data-none-yet]").hidden = answered || first.length > 0;
    one(section, "[data-all-usual]").hidden = !answered || first.length > 0;
    const heading = one(section, "[data-first-heading]");
    heading.hidden = !first.length;
    heading.textContent = phrase(first.length === 3 ? "script-first-three" : "script-first-fewer");
    one(section, "[data-first]").replaceChildren(...first.map(suggestion));
    one(section, "[data-more]").replaceChildren(...more.map(suggestion));
    one(section, "[data-more-box]").hidden = !more.length;
    const areas = bank.areas.filter((area) => statements.asked.some((item) => item.area === area.id));
    one(section, "[data-areas]").replaceChildren(...areas.map(areaOf));

    /** @param {import("./ranking.mjs").Suggestion} suggested */
    function suggestion({ id, reasons }) {
      const resource = /** @type {PageResource} */ (resources.get(id));
      const node = copy(section, "suggestion");
      node.dataset.resource = id;
      putLink(node, "link", resource.href, resource.title).hreflang = resource.lang;
      put(node, "facts", facts(resource));
      put(node, "note", resource.note ?? "");
      one(node, '[data-slot="note"]').hidden = !resource.note;
      one(node, "[data-reason]").replaceChildren(...reasons.map((reason) => reasonOf(resource, reason.item)));
      return node;
    }

    /** @param {PageResource} resource @param {string} id */
    function reasonOf(resource, id) {
      const node = copy(section, "reason");
      answerOf(node, id);
      put(node, "line", resource.edges.find((edge) => edge.item === id)?.line ?? "");
      return node;
    }

    /** The statement, the answer, what is usual, and the way to change it. @param {HTMLElement} node @param {string} id */
    function answerOf(node, id) {
      const response = record.responses[id];
      const stem = statements.stem(id);
      put(node, "stem", stem);
      put(node, "answer", response === undefined ? phrase("script-not-answered") : statements.option(id, response));
      put(node, "usual", statements.option(id, /** @type {any} */ (usualOf(/** @type {PageItem} */ (items.get(id)), record))));
      const link = putLink(node, "change", `#item-${id}`, phrase(response === undefined ? "script-answer" : "script-change"));
      link.setAttribute("aria-label", `${link.textContent}: ${stem}`);
    }

    /** @param {{id: string, title: string}} area */
    function areaOf(area) {
      const node = copy(section, "area");
      put(node, "title", area.title);
      put(node, "counts", counts(area.id));
      const asked = statements.asked.filter((item) => item.area === area.id);
      one(node, "[data-statements]").replaceChildren(...asked.map(statementOf));
      return node;
    }

    /** Strengths first, and only what there is. @param {string} area */
    function counts(area) {
      const { asked, answered, own, help, not_yet, not_sure, enough } = count(statements.asked, record.responses, area);
      if (!enough) return `${phrase("script-answered", { answered, asked })} ${phrase("script-too-few")}`;
      const parts = Object.entries({ own, help, "not-yet": not_yet, "not-sure": not_sure }).filter(([, n]) => n > 0);
      return phrase("script-counts", { answered, asked, counts: parts.map(([name, n]) => phrase(`script-count-${name}`, { n })).join(", ") });
    }

    /** @param {PageItem} item */
    function statementOf(item) {
      const node = copy(section, "statement");
      const response = record.responses[item.id];
      node.dataset.statement = item.id;
      answerOf(node, item.id);
      one(node, "[data-usual]").hidden = response === undefined || response === "not-my-role";
      one(node, "[data-unsure]").hidden = response !== "not-sure";
      one(node, "[data-read]").hidden = response === undefined || response === "not-my-role" || !item.section;
      if (item.section) {
        putLink(node, "section", item.section.href, item.section.title);
        put(node, "minutes", item.section.minutes ? phrase("script-minutes", { n: item.section.minutes }) : "");
      }
      return node;
    }

    /** @param {PageResource} resource */
    function facts(resource) {
      const length = resource.minutes === null ? phrase("script-length-unknown") : phrase("script-minutes", { n: resource.minutes });
      const parts = [resource.publisher, phrase(`script-format-${resource.format}`), length, phrase(`script-cost-${resource.cost ?? "unknown"}`)];
      if (resource.lang !== bank.lang) parts.push(phrase(`script-leads-to-${resource.lang}`));
      return parts.join(" · ");
    }
  };
}
