"""What people do with the search: by keyboard on a small screen, in both languages, and when something fails."""

from __future__ import annotations

import pytest
from asking import HOME, PROJECT
from axe_playwright_python.sync_playwright import Axe
from people import EMPTY, held
from playwright.sync_api import Browser, Page, Route, expect

PHONE = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 900}
GUIDE = {lang: "/" + PROJECT.pages.by_path[lang, "development/safeguarding.md"].address for lang in ("en", "cy")}
SITE_MAP = {lang: "/" + PROJECT.pages.by_path[lang, "about/site-map.md"].address for lang in ("en", "cy")}
CONTACT = {lang: "/" + PROJECT.pages.by_path[lang, "about/contact.md"].address for lang in ("en", "cy")}
ASKED = {"en": "visitors", "cy": "ymwelwyr"}
NOTHING = {"en": "xqzv safegarrdinng", "cy": "xqzv hyffordiannt"}
BOX = "input[type=search]"
LINKS = "[data-search-results] a:visible"


def ask(page: Page, words: str) -> None:
    """Type into the box and wait for what is found."""
    page.locator(BOX).click()
    page.keyboard.type(words)
    expect(page.locator("[data-search-panel]")).to_have_attribute("data-open", "")
    expect(page.locator("[data-search-status]")).not_to_be_empty()


def active(page: Page, selector: str) -> bool:
    """Whether the focus is on something, and in view."""
    return page.evaluate(
        """selector => { const one = document.activeElement, box = one.getBoundingClientRect();
          return one.matches(selector) && box.bottom > 0 && box.top < innerHeight && box.left >= 0 && box.right <= innerWidth; }""",
        selector,
    )


def test_by_keyboard_alone_on_a_small_screen(page: Page, server: str, lang: str):
    page.set_viewport_size(PHONE)
    page.goto(server + HOME[lang])
    for selector in (".skip", "[data-language-link]", "a.name", BOX):
        page.keyboard.press("Tab")
        assert active(page, selector), selector
    page.keyboard.type(ASKED[lang])
    page.wait_for_url(f"**#q={ASKED[lang]}")
    expect(page.locator(LINKS).first).to_be_visible()
    expect(page.locator("[role=status] [data-search-status]")).to_contain_text(f": {page.locator(LINKS).count()}")
    page.keyboard.press("ArrowDown")
    assert active(page, "[data-kind=pages] a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement === document.querySelector('[data-search-results] a')")
    page.keyboard.press("Tab")
    assert active(page, "[data-search-results] a")
    page.keyboard.press("Escape")
    assert active(page, BOX)
    assert page.locator(BOX).input_value() == ASKED[lang], "Escape in the results takes nothing away"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert active(page, BOX), "before the first link is the box"
    page.keyboard.press("Enter")
    assert active(page, "[data-search-heading]"), "Enter leads to the results"
    page.keyboard.press("ArrowDown")
    assert active(page, "[data-search-results] a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{GUIDE[lang]}#visitors-and-recruitment")
    page.go_back()
    expect(page.locator(LINKS).first).to_be_visible()
    assert page.locator(BOX).input_value() == ASKED[lang], "the way back leads to the results"
    page.locator(BOX).focus()
    page.keyboard.press("Escape")
    expect(page.locator("[data-search-results]")).to_be_hidden()
    assert page.locator(BOX).input_value() == ""
    assert "q=" not in page.url
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_focus_is_not_lost_when_the_arrow_is_faster_than_the_search(page: Page, server: str, lang: str):
    page.goto(server + HOME[lang])
    ask(page, ASKED[lang][:4])
    page.keyboard.type(ASKED[lang][4:])
    page.keyboard.press("ArrowDown")
    expect(page.locator(LINKS).first).to_be_focused()
    page.wait_for_timeout(400)
    expect(page.locator(LINKS).first).to_be_focused()


