"""Maps in a real browser: read, followed by key, zoomed, and never wider than the page."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.test_every_page import RULES, barriers
from tests.browser.visit import Visit, focused

CLAIM = "claims/meta-staff-trained-their-replacements/"
MAPS = {
    "claim": CLAIM,
    "theme": "themes/layoff-drivers/",
    "company": "companies/meta/",
    "question": "questions/why-tech-layoffs/",
}
every_map = pytest.mark.parametrize("path", MAPS.values(), ids=MAPS)

# The boxes whose text needs more room than they have.
OVERFULL = """
() => [...document.querySelectorAll(".cb-map foreignObject")]
    .filter((box) => box.firstElementChild.offsetHeight > box.height.baseVal.value + 1)
    .map((box) => box.textContent)
"""


def unfolded(visit: Visit, path: str) -> Page:
    """The page with its map in sight."""
    page = visit.go(path)
    if path == CLAIM:
        page.locator(".cb-map-fold > summary").click()
    expect(page.locator(".cb-map")).to_be_visible()
    return page


@every_map
def test_map_has_no_barriers_and_its_texts_fit_their_boxes(visit: Visit, path: str) -> None:
    page = unfolded(visit, path)
    assert page.evaluate(OVERFULL) == []
    assert [found for scheme in RULES for found in barriers(page, 1280, scheme)] == []


@every_map
def test_map_scrolls_in_its_place_on_a_phone(visit: Visit, path: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 800})
    page = unfolded(visit, path)
    area = page.locator(".cb-map")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert area.evaluate("(map) => map.scrollWidth > map.clientWidth")
    before = area.evaluate("(map) => map.scrollLeft")
    area.focus()
    for _ in range(20):  # a browser that is busy yet may let a key go by
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(100)
        if area.evaluate("(map) => map.scrollLeft") > before:
            return
    pytest.fail("the keyboard does not move the map")


@every_map
def test_map_opens_at_its_middle_without_a_script(
    browser: Browser, address: str, path: str
) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 800}, java_script_enabled=False, reduced_motion="reduce"
    )
    visit = Visit(context, address)
    page = unfolded(visit, path)
    area, drawing = (page.locator(place).bounding_box() for place in (".cb-map", ".cb-map > svg"))
    assert area
    assert drawing
    assert area["x"] + area["width"] / 2 == pytest.approx(
        drawing["x"] + drawing["width"] / 2, abs=2
    )
    middles = (area["y"] + area["height"] / 2, drawing["y"] + drawing["height"] / 2)
    assert middles[0] == pytest.approx(middles[1], abs=2)
    context.close()


@pytest.mark.parametrize(
    "path",
    ["claims/acme-will-keep-four-days/", "claims/acme-anvils-sold-better/", CLAIM],
    ids=["on its left", "on its right", "in the middle"],
)
def test_map_of_a_claim_opens_where_its_own_box_is(visit: Visit, path: str) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 800})
    page = visit.go(path)
    page.locator(".cb-map-fold > summary").click()
    area = page.locator(".cb-map").bounding_box()
    own = page.locator(".cb-map [aria-current]").bounding_box()
    assert area
    assert own
    assert area["x"] <= own["x"]
    assert own["x"] + own["width"] <= area["x"] + area["width"]


def test_map_is_walked_by_key_from_box_to_box(visit: Visit) -> None:
    page = unfolded(visit, CLAIM)
    page.locator(".cb-map").focus()
    passed = []
    for _ in range(page.locator(".cb-map a").count()):
        page.keyboard.press("Tab")
        box = focused(page)
        assert box.evaluate("(one) => one.matches('.cb-map a')")
        assert box.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"
        passed.append(box.get_attribute("href"))
    assert "#claim" in passed
    assert len(set(passed)) == len(passed)
    following = passed[-1] or ""
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/claims/{following.removeprefix('../')}")
    assert page.locator("h1").count() == 1
    assert visit.complaints == []


def test_map_is_made_smaller_and_larger_by_button(visit: Visit) -> None:
    page = unfolded(visit, MAPS["theme"])
    drawing = page.locator(".cb-map > svg")
    before = drawing.bounding_box()
    page.get_by_role("button", name="Whole map").click()
    whole = drawing.bounding_box()
    page.get_by_role("button", name="Larger").click()
    larger = drawing.bounding_box()
    page.get_by_role("button", name="Smaller").click()
    assert before is not None
    assert whole is not None
    assert larger is not None
    assert whole["height"] < before["height"]
    assert whole["height"] <= 0.8 * 900
    assert larger["width"] == pytest.approx(whole["width"] * 1.25, rel=0.01)
    assert visit.complaints == []


def test_map_that_fits_has_no_buttons(visit: Visit) -> None:
    page = unfolded(visit, CLAIM)
    expect(page.locator(".cb-map-tools")).to_be_hidden()


def test_map_is_moved_by_a_mouse_that_takes_it_between_boxes(visit: Visit) -> None:
    page = unfolded(visit, MAPS["theme"])
    area = page.locator(".cb-map")
    area.scroll_into_view_if_needed()
    place = area.bounding_box()
    assert place is not None
    before = area.evaluate("(map) => map.scrollTop")
    left, top = place["x"] + 4, place["y"] + place["height"] - 20
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(left, top - 50, steps=5)
    page.mouse.up()
    assert area.evaluate("(map) => map.scrollTop") == before + 50
    page.mouse.move(left, top)
    assert area.evaluate("(map) => map.scrollTop") == before + 50
