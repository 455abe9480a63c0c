// @ts-check
// One person's record: a plain value, and the checking of anything read from outside.

export const APP = "staff-cymorth";
export const FORMAT = 1;
export const DEPTHS = ["new", "established", "experienced", "leading"];
const LONGEST = 65536; // characters of text we are willing to parse
const MOST = 500; // responses or overrides in one record
const MOST_PRIORITIES = 3;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * @typedef {0 | 1 | 2 | 3 | "not-sure" | "not-my-role"} Response
 * @typedef {"new" | "established" | "experienced" | "leading"} Depth
 * @typedef {object} HubRecord
 * @property {string} app
 * @property {number} format
 * @property {string | null} family
 * @property {string | null} role a role or profile id
 * @property {Depth | null} depth
 * @property {{[item: string]: Depth}} depths depths chosen for single items
 * @property {{[item: string]: Response}} responses
 * @property {string[]} priorities
 * @property {string} [saved]
 */

/** @returns {HubRecord} a record with nothing in it */
export function blank() {
  return { app: APP, format: FORMAT, family: null, role: null, depth: null, depths: {}, responses: {}, priorities: [] };
}

/** @param {HubRecord} record whether the person has entered anything */
export function isBlank(record) {
  return !record.role && !record.depth && !Object.keys(record.responses).length && !record.priorities.length;
}

/** @param {unknown} value @returns {value is string} */
export function isId(value) {
  return typeof value === "string" && value.length <= 60 && ID.test(value);
}

/** @param {unknown} value @returns {value is Response} */
export function isResponse(value) {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === "not-sure" || value === "not-my-role";
}

/** @param {unknown} value @returns {value is Depth} */
export function isDepth(value) {
  return typeof value === "string" && DEPTHS.includes(value);
}

/**
 * A record from text that anybody may have written. Known fields are copied onto a fresh object; the rest is left behind.
 * @param {string} text
 * @returns {{record: HubRecord} | {problem: "unreadable" | "newer"}}
 */
export function parse(text) {
  if (text.length > LONGEST) return { problem: "unreadable" };
  let raw;
  try {
    raw = JSON.parse(text);
  } catch {
    return { problem: "unreadable" };
  }
  if (!isObject(raw) || raw.app !== APP) return { problem: "unreadable" };
  const format = Number.isInteger(raw.format) ? Number(raw.format) : 0;
  if (format < 1) return { problem: "unreadable" };
  if (format > FORMAT) return { problem: "newer" };
  const record = blank();
  if (isId(raw.family)) record.family = raw.family;
  if (isId(raw.role)) record.role = raw.role;
  if (isDepth(raw.depth)) record.depth = raw.depth;
  record.depths = entries(raw.depths, isDepth);
  record.responses = entries(raw.responses, isResponse);
  if (Array.isArray(raw.priorities)) record.priorities = [...new Set(raw.priorities.slice(0, MOST).filter(isId))].slice(0, MOST_PRIORITIES);
  if (typeof raw.saved === "string" && raw.saved.length <= 30) record.saved = raw.saved;
  return { record };
}

/**
 * @template T
 * @param {unknown} raw
 * @param {(value: unknown) => value is T} isValue
 * @returns {{[id: string]: T}}
 */
function entries(raw, isValue) {
  if (!isObject(raw)) return {};
  const kept = Object.entries(raw).slice(0, MOST).filter(([id, value]) => isId(id) && isValue(value));
  return Object.fromEntries(/** @type {[string, T][]} */ (kept));
}

/** @param {any} value @returns {value is {[key: string]: unknown}} */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
