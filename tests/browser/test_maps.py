"""Maps in a real browser: read, followed by key, zoomed, and never wider than the page."""

import pytest
from playwright.sync_api import Page, expect
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
    hidden = area.evaluate("(map) => [map.scrollWidth > map.clientWidth, map.scrollLeft]")
    assert hidden == [True, 0]
    area.focus()
    for _ in range(20):  # a browser that is busy yet may let a key go by
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(100)
        if area.evaluate("(map) => map.scrollLeft"):
            return
    pytest.fail("the keyboard does not move the map")


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
    left, top = place["x"] + 4, place["y"] + place["height"] - 20
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(left, top - 150, steps=5)
    page.mouse.up()
    assert area.evaluate("(map) => map.scrollTop") == 150
    page.mouse.move(left, top)
    assert area.evaluate("(map) => map.scrollTop") == 150
