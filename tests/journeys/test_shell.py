"""The shell: by keyboard on a phone, without a single-key surprise, zoomed and spaced, from a folder and under a sub-path."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from hub.project import read_project
from hub.serve import SiteServer
from hub.watch import State
from people import ROOT
from playwright.sync_api import Browser, Page, expect

PAGES = list(read_project(ROOT).pages.by_path.values())
KINDS = {
    "index.md",
    "self-assessment/index.md",
    "self-assessment/facilities.md",
    "development/safeguarding.md",
    "about/privacy.md",
}
WALKED = [
    pytest.param(page, id=f"{page.lang}: {page.path}", marks=() if page.path in KINDS else pytest.mark.thorough)
    for page in PAGES
]
ONE_OF_EACH = [pytest.param(page, id=f"{page.lang}: {page.path}") for page in PAGES if page.path in KINDS]
STOP = """async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame); // scrolling follows the focus
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const seen = stop.closest("label") ?? stop;
  // A link that runs over two lines has a box for each, and nothing of it may be in the middle of both together.
  const box = getComputedStyle(seen).display === "inline" ? seen.getClientRects()[0] : seen.getBoundingClientRect();
  const inside = { top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight), left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth) };
  const found = document.elementFromPoint((inside.left + inside.right) / 2, (inside.top + inside.bottom) / 2);
  const style = getComputedStyle(seen), own = getComputedStyle(stop);
  return {
    what: stop.outerHTML.slice(0, 400),
    onScreen: inside.bottom > inside.top && inside.right > inside.left,
    uncovered: !!found && (seen.contains(found) || found.contains(seen)),
    ring: [style, own].some((one) => one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 2) || own.boxShadow !== "none",
    size: Math.min(box.width, box.height), inline: own.display === "inline",
  };
}"""


@pytest.mark.parametrize("page_of_hub", WALKED)
def test_every_tab_stop_is_on_screen_uncovered_and_ringed(page: Page, server: str, page_of_hub):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{server}/{page_of_hub.address}")
    stops = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        assert stop["onScreen"], stop
        assert stop["uncovered"], stop
        assert stop["ring"], stop
        assert stop["inline"] or stop["size"] >= 24, stop
        stops.append(stop["what"])
    assert stop is None, "the focus never leaves the page"
    assert 'class="skip"' in stops[0]
    assert "hreflang" in stops[1], "the other language is first after the skip link"


@pytest.mark.parametrize("page_of_hub", ONE_OF_EACH)
def test_no_single_key_does_anything(page: Page, server: str, page_of_hub):
    page.goto(f"{server}/{page_of_hub.address}")
    page.locator("main").focus()
    before = (page.url, page.evaluate("[scrollY, document.activeElement.id]"))
    for key in "abcdefghijklmnopqrstuvwxyzABCFNPS0123456789,.;/?-=[]":
        page.keyboard.press(key)
    assert (page.url, page.evaluate("[scrollY, document.activeElement.id]")) == before


def test_the_menu_opens_closes_and_gives_the_focus_back(page: Page, server: str, lang: str):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server + {"en": "/", "cy": "/cy/"}[lang])
    button = page.locator("[data-menu-button]")
    first = page.locator("#hub-menu a").first
    expect(first).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(first).to_be_hidden()


@pytest.mark.parametrize("page_of_hub", ONE_OF_EACH)
def test_text_may_be_spaced_and_enlarged(browser: Browser, server: str, page_of_hub):
    """WCAG 1.4.12 and 1.4.4: the spacing of the criterion, and text twice as large, lose nothing sideways."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{server}/{page_of_hub.address}")
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 640, "height": 640})
    page.add_style_tag(content="html { font-size: 200% !important; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    context.close()


@pytest.mark.parametrize("page_of_hub", ONE_OF_EACH)
def test_without_style_the_order_still_makes_sense(browser: Browser, server: str, page_of_hub):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{server}/{page_of_hub.address}")
    words = page.locator("body").inner_text()
    other = {"en": "Cymraeg", "cy": "English"}[page_of_hub.lang]
    assert words.index(other) < words.index(page_of_hub.meta.title, words.index(other))
    context.close()


def test_menu_and_links_work_without_script(browser: Browser, server: str, lang: str):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(server + {"en": "/", "cy": "/cy/"}[lang])
    page.locator("#hub-menu a").nth(1).click()  # there it is open from the start
    assert page.locator("h1").inner_text()
    assert page.url != server + "/"
    context.close()


def test_a_copy_in_a_folder_can_be_walked(browser: Browser, site: Path, tmp_path: Path):
    shutil.copytree(site, tmp_path / "usb")
    page = browser.new_page()
    page.goto((tmp_path / "usb" / "index.html").as_uri())
    page.locator("#hub-menu a").nth(2).click()
    assert page.locator("h1").count() == 1
    page.locator("header a[hreflang]").click()
    assert page.locator("html").get_attribute("lang") == "cy"
    assert page.evaluate("getComputedStyle(document.querySelector('.masthead')).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.close()


def test_under_a_sub_path(page: Page, site: Path, tmp_path: Path):
    shutil.copytree(site, tmp_path / "host" / "hub")
    failed = []
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    with SiteServer(0, lambda: State(tmp_path / "host")) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        page.goto(f"{running.address}/hub/")
        page.locator("#hub-menu a").nth(1).click()
        page.locator("header a[hreflang]").click()
        page.wait_for_load_state("networkidle")
        assert "/hub/cy/" in page.url
        running.shutdown()
    assert failed == []
