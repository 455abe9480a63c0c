// @ts-check
// Starts the self-assessment, once, on the page of a family or on the start page. A fault is said once and takes nothing away.

import { one } from "./dom.mjs";
import { startPage } from "./page.mjs";

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-module="self-assessment"]'));
if (form && form.dataset.ready === undefined) start(form);
if (document.querySelector('[data-module="self-assessment-start"]')) import("./start.mjs");

/** @param {HTMLFormElement} form */
function start(form) {
  /** @param {string} name @param {boolean} on */
  const notice = (name, on) => {
    one(form, `[data-notice="${name}"]`).hidden = !on;
  };
  for (const fault of ["error", "unhandledrejection"]) addEventListener(fault, () => notice("error", true));
  form.dataset.ready = ""; // assessment.css hides what only paper needs
  try {
    startPage(form, notice);
  } catch (error) {
    delete form.dataset.ready; // the page is still whole as it came
    throw error;
  }
}
