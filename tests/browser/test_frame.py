"""The frame of every page: its menu on a phone, by key and without scripts, and its contents."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from tests.browser.visit import Visit, focused

CLAIM = "claims/meta-staff-trained-their-replacements/"
PHONE: ViewportSize = {"width": 390, "height": 844}


def pages(page: Page) -> list[str]:
    return page.locator("#cb-nav a:visible").all_inner_texts()


def test_reader_on_a_phone_opens_the_menu_by_key_goes_on_and_closes_it(visit: Visit) -> None:
    visit.page.set_viewport_size(PHONE)
    page = visit.go(CLAIM)
    assert pages(page) == []
    page.get_by_role("button", name="Navigation").focus()
    page.keyboard.press("Enter")
    assert pages(page)[:2] == ["Home", "Claims"]
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text("Home")
    page.keyboard.press("Escape")
    assert pages(page) == []
    expect(focused(page)).to_have_attribute("title", "Navigation")


@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 900}], ids=["phone", "desk"])
def test_reader_without_javascript_has_the_menu(
    browser: Browser, address: str, size: dict[str, int]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    page.goto(address + CLAIM)
    if size == PHONE:
        page.get_by_role("button", name="Navigation").click()
    page.locator("#cb-nav").get_by_role("link", name="Questions").click()
    expect(page.locator("h1")).to_contain_text("Questions")
    context.close()


@pytest.mark.parametrize(
    ("path", "marked"),
    [(CLAIM, "Claims"), ("questions/", "Questions"), ("about/method/", "About"), ("brief/", None)],
)
def test_menu_marks_where_the_reader_is(visit: Visit, path: str, marked: str | None) -> None:
    here = visit.go(path).locator("#cb-nav .cb-here > a").all_inner_texts()
    assert here == ([marked] if marked else [])


def test_contents_mark_the_section_that_is_read(visit: Visit) -> None:
    page = visit.go(CLAIM)
    marked = page.locator(".cb-toc a[aria-current]")
    expect(marked).to_have_count(0)
    page.locator(".cb-toc").get_by_role("link", name="Backed by").click()
    expect(marked).to_have_text("Backed by")
    page.evaluate("scrollTo(0, 0)")
    expect(marked).to_have_count(0)


def test_reader_comes_back_to_the_top(visit: Visit) -> None:
    page = visit.go(CLAIM)
    page.get_by_role("link", name="Back to top").click()
    page.wait_for_function("scrollY === 0")
