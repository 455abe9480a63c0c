"""What people do in the self-assessment, as steps a test can take; by keyboard where it matters."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page

ROOT = Path(__file__).parents[1]
START = {"en": "/self-assessment/", "cy": "/cy/hunanasesu/"}
OTHER = {"en": "cy", "cy": "en"}
NO_STORAGE = """for (const name of ["sessionStorage", "localStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });"""


def family_path(page: Page, server: str, lang: str, family: str) -> str:
    """The address of a family's page, as the start page gives it."""
    page.goto(server + START[lang])
    return page.locator(f'[data-family="{family}"] > a').first.evaluate("link => link.pathname")


def asked(page: Page) -> Locator:
    """The statements asked of the chosen role."""
    return page.locator("fieldset[data-item]:not([disabled])")


def answer_all(page: Page, value: str | int) -> list[str]:
    """One answer to every statement asked; returns their ids."""
    ids = asked(page).evaluate_all("sets => sets.map(set => set.dataset.item)")
    for name in ids:
        radio = page.locator(f'fieldset[data-item="{name}"] input[value="{value}"]')
        if radio.count():
            radio.check()
    return ids


def answers(page: Page) -> dict[str, str]:
    """What is chosen in the form."""
    return page.locator("fieldset[data-item] input:checked").evaluate_all(
        "inputs => Object.fromEntries(inputs.map(input => [input.name, input.value]))"
    )


def show_results(page: Page) -> None:
    page.locator('[data-action="results"]').first.click()
    page.locator("[data-results]").wait_for(state="visible")


def suggested(page: Page) -> list[str]:
    """Ids of the suggestions, in order, essentials left out."""
    return page.locator("[data-results] [data-resource]").evaluate_all(
        "all => all.filter(one => !one.closest('[data-essentials]')).map(one => one.dataset.resource)"
    )


def switch_language(page: Page) -> None:
    page.locator("header a[hreflang]").click()
    page.wait_for_load_state()


def held(context: BrowserContext, page: Page) -> dict:
    """Everything the browser holds for the site: storage of both kinds, cookies, databases, caches."""
    found = page.evaluate(
        """async () => ({
          local: { ...localStorage }, session: { ...sessionStorage },
          databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
        })"""
    )
    return {**found, "cookies": context.cookies()}


EMPTY = {"local": {}, "session": {}, "databases": 0, "caches": 0, "cookies": []}
