"""How long the script keeps a person waiting, on a machine four times slower than this one."""

from __future__ import annotations

import random

from hub.model import DEPTHS
from playwright.sync_api import Browser, Page

from .figures import Figure, held, median
from .subject import Hub

SLOWER = 4
ITEMS, RESOURCES, AREAS = 500, 1000, 9
MOST_SERVED = 8  # items one resource may help with
TIMES = 60
FRESH = 5  # pages in which nothing has run yet
ANSWERS = 80
OPTIONS = 4  # levels a statement may be answered with
PHONE = {"width": 360, "height": 740}
FAMILY = "self-assessment/facilities.md"

RANK = """async ([items, resources, records, areas]) => {
  const { rank, count } = await import(new URL("assets/assessment/ranking.mjs", location.origin));
  const times = [];
  for (const record of records) {
    await new Promise((done) => setTimeout(done, 5));
    const began = performance.now();
    rank(items, resources, record);
    for (const area of areas) count(items, record.responses, area);
    times.push(performance.now() - began);
  }
  return times;
}"""

# From the event to the task after the frame that shows what it did: a message posted in the frame comes after its paint.
WATCH = """
window.benchTimes = { change: [], click: [] };
for (const name of ["change", "click"])
  document.addEventListener(name, () => {
    const began = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.benchTimes[name].push(performance.now() - began);
      port2.postMessage(null);
    });
  }, true);
"""


def measure(hub: Hub, browser: Browser, server: str) -> list[Figure]:
    """Ranking a large bank, and answering on the page of a family, in both languages."""
    address = f"{server}/{hub.page('en', FAMILY).address}"
    figures = ranking(browser, address)
    for lang in ("en", "cy"):
        figures += answering(browser, f"{server}/{hub.page(lang, FAMILY).address}", lang)
    return figures


def slow_page(browser: Browser, address: str) -> Page:
    page = browser.new_context(viewport=PHONE).new_page()
    page.add_init_script(WATCH)
    page.goto(address, wait_until="networkidle")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


def ranking(browser: Browser, address: str) -> list[Figure]:
    """The answers that leave most to rank, and answers at random, in turns."""
    chance = random.Random(2013)
    items, resources = made_up(chance)
    areas = sorted({item["area"] for item in items})
    none_yet = person({item["id"]: 0 for item in items})
    records = []
    for _ in range(TIMES):
        mixed = person({item["id"]: chance.choice([0, 1, 2, 3, 3, "not-sure", "not-my-role"]) for item in items})
        records += [none_yet, mixed]
    runs = []
    for asked in [records, *[records[:1]] * FRESH]:
        page = slow_page(browser, address)
        runs.append(page.evaluate(RANK, [items, resources, asked, areas]))
        page.context.close()
    times, fresh = runs[0], [first for first, *_ in runs[1:]]
    how = (
        f"a made-up bank, up to {MOST_SERVED} items a resource; rank() and count() for each area, timed in the page at "
        f"{SLOWER}× slow-down; median of {TIMES}, in turns"
    )
    return [
        held(f"Results, {ITEMS} items × {RESOURCES:,} resources, a gap in every item", 16, median(times[::2]), "ms", how,
            f"(worst {max(times[::2]):.0f})", times=times[::2]),
        held("… answers at random", 16, median(times[1::2]), "ms", how, f"(worst {max(times[1::2]):.0f})", times=times[1::2]),
        held("… a gap in every item, the very first time in a page", None, median(fresh), "ms",
            f"the same, before the browser has compiled anything; median of {FRESH} fresh pages", times=fresh),
    ]  # fmt: skip


def person(responses: dict) -> dict:
    return {"depth": DEPTHS[-1], "depths": {}, "responses": responses, "priorities": []}


def made_up(chance: random.Random) -> tuple[list[dict], list[dict]]:
    """A bank of the largest size the hub is made for."""
    items = [
        {"id": f"item-{number}", "area": f"area-{number % AREAS}", "usual": sorted(chance.choices((1, 2, 3), k=4))}
        for number in range(ITEMS)
    ]
    resources = [
        {
            "id": f"resource-{number}", "both": chance.random() < 0.5, "minutes": chance.choice([None, 5, 15, 60]),
            "seen": chance.choice([20260101, 20261101]),
            "edges": [
                {"item": item["id"], "kind": chance.choice(["core", "extra"]), "levels": chance.sample(range(4), 2)}
                for item in chance.sample(items, chance.randint(1, MOST_SERVED))
            ],
        }
        for number in range(RESOURCES)
    ]  # fmt: skip
    return items, resources


def answering(browser: Browser, address: str, lang: str) -> list[Figure]:
    """Every statement of the page answered with a real click, again and again with another option; then the results."""
    page = slow_page(browser, address)
    radios = page.locator("fieldset[data-item]:not([disabled])")
    many = radios.count()
    for number in range(ANSWERS):
        radios.nth(number % many).locator("input").nth(number // many % OPTIONS).click()
        page.wait_for_timeout(60)
    times = page.evaluate("() => window.benchTimes.change")
    page.evaluate("() => { window.benchTimes.click = []; }")
    page.locator('[data-action="results"]').first.click()
    page.locator("[data-results]").wait_for(state="visible")
    page.wait_for_timeout(500)
    shown = page.evaluate("() => window.benchTimes.click[0]")
    page.context.close()
    first, rest = times[0], times[1:]
    how = (
        f"real clicks on the facilities page, {PHONE['width']} px wide, at {SLOWER}× slow-down; from the event to the message "
        "posted in the next frame, so a wait of up to 17 ms for that frame is in it; median"
    )
    words = f"(first {first:.0f}, 95 % below {percentile(rest):.0f}, worst {max(rest):.0f}; {len(rest)} answers)"
    return [
        held(f"Answering: to the next paint, {lang}", 50, median(rest), "ms", how, words, times=times),
        held(f"… “results”: to the next paint, {lang}", None, shown, "ms", how),
    ]


def percentile(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
