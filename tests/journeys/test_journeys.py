"""What three people do, in each language, by keyboard alone on a small screen: find the role, answer, see why."""

from __future__ import annotations

import pytest
from people import EMPTY, NO_STORAGE, START, answer_all, answers, asked, held, show_results, suggested, switch_language
from playwright.sync_api import Page, expect

PHONE = {"width": 320, "height": 640}
PEOPLE = {
    "midday supervisor": ({"en": "dinner lady", "cy": "goruchwyliwr amser cinio"}, "midday-supervision"),
    "bursar": ({"en": "bursar", "cy": "bwrsar"}, None),
    "teaching assistant": ({"en": "LSA", "cy": "cynorthwyydd dosbarth"}, "teaching-assistant"),
}


def tab_to(page: Page, selector: str, most: int = 120) -> None:
    """Tab until the focus is on something, and see that it is on the screen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            box = page.evaluate(
                "() => { const b = document.activeElement.getBoundingClientRect(); return [b.top, b.bottom, b.left, b.right, innerHeight, innerWidth]; }"
            )
            assert box[1] > 0 and box[0] < box[4], "the focus is off the screen"
            return
    raise AssertionError(f"no Tab stop matches {selector}")


@pytest.mark.parametrize("who", PEOPLE)
def test_by_keyboard_from_job_title_to_reasons(page: Page, server: str, lang: str, who: str):
    titles, role = PEOPLE[who]
    page.set_viewport_size(PHONE)
    page.goto(server + START[lang])
    tab_to(page, "#job-title")
    page.keyboard.type(titles[lang])
    tab_to(page, "[data-found] a")
    if role:
        assert page.evaluate("document.activeElement.hash").startswith(f"#role={role}")
    page.keyboard.press("Enter")
    page.wait_for_url("**/*#role=*")
    form = page.locator('form[data-module="self-assessment"]')
    expect(form).to_be_visible()
    expect(page.locator("input[name=role]:checked")).to_have_count(1)

    # The level and depth may be confirmed or changed; going straight on is allowed too.
    tab_to(page, '[data-action="role"], [data-action="change-role"], fieldset[data-item] input')
    if page.evaluate("document.activeElement.matches('[data-action=role]')"):
        page.keyboard.press("Enter")
    number = asked(page).count()
    assert 3 <= number <= 36
    for index in range(number):
        tab_to(page, "fieldset[data-item] input")
        page.keyboard.press("Space")
        if index % 2:
            page.keyboard.press("ArrowDown")
    assert len(answers(page)) == number
    assert page.url.split("#")[0].endswith("/"), "answering never moves on"

    tab_to(page, '[data-action="results"]')
    page.keyboard.press("Enter")
    results = page.locator("[data-results]")
    expect(results).to_be_visible()
    expect(page.locator("[data-results-heading]")).to_be_focused()
    assert results.locator("[data-help-now]").first.is_visible()
    assert results.locator("[data-essentials] [data-resource]:visible").count() >= 1
    assert len(suggested(page)) >= 3
    for reason in results.locator("[data-first] [data-reason], [data-essentials] [data-reason]").all():
        assert reason.inner_text().strip()
    for suggestion in results.locator("[data-first] > [data-resource]").all():
        stems = suggestion.locator(".assessment-stem").all_inner_texts()
        assert stems
        assert set(stems) <= set(page.locator("fieldset[data-item]:not([disabled]) legend").all_text_contents())
    # From a reason back to its statement, to change the answer.
    tab_to(page, '[data-first] a[href^="#item-"]')
    item = page.evaluate("document.activeElement.hash").removeprefix("#item-")
    page.keyboard.press("Enter")
    expect(results).to_be_hidden()
    assert page.evaluate("document.activeElement.closest('fieldset').dataset.item") == item


def open_form(page: Page, server: str, lang: str) -> None:
    page.goto(server + START[lang] + "#role=midday-supervision-2")
    page.wait_for_selector('form[data-module="self-assessment"][data-ready]')


def test_the_start_page_passes_a_role_on(page: Page, server: str, lang: str):
    open_form(page, server, lang)
    expect(page.locator("form")).to_have_attribute("data-family", "pupil-support-and-welfare")
    expect(page.locator("input[name=role]:checked")).to_have_value("midday-supervision")
    expect(page.locator("input[name=depth]:checked")).to_have_value("experienced")
    assert page.locator("fieldset[data-item][disabled]").count() > 0


@pytest.mark.parametrize("blocked", [False, True], ids=["storage works", "storage blocked"])
def test_the_other_language_keeps_everything_at_each_step(page: Page, server: str, lang: str, blocked: bool):
    if blocked:
        page.add_init_script(NO_STORAGE)
    open_form(page, server, lang)

    def state() -> tuple:
        return (
            page.locator("input[name=role]:checked, input[name=profile]:checked").evaluate_all(
                "all => all.map(one => one.value)"
            ),
            page.locator("input[name=depth]:checked").get_attribute("value"),
            answers(page),
            page.locator("[data-results]").is_visible(),
            suggested(page) if page.locator("[data-results]").is_visible() else None,
        )

    def there_and_back() -> None:
        before = state()
        for _ in range(2):
            switch_language(page)
            page.wait_for_selector("form[data-ready]")
            if before[3]:
                page.locator("[data-results]").wait_for(state="visible")
            assert state() == before
            assert "record=" not in page.url, "what the address carried is taken out of it"

    there_and_back()  # a role from the address
    first = asked(page).first.get_attribute("data-item")
    page.locator(f'[data-item="{first}"] input[value="1"]').check()
    there_and_back()  # one answer
    answer_all(page, 0)
    there_and_back()  # all answers
    show_results(page)
    assert len(suggested(page)) >= 3
    there_and_back()  # the results


def test_nothing_is_kept_unasked_and_everything_goes_at_one_tap(page: Page, server: str, lang: str):
    open_form(page, server, lang)
    assert held(page.context, page) == EMPTY, "opening a page with a role stores nothing"
    answer_all(page, 1)
    now = held(page.context, page)
    assert set(now["session"]) == {"staff-cymorth:record"}
    assert now == {**EMPTY, "session": now["session"]}
    show_results(page)
    page.locator('[data-action="erase"]').click()
    assert held(page.context, page) == EMPTY
    assert answers(page) == {}
    expect(page.locator('[data-notice="erased"]')).to_be_focused()
    page.reload()
    assert answers(page) == {}
    assert held(page.context, page) == EMPTY


def test_answers_outlive_a_reload_and_the_way_back(page: Page, server: str, lang: str):
    open_form(page, server, lang)
    answer_all(page, 2)
    kept = answers(page)
    page.reload()
    page.wait_for_selector("form[data-ready]")
    assert answers(page) == kept
    show_results(page)
    page.go_back()
    expect(page.locator("[data-results]")).to_be_hidden()
    page.go_forward()
    expect(page.locator("[data-results]")).to_be_visible()
    page.reload()
    expect(page.locator("[data-results]")).to_be_visible()
    assert answers(page) == kept


def test_another_tab_starts_with_nothing(page: Page, server: str, lang: str):
    open_form(page, server, lang)
    answer_all(page, 2)
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector("form[data-ready]")
    assert answers(other) == {}


def test_results_can_be_asked_for_before_any_answer(page: Page, server: str, lang: str):
    open_form(page, server, lang)
    button = page.locator('[data-action="results"]')
    expect(button).to_be_enabled()
    button.click()
    expect(page.locator("[data-results]")).to_be_visible()
    assert suggested(page) == []
    assert page.locator("[data-essentials] [data-resource]:visible").count() >= 1


def test_not_sure_brings_its_section_to_read_and_no_suggestion(page: Page, server: str, lang: str):
    open_form(page, server, lang)
    ids = answer_all(page, "not-sure")
    show_results(page)
    assert suggested(page) == []
    for name in ids:
        statement = page.locator(f'[data-statement="{name}"]')
        link = statement.locator("[data-read] a")
        expect(link).to_be_visible()
        assert "#" in link.get_attribute("href")


def test_the_same_people_see_the_same_in_both_languages(page: Page, server: str):
    found = {}
    for lang in START:
        open_form(page, server, lang)
        page.locator('[data-action="erase"]').click()
        open_form(page, server, lang)
        answer_all(page, 0)
        show_results(page)
        found[lang] = suggested(page)
    assert found["en"] == found["cy"]


def test_a_printed_key_on_a_radio_does_nothing_else(page: Page, server: str, lang: str):
    open_form(page, server, lang)
    radio = asked(page).first.locator("input").first
    radio.focus()
    before = (page.url, page.evaluate("scrollY"))
    for key in "abcdefghijklmnopqrstuvwxyz0123456789,./?":
        page.keyboard.press(key)
    assert (page.url, page.evaluate("scrollY")) == before
    expect(radio).to_be_focused()
