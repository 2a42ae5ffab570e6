"""What scripts add, looked at in the states that it can be in: no barriers in any of them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from tests.browser.test_every_page import RULES, TOO_WIDE, barriers
from tests.browser.visit import RESULTS, Visit


def followed(visit: Visit) -> Page:
    for path in ("companies/meta/", "themes/ai-agents/"):
        visit.go(path).get_by_role("button", name="Follow").click()
    page = visit.go("brief/")
    page.locator("#cb-my-brief .cb-pick").first.wait_for()
    return page


def shared(visit: Visit) -> Page:
    page = visit.go("brief/?follow=meta,no-such-thing")
    page.locator("#cb-my-brief .cb-pick").first.wait_for()
    # Of a file that is not there, the browser itself says so.
    visit.complaints.clear()
    return page


def following(visit: Visit) -> Page:
    page = visit.go("themes/layoff-drivers/")
    page.get_by_role("button", name="Follow").click()
    return page


def playing(visit: Visit) -> Page:
    page = visit.go("claims/acme-anvils-sold-better/")
    # It says that it cannot: the host of the recording is not there.
    page.context.route("https://work-hour.example/**", lambda route: route.fulfill(status=404))
    page.get_by_role("link", name="Play from 21:10").click()
    page.get_by_text("It cannot be played here.").wait_for()
    visit.complaints.clear()
    visit.requests.clear()
    return page


def previewing(visit: Visit) -> Page:
    page = visit.go("themes/layoff-drivers/")
    page.keyboard.press("Tab")
    page.locator(".cb-claims cite a").first.focus()
    page.locator("#cb-preview").wait_for()
    return page


def citing(visit: Visit) -> Page:
    page = visit.go("claims/meta-layoffs-fund-ai-capex/")
    page.get_by_text("Cite this claim").click()
    page.get_by_role("button", name="Share").click()
    return page


def unfolded(visit: Visit) -> Page:
    page = visit.go("claims/meta-staff-trained-their-replacements/")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.locator(".cb-map a").first.hover()
    return page


def searching(visit: Visit) -> Page:
    page = visit.go("claims/meta-layoffs-fund-ai-capex/")
    page.keyboard.press("/")
    page.keyboard.type("layoffs")
    page.locator(RESULTS).first.wait_for()
    page.keyboard.press("ArrowDown")
    return page


def menu(visit: Visit) -> Page:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = visit.go("claims/meta-layoffs-fund-ai-capex/")
    page.locator(".cb-nav-open").click()
    page.locator("#cb-nav a").nth(2).hover()
    return page


STATES = (followed, shared, following, playing, previewing, citing, unfolded, searching, menu)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_state_has_no_barriers_and_fits(visit: Visit, state: Callable[[Visit], Page]) -> None:
    page = state(visit)
    found = [b for width in (390, 1280) for scheme in RULES for b in barriers(page, width, scheme)]
    page.set_viewport_size({"width": 320, "height": 640})
    wide = page.evaluate(TOO_WIDE)
    assert (found, wide, visit.complaints, visit.strangers) == ([], [], [], [])
