// @ts-check
// Which resources to suggest, in what order, and why. The twin of hooks/hub/ranking.py, where the order is explained in
// prose; tests/vectors/ranking.json holds the two together. Integers only; ids are compared by code unit.

import { DEPTHS } from "../record/record.mjs";

const MOST_GAPS = 3;
const FIRST = 3;
const MOST_FROM_ONE_AREA = 2;
const ENOUGH = 3; // fewer answered, and an area is not summed up

/**
 * @typedef {{id: string, area: string, usual: number[]}} Item usual levels in the order of DEPTHS
 * @typedef {{item: string, kind: "core" | "extra", levels: number[]}} Edge
 * @typedef {{id: string, both: boolean, minutes: number | null, seen: number, edges: Edge[]}} Resource
 * @typedef {Pick<import("../record/record.mjs").HubRecord, "depth" | "depths" | "responses" | "priorities">} Answers
 * @typedef {{item: string, gap: number, kind: string}} Reason
 * @typedef {object} Suggestion
 * @property {string} id
 * @property {string} area that of the lead item
 * @property {boolean} priority
 * @property {number} gap the largest it serves
 * @property {string} kind
 * @property {number} gaps how many it serves, three at most
 * @property {boolean} meant
 * @property {string} lead the served item with the largest gap; of equals the one whose id comes first
 * @property {Reason[]} reasons largest gap first
 */

/** @param {unknown} response @returns {number | null} a level, or none */
export function levelOf(response) {
  return response === 0 || response === 1 || response === 2 || response === 3 ? response : null;
}

/** @param {Item} item @param {Answers} record @returns {number} the usual level at the depth of the item, or of the person */
export function usualOf(item, record) {
  return item.usual[DEPTHS.indexOf(record.depths[item.id] ?? record.depth ?? "established")];
}

/** @param {Item} item @param {Answers} record @returns {number} how far the level is below what is usual */
export function gapOf(item, record) {
  const level = levelOf(record.responses[item.id]);
  return level === null ? 0 : Math.max(0, usualOf(item, record) - level);
}

/**
 * @param {Item[]} items those asked of the role; what the record says of others is ignored
 * @param {Resource[]} resources
 * @param {Answers} record
 * @returns {{first: Suggestion[], more: Suggestion[]}}
 */
export function rank(items, resources, record) {
  const gaps = new Map(items.map((item) => [item.id, gapOf(item, record)]));
  const areas = new Map(items.map((item) => [item.id, item.area]));
  const priorities = new Set(record.priorities.filter((id) => gaps.has(id) && record.responses[id] !== "not-my-role"));
  const ranked = [];
  for (const resource of resources) {
    const served = new Map();
    for (const edge of resource.edges) if ((gaps.get(edge.item) ?? 0) > 0 || priorities.has(edge.item)) served.set(edge.item, edge);
    if (!served.size) continue;
    const reasons = [...served.values()].map(({ item, kind }) => ({ item, gap: gaps.get(item) ?? 0, kind }));
    reasons.sort((a, b) => b.gap - a.gap || byCodeUnit(a.item, b.item));
    const { item: lead, gap } = reasons[0];
    const level = levelOf(record.responses[lead]);
    const one = {
      id: resource.id,
      area: areas.get(lead) ?? "",
      priority: reasons.some((reason) => priorities.has(reason.item)),
      gap,
      kind: reasons.some((reason) => reason.kind === "core") ? "core" : "extra",
      gaps: Math.min(MOST_GAPS, reasons.filter((reason) => reason.gap > 0).length),
      meant: level !== null && served.get(lead).levels.includes(level),
      lead,
      reasons,
    };
    ranked.push({ one, resource });
  }
  ranked.sort(compare);
  return firstThree(ranked.map(({ one }) => one));
}

/** @typedef {{one: Suggestion, resource: Resource}} Candidate */

/** Key by key, never by a weighted sum. @param {Candidate} a @param {Candidate} b */
function compare(a, b) {
  return (
    Number(b.one.priority) - Number(a.one.priority) ||
    b.one.gap - a.one.gap ||
    Number(b.one.kind === "core") - Number(a.one.kind === "core") ||
    b.one.gaps - a.one.gaps ||
    Number(b.one.meant) - Number(a.one.meant) ||
    Number(b.resource.both) - Number(a.resource.both) ||
    Number(a.resource.minutes === null) - Number(b.resource.minutes === null) ||
    (a.resource.minutes ?? 0) - (b.resource.minutes ?? 0) ||
    b.resource.seen - a.resource.seen ||
    byCodeUnit(a.one.id, b.one.id)
  );
}

/**
 * The best three, passing over a third from one area while others can be had; the three and the rest keep their order.
 * @template {{area: string}} T
 * @param {T[]} ranked
 * @returns {{first: T[], more: T[]}}
 */
export function firstThree(ranked) {
  /** @type {Set<T>} */
  const taken = new Set();
  for (const one of ranked) {
    const same = [...taken].filter((other) => other.area === one.area).length;
    if (taken.size < FIRST && same < MOST_FROM_ONE_AREA) taken.add(one);
  }
  for (const one of ranked) if (taken.size < FIRST) taken.add(one);
  return { first: ranked.filter((one) => taken.has(one)), more: ranked.filter((one) => !taken.has(one)) };
}

/**
 * What was answered in an area: counts, never a mean.
 * @param {{id: string, area: string}[]} items those asked of the role
 * @param {Answers["responses"]} responses
 * @param {string} area
 */
export function count(items, responses, area) {
  const given = items.filter((item) => item.area === area).map((item) => responses[item.id]);
  /** @param {(response: unknown) => boolean} test */
  const many = (test) => given.filter(test).length;
  const answered = many((response) => levelOf(response) !== null);
  return {
    asked: given.length - many((response) => response === "not-my-role"),
    answered,
    own: many((response) => response === 2 || response === 3),
    help: many((response) => response === 1),
    not_yet: many((response) => response === 0),
    not_sure: many((response) => response === "not-sure"),
    enough: answered >= ENOUGH,
  };
}

/** @param {string} a @param {string} b */
function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
