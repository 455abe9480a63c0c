// @ts-check
// Holds the one record of a page: in memory, and in this tab's storage after the person's first act.

import { blank, isBlank, parse } from "./record.mjs";
import * as storage from "./storage.mjs";
import { decode, encode } from "./link.mjs";

/**
 * @typedef {import("./record.mjs").HubRecord} HubRecord
 * @typedef {"refused" | "unreadable" | "newer" | "link" | "erase-failed"} Trouble
 */

/** @param {(trouble: Trouble, on: boolean) => void} tell is told when something goes wrong, and when it is right again */
export function makeKeeper(tell) {
  let record = blank();
  let text = /** @type {string | null} */ (null); // what this page last saw or put in storage
  let locked = false; // storage holds what a newer version of the hub wrote: never write over it

  /** @param {string | null} found */
  function take(found) {
    text = found;
    record = blank();
    locked = false;
    if (found === null) return;
    const result = parse(found);
    if ("record" in result) record = result.record;
    else {
      locked = result.problem === "newer";
      tell(result.problem, true);
    }
  }

  function save() {
    if (locked || isBlank(record)) return;
    record = { ...record, saved: new Date().toISOString() };
    const now = JSON.stringify(record);
    const kept = storage.write(now);
    if (kept) text = now;
    tell("refused", !kept);
  }

  return {
    get record() {
      return record;
    },

    /** Whether this tab can keep anything. */
    get keeps() {
      return storage.read().ok;
    },

    /** At the start of the page. @param {string | null} carried a record in the address */
    open(carried) {
      const found = storage.read();
      if (!found.ok) tell("refused", true);
      take(found.text);
      if (carried === null) return;
      const result = parse(decode(carried));
      if ("record" in result) record = result.record;
      else tell("link", true);
    },

    /** @param {Partial<HubRecord>} part what the person has just entered */
    change(part) {
      record = { ...record, ...part };
      save();
    },

    /** Without keeping it: a link chose this, not yet the person. @param {Partial<HubRecord>} part */
    preset(part) {
      record = { ...record, ...part };
    },

    save,

    /** Whether another page of this tab has changed or erased what is kept; if so it is read again. */
    again() {
      const found = storage.read();
      if (!found.ok || found.text === text) return false;
      take(found.text);
      return true;
    },

    /** Forgets everything held. */
    erase() {
      record = blank();
      locked = false;
      const gone = storage.erase();
      const refused = !storage.read().ok; // then there was never anything in it
      tell("erase-failed", !gone && !refused);
      if (gone) text = null;
    },

    /** What the link to the other language must carry: nothing when this tab keeps the record for it. */
    carry() {
      if (isBlank(record)) return "";
      if (text !== null && text === JSON.stringify(record)) return "";
      return record.saved === undefined && record.role && !Object.keys(record.responses).length ? `role=${record.role}` : `record=${encode(record)}`;
    },
  };
}
