// @ts-check
// What was just erased, for as long as a slip of the thumb takes to notice. It never leaves memory.

import { isBlank } from "../record/record.mjs";
import { one } from "./dom.mjs";

const UNDO_FOR = 20000; // milliseconds: too short for the next person at the computer

/** @typedef {import("../record/record.mjs").HubRecord} HubRecord */

/** @param {HTMLElement} form */
export function makeUndo(form) {
  const message = one(form, '[data-notice="erased"]');
  const button = one(message, '[data-action="undo"]');
  let erased = /** @type {HubRecord | null} */ (null);
  let timer = 0;

  /** Nothing can be brought back any more. */
  function forget() {
    clearTimeout(timer);
    erased = null;
    if (document.activeElement === button) message.focus();
    button.hidden = true;
  }

  addEventListener("pagehide", forget);

  return {
    /** Says that everything is gone, and offers it back. @param {HubRecord} record what was erased */
    offer(record) {
      forget();
      message.hidden = false;
      message.focus();
      if (isBlank(record)) return;
      erased = record;
      button.hidden = false;
      timer = setTimeout(forget, UNDO_FOR);
    },

    /** The person goes on without it. */
    drop() {
      forget();
      message.hidden = true;
    },

    /** @returns {HubRecord | null} */
    take: () => erased,
  };
}