def test_hits_name_page_and_section_and_show_the_words_in_their_sentence(page: Page, server: str, lang: str):
    page.goto(server + HOME[lang])
    ask(page, {"en": "worries", "cy": "gynorthwywyr"}[lang])
    assert page.locator("[data-search-results] mark").count() >= 1
    marked = {word.lower() for word in page.locator("[data-search-results] mark").all_inner_texts()}
    assert marked & {"en": {"worry", "worried"}, "cy": {"cynorthwywyr", "cynorthwyydd"}}[lang], (
        "other forms are marked too"
    )
    page.locator(BOX).fill(ASKED[lang])
    section = PROJECT.pages.by_path[lang, "development/safeguarding.md"].section("visitors-and-recruitment")
    expect(page.locator(LINKS).first).to_contain_text(section.title)
    expect(page.locator(LINKS).first).to_contain_text(
        PROJECT.pages.by_path[lang, "development/safeguarding.md"].meta.title
    )
    for kind in ("pages", "items", "resources"):
        group = page.locator(f"[data-kind={kind}]")
        assert group.locator("h3").inner_text()
        assert group.locator("a:visible").count() >= 1
    item = page.locator("[data-kind=items] a").first
    assert item.get_attribute("href").endswith("#item-check-visitors")
    assert "://" in page.locator("[data-kind=resources] a").first.get_attribute("href")


def test_a_statement_that_was_found_is_shown(page: Page, server: str, lang: str):
    page.goto(server + HOME[lang])
    ask(page, ASKED[lang])
    page.locator("[data-kind=items] a").first.click()
    page.wait_for_url("**#item-check-visitors")
    expect(page.locator("#item-check-visitors legend")).to_be_in_viewport()


def test_a_role_that_was_found_is_preset(page: Page, server: str, lang: str):
    page.goto(server + HOME[lang])
    ask(page, {"en": "caretaker", "cy": "gofalwr"}[lang])
    page.locator("[data-kind=pages] a[href*='role=premises']").click()
    page.wait_for_selector("form[data-ready]")
    expect(page.locator("input[name=role]:checked")).to_have_value("premises")


def test_nothing_is_fetched_before_the_box_is_used_and_nothing_typed_is_sent(page: Page, server: str, lang: str):
    asked_for, complaints = [], []
    page.on("request", lambda request: asked_for.append(request.url.removeprefix(server)))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(server + GUIDE[lang], wait_until="networkidle")
    assert [url for url in asked_for if "/search/" in url] == ["/assets/search/box.mjs"]
    ask(page, "bruises cleisiau")
    page.keyboard.press("Enter")
    page.reload(wait_until="networkidle")
    assert page.locator(BOX).input_value() == "bruises cleisiau"
    assert [url for url in asked_for if "cleisiau" in url] == []
    assert all(url.startswith("/") for url in asked_for)
    assert complaints == []
    assert held(page.context, page) == EMPTY


@pytest.mark.parametrize("form", ["#q={}", "?q={}"])
def test_a_link_with_a_search_opens_it(page: Page, server: str, lang: str, form: str):
    page.goto(server + HOME[lang] + form.format("dbs"))
    expect(page.locator(LINKS).first).to_be_visible()
    assert page.locator(BOX).input_value() == "dbs"
    assert page.url == f"{server}{HOME[lang]}#q=dbs"


def test_the_rest_of_the_address_is_left_alone(page: Page, server: str, lang: str):
    page.goto(server + GUIDE[lang] + "#training")
    ask(page, "dbs")
    page.wait_for_url("**#training&q=dbs")
    page.locator(LINKS).first.click()
    page.wait_for_url("**#visitors-and-recruitment")
    expect(page.locator("[data-search-results]")).to_be_hidden()
    expect(page.locator("#visitors-and-recruitment")).to_be_in_viewport()
    page.go_back()
    expect(page.locator(LINKS).first).to_be_visible()


def test_a_slip_of_the_pen_is_forgiven_and_said(page: Page, server: str, lang: str):
    page.goto(server + HOME[lang])
    ask(page, {"en": "saffeguarding", "cy": "diogely"}[lang])
    expect(page.locator("[data-search-near]")).to_be_visible()
    assert page.locator(LINKS).count() >= 1
    page.locator(BOX).fill("dbs")
    expect(page.locator("[data-search-near]")).to_be_hidden()


def test_nothing_found_offers_near_words_the_site_map_and_contact(page: Page, server: str, lang: str):
    page.set_viewport_size(PHONE)
    page.goto(server + HOME[lang])
    ask(page, NOTHING[lang])
    expect(page.locator("[data-search-status]")).to_contain_text(NOTHING[lang])
    assert page.locator(LINKS).count() == 0
    links = page.locator("[data-search-elsewhere] a:visible").evaluate_all("all => all.map(one => one.pathname)")
    assert links == [SITE_MAP[lang], CONTACT[lang]]
    page.keyboard.press("ArrowDown")
    word = page.evaluate("document.activeElement.textContent")
    assert active(page, "[data-search-words] button")
    page.keyboard.press("Enter")
    expect(page.locator(LINKS).first).to_be_visible()
    assert page.locator(BOX).input_value() == word
    assert active(page, BOX)


