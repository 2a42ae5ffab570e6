"""Reading on: from a claim to its other side, in the dark, by keyboard alone."""

from playwright.sync_api import expect
from tests.browser.visit import Visit, focused

ONE = "claims/meta-staff-trained-their-replacements/"
OTHER = "claims/meta-layoffs-fund-ai-capex/"


def test_reader_follows_a_disagreement_to_its_other_side_and_back(visit: Visit) -> None:
    page = visit.go(ONE)
    other_side = page.locator(".cb-side-title a")
    for path in (OTHER, ONE):
        other_side.first.click()
        page.wait_for_url(f"**/{path}")
        expect(page.get_by_role("heading", name="The other side")).to_be_visible()


def test_reader_comes_to_the_disagreement_itself(visit: Visit) -> None:
    page = visit.go(ONE)
    page.get_by_role("link", name="Link to this disagreement").first.click()
    page.wait_for_url("**/tensions/#*")
    anchor = page.locator(":target")
    expect(anchor).to_be_in_viewport()
    expect(anchor).to_contain_text("against")


def test_reader_who_switches_to_dark_stays_in_the_dark(visit: Visit) -> None:
    page = visit.go(ONE)
    body, toggle = page.locator("body"), page.locator(".cb-colours:visible")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for _ in range(2):  # from the system's choice to light, and on to dark
        toggle.click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    visit.go("themes/")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


def test_reader_skips_to_the_text_by_keyboard(visit: Visit) -> None:
    page = visit.go(ONE)
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text("Skip to content")
    expect(focused(page)).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_reader_passes_header_tabs_and_text_in_their_order(visit: Visit) -> None:
    page = visit.go(ONE)
    places = []
    for _ in range(26):
        page.keyboard.press("Tab")
        places.append(
            page.evaluate(
                "document.activeElement.closest('header, .cb-nav, .cb-toc, article, body')"
                ".classList[0]"
            )
        )
    order = list(dict.fromkeys(places[1:]))
    assert order == ["md-header", "cb-nav", "cb-toc", "md-content__inner"]


def test_reader_sees_where_the_focus_is(visit: Visit) -> None:
    page = visit.go(ONE)
    for _ in range(16):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", page.evaluate("document.activeElement.outerHTML")
