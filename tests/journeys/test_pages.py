"""Every page: its language, its twin, its policy; no other host, nothing stored, nothing complained of, nothing axe finds."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from hub.project import read_project
from people import EMPTY, ROOT, START, answer_all, held, show_results
from playwright.sync_api import Browser, Page

PAGES = list(read_project(ROOT).pages.by_path.values())
NAMES = [f"{page.lang}: {page.path}" for page in PAGES]
SIZES = {"phone": {"width": 320, "height": 640}, "desktop": {"width": 1280, "height": 900}}
QUICK = [("light", "desktop"), ("dark", "phone")]
REST = [("dark", "desktop"), ("light", "phone")]


@pytest.mark.parametrize("page_of_hub", PAGES, ids=NAMES)
def test_a_page_keeps_to_itself(page: Page, server: str, page_of_hub):
    asked_for, complaints = [], []
    page.on("request", lambda request: asked_for.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("response", lambda response: complaints.append(response.url) if response.status >= 400 else None)
    page.goto(f"{server}/{page_of_hub.address}", wait_until="networkidle")
    assert complaints == []
    assert [url for url in asked_for if not url.startswith(server)] == []
    assert held(page.context, page) == EMPTY

    other = {"en": "cy", "cy": "en"}[page_of_hub.lang]
    assert page.locator("html").get_attribute("lang") == page_of_hub.lang
    first = page.locator("a:visible").nth(0)
    link = page.locator("header a[hreflang]")
    assert link.count() == 1
    assert (link.get_attribute("hreflang"), link.get_attribute("lang")) == (other, other)
    assert link.inner_text() == {"en": "English", "cy": "Cymraeg"}[other]
    assert first.get_attribute("href").startswith("#"), "the skip link is first"
    alternates = page.locator("link[rel=alternate][hreflang]").evaluate_all(
        "all => all.map(one => [one.hreflang, one.href])"
    )
    assert {name for name, _ in alternates} == {"en", "cy", "x-default"}
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert page.locator("h1").count() == 1
    if page_of_hub.meta.sources:
        assert page.locator("time[data-last-reviewed][datetime]").count() == 1
        assert page.locator("[data-sources] li").count() == len(page_of_hub.meta.sources)

    link.click()
    page.wait_for_load_state()
    assert page.locator("html").get_attribute("lang") == other
    page.locator("header a[hreflang]").click()
    page.wait_for_load_state()
    assert page.url.split("#")[0] == f"{server}/{page_of_hub.address}"


def faults(page: Page) -> list[str]:
    """What axe finds, best practice included, in words."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def look(browser: Browser, address: str, scheme: str, size: str, act=None) -> list[str]:
    context = browser.new_context(color_scheme=scheme, viewport=SIZES[size], bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    try:
        page.goto(address)
        if act:
            act(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways"
        return faults(page)
    finally:
        context.close()


@pytest.mark.parametrize(("scheme", "size"), QUICK, ids=lambda one: one)
@pytest.mark.parametrize("page_of_hub", PAGES, ids=NAMES)
def test_axe(browser: Browser, server: str, page_of_hub, scheme: str, size: str):
    assert look(browser, f"{server}/{page_of_hub.address}", scheme, size) == []


@pytest.mark.thorough
@pytest.mark.parametrize(("scheme", "size"), REST, ids=lambda one: one)
@pytest.mark.parametrize("page_of_hub", PAGES, ids=NAMES)
def test_axe_the_other_two(browser: Browser, server: str, page_of_hub, scheme: str, size: str):
    assert look(browser, f"{server}/{page_of_hub.address}", scheme, size) == []


@pytest.mark.parametrize(("scheme", "size"), [*QUICK, *REST], ids=lambda one: one)
def test_axe_on_results(browser: Browser, server: str, lang: str, scheme: str, size: str):
    def act(page: Page) -> None:
        page.wait_for_selector("form[data-ready]")
        answer_all(page, 0)
        show_results(page)
        page.locator("[data-more-box] summary").click()

    assert look(browser, server + START[lang] + "#role=premises-1", scheme, size, act) == []


@pytest.mark.parametrize(("scheme", "size"), QUICK, ids=lambda one: one)
def test_axe_on_an_unknown_address(browser: Browser, server: str, scheme: str, size: str):
    assert look(browser, f"{server}/no/such/page/", scheme, size) == []
