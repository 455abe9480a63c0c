"""Without script, and on paper, each family's page is a whole form."""

from __future__ import annotations

import pytest
from hub.project import read_project
from people import ROOT, START
from playwright.sync_api import Browser, Page, expect

BANK = read_project(ROOT).bank
FAMILIES = [family.id for family in BANK.families]


@pytest.fixture
def plain(browser: Browser):
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def family_page(page: Page, server: str, lang: str, family: str) -> None:
    page.goto(server + START[lang])
    page.goto(server + START[lang] + page.locator(f'[data-family="{family}"] > a').first.get_attribute("href"))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_statement_every_level_and_something_to_read(plain: Page, server: str, lang: str, family: str):
    family_page(plain, server, lang, family)
    whole = next(one for one in BANK.families if one.id == family)
    items = [item for _, item in BANK.items_for(whole)]
    assert plain.locator("fieldset[data-item]:visible").count() == len(items)
    assert plain.locator("fieldset[data-item][disabled]").count() == 0
    for item in items:
        words = item.in_family(family)
        fieldset = plain.locator(f'fieldset[data-item="{item.id}"]')
        expect(fieldset.locator("legend")).to_have_text(words.stem[lang])
        for level, text in enumerate(words.levels):
            expect(fieldset.locator("label").nth(level)).to_contain_text(text[lang])
            expect(fieldset.locator("input").nth(level)).to_have_attribute("value", str(level))
        offered = [one.get_attribute("value") for one in fieldset.locator("input").all()]
        assert offered == ["0", "1", "2", "3", *(["not-my-role"] if item.not_my_role else []), "not-sure"]
        assert fieldset.locator(".reading a").count() >= 2
    assert plain.locator("[data-action]:visible").count() == 0, "a button that does nothing without script"
    assert plain.locator("[data-resource]:visible").count() == 0, "suggestions are in results only"
    assert plain.locator("[data-help-now]:visible").count() >= 1


def test_the_start_page_lists_every_role_as_links(plain: Page, server: str, lang: str):
    plain.goto(server + START[lang])
    links = {one.get_attribute("data-role") for one in plain.locator("a[data-role]:visible").all()}
    profiles = {profile.id for family in BANK.families for role in family.roles for profile in role.profiles}
    assert profiles <= links
    expect(plain.locator("[data-title-search]")).to_be_hidden()
