"""What must hold of every kind of page, whatever it shows."""

from collections import Counter

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.built import PAGES
from tests.browser.visit import Visit

every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)

# At each width everything in the dark, and by day what colours can change.
RULES: dict[str, dict[str, object]] = {
    "slate": {"rules": {"target-size": {"enabled": True}}},
    "default": {"runOnly": ["color-contrast", "link-in-text-block"]},
}

# What sticks out on the right, unless it can be scrolled to within the page.
TOO_WIDE = """
() => {
    const scrolls = (one) => one && (getComputedStyle(one).overflowX === "auto"
        || scrolls(one.parentElement));
    return [...document.querySelectorAll("body *")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .filter((one) => one.checkVisibility() && !scrolls(one.parentElement))
        .map((one) => one.outerHTML.slice(0, 100));
}
"""


def barriers(page: Page, width: int, scheme: str) -> list[str]:
    """What axe-core finds wrong, on a screen of this width and in these colours."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "slate" else "light")
    page.wait_for_selector(f"body[data-md-color-scheme={scheme}]")
    options: dict[str, object] = {"resultTypes": ["violations"], **RULES[scheme]}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{scheme} {width}: {violation['id']}: {node['html'][:120]}"
        for violation in found
        for node in violation["nodes"]
    ]


@every_page
def test_page_has_no_barriers_asks_nobody_else_and_complains_of_nothing(
    visit: Visit, path: str
) -> None:
    page = visit.go(path)
    found = [
        barrier
        for width in (390, 1280)
        for scheme in RULES
        for barrier in barriers(page, width, scheme)
    ]
    # Of what is not there, the browser itself says so.
    complaints = visit.complaints[path == PAGES["not found"] :]
    assert (found, complaints, visit.strangers) == ([], [], [])


@every_page
def test_page_fits_the_narrowest_phone(visit: Visit, path: str) -> None:
    visit.page.set_viewport_size({"width": 320, "height": 640})
    page = visit.go(path)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@every_page
def test_page_reads_without_javascript(
    browser: Browser, visit: Visit, address: str, path: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = Visit(context, address)
    plain.page.goto(address + path)
    words = Counter(plain.page.locator("article").inner_text().split())
    links = plain.page.locator("article a:visible").count()
    expect(plain.page.locator("h1")).to_be_visible()
    context.close()
    page = visit.go(path)
    if path == "explore/":  # the script puts its own in the place of the indexes
        assert links > 8
        return
    # Scripts may add, but what is to be read is there without them.
    assert words - Counter(page.locator("article").inner_text().split()) == Counter()
    assert links <= page.locator("article a:visible").count()