@pytest.mark.parametrize("what", ["**/assets/search/*.json", "**/assets/search/main.mjs", "**/assets/search/words.mjs"])
def test_a_search_that_fails_says_so(page: Page, server: str, lang: str, what: str):
    page.route(what, lambda route: route.fulfill(status=503, body="away"))
    page.goto(server + HOME[lang])
    page.locator(BOX).click()
    page.keyboard.type("dbs")
    expect(page.locator("[data-search-message=failed]")).to_be_visible()
    expect(page.locator(f"[data-search-elsewhere] a[href$='{SITE_MAP[lang].split('/')[-2]}/']")).to_be_visible()


def test_a_search_that_is_slow_says_so_after_five_seconds(page: Page, server: str, lang: str):
    waiting: list[Route] = []
    page.clock.install()
    page.route("**/assets/search/*.json", lambda route: waiting.append(route))
    page.goto(server + HOME[lang])
    page.locator(BOX).click()
    page.keyboard.type("dbs")
    expect(page.locator("[data-search-message=loading]")).to_be_visible()
    page.clock.run_for(5100)
    expect(page.locator("[data-search-message=slow]")).to_be_visible()
    expect(page.locator("[data-search-elsewhere] a").first).to_be_visible()
    waiting[0].continue_()
    expect(page.locator(LINKS).first).to_be_visible()
    expect(page.locator("[data-search-message=slow]")).to_be_hidden()


def test_without_the_words_of_a_page_its_name_is_still_found(page: Page, server: str, lang: str):
    page.route("**/assets/search/*/*/*.json", lambda route: route.fulfill(status=503, body="away"))
    page.goto(server + HOME[lang])
    ask(page, "dbs")
    assert page.locator(LINKS).first.evaluate("link => link.pathname") == GUIDE[lang]


def test_without_script_there_is_no_box_and_the_site_map_is(browser: Browser, server: str, lang: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + HOME[lang])
    expect(page.locator(BOX)).to_be_hidden()
    expect(page.locator("[data-search-panel]")).to_be_hidden()
    expect(page.locator("footer a").last).to_be_visible()
    assert page.locator("footer a").last.evaluate("link => link.pathname") == SITE_MAP[lang]
    context.close()


def test_on_the_self_assessment_it_keeps_out_of_the_way(page: Page, server: str, lang: str):
    """Results stay open, and so does what the address says of them."""
    address = "/" + PROJECT.pages.by_path[lang, "self-assessment/facilities.md"].address
    page.goto(server + address + "#role=premises-1")
    page.wait_for_selector("form[data-ready]")
    page.locator('[data-action="results"]').first.click()
    page.locator("[data-results]").wait_for(state="visible")
    ask(page, "dbs")
    expect(page.locator("[data-results]")).to_be_visible()
    page.keyboard.press("Escape")
    assert "q=" not in page.url and "results" in page.url
    expect(page.locator("[data-results]")).to_be_visible()


@pytest.mark.parametrize("asked", ["found", "nothing"])
@pytest.mark.parametrize(("scheme", "size"), [("light", DESKTOP), ("dark", PHONE)], ids=["light", "dark"])
def test_axe_on_what_is_found(browser: Browser, server: str, lang: str, scheme: str, size: dict, asked: str):
    context = browser.new_context(color_scheme=scheme, viewport=size, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.goto(server + GUIDE[lang])
    ask(page, ASKED[lang] if asked == "found" else NOTHING[lang])
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways"
    faults = Axe().run(page).response["violations"]
    context.close()
    assert [f"{one['id']}: {node['html'][:120]}" for one in faults for node in one["nodes"]] == []


def test_it_is_not_printed(page: Page, server: str, lang: str):
    page.goto(server + HOME[lang])
    ask(page, "dbs")
    page.emulate_media(media="print")
    expect(page.locator(BOX)).to_be_hidden()
    expect(page.locator("[data-search-panel]")).to_be_hidden()
