"""The search box of every page."""

import pytest
from playwright.sync_api import expect
from tests.browser.visit import RESULTS, Visit, focused, titles

CLAIM = "claims/four-days-kept-output/"
BOX = "dialog.cb-search-dialog"


@pytest.mark.parametrize("key", ["Control+k", "Meta+k", "/"])
def test_search_opens_by_key(visit: Visit, key: str) -> None:
    page = visit.go(CLAIM)
    page.keyboard.press(key)
    expect(page.locator(BOX)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.get_by_role("searchbox")).to_have_value("a/b")


@pytest.mark.parametrize("width", [390, 1280], ids=["phone", "desk"])
def test_search_opens_by_button_and_gives_the_focus_back(visit: Visit, width: int) -> None:
    page = visit.go(CLAIM)
    page.set_viewport_size({"width": width, "height": 900})
    button = page.locator("header").get_by_role("button", name="Search")
    button.click()
    expect(page.locator(BOX)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(BOX)).to_be_hidden()
    expect(button).to_be_focused()


def test_search_opens_from_the_home_page_itself(visit: Visit) -> None:
    visit.go("").get_by_role("button", name="Search the claims").click()
    expect(visit.page.get_by_role("searchbox")).to_be_focused()


def test_search_does_not_open_while_somebody_types_a_slash(visit: Visit) -> None:
    page = visit.go("explore/")
    page.get_by_label("Search the claims").press_sequentially("and/or")
    expect(page.get_by_label("Search the claims")).to_have_value("and/or")
    expect(page.locator(BOX)).to_have_count(0)


@pytest.mark.parametrize("path", [CLAIM, "", "there/is/nothing/"], ids=["deep", "home", "404"])
def test_search_leads_to_a_claim_by_keyboard_alone(visit: Visit, path: str) -> None:
    page = visit.go(path)
    page.keyboard.press("/")
    page.keyboard.type("sales of anvils")
    result = page.locator(RESULTS).filter(has_text="Acme sold more anvils").first
    expect(result).to_contain_text("Said by Ada Jones and Ben Okoye")
    expect(result).to_contain_text("Disputed by 1 · Said independently by 2")
    expect(result.locator("mark").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(focused(page)).to_have_text("Acme sold more anvils after it cut a working day")
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims/acme-anvils-sold-better/")
    expect(page.locator("h1")).to_contain_text("Acme sold more anvils")


def test_search_finds_other_pages_by_name(visit: Visit) -> None:
    page = visit.go(CLAIM)
    page.keyboard.press("/")
    page.keyboard.type("Ada Jones")
    found = page.locator(RESULTS).filter(has_text="Person").get_by_role("link", name="Ada Jones")
    found.click()
    page.wait_for_url("**/people/ada-jones/")


def test_search_arrows_go_round_the_results(visit: Visit) -> None:
    page = visit.go(CLAIM)
    page.keyboard.press("/")
    page.keyboard.type("anvils")
    page.locator(RESULTS).first.wait_for()
    page.keyboard.press("ArrowUp")
    expect(focused(page)).to_have_text("See all claims, with filters")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_search_holds_the_focus_while_it_is_open(visit: Visit) -> None:
    page = visit.go(CLAIM)
    page.keyboard.press("/")
    page.keyboard.type("anvils")
    page.locator(RESULTS).first.wait_for()
    for key in ["Tab"] * 12 + ["Shift+Tab"] * 16:
        page.keyboard.press(key)
        # The browser's own bar is a stop too; the page behind the box is none.
        assert page.evaluate("document.activeElement.matches('body, dialog, dialog *')")


def test_search_goes_on_to_all_claims_with_filters(visit: Visit) -> None:
    page = visit.go(CLAIM)
    page.keyboard.press("/")
    page.keyboard.type("anvils")
    page.keyboard.press("Enter")
    page.wait_for_url("**/explore/?q=anvils")
    expect(page.get_by_label("Search the claims")).to_have_value("anvils")
    page.locator(RESULTS).first.wait_for()
    assert "Acme sold more anvils after it cut a working day" in titles(page)


def test_search_says_how_many_and_when_nothing(visit: Visit) -> None:
    page = visit.go(CLAIM)
    page.keyboard.press("/")
    status = page.locator(BOX).get_by_role("status")
    page.keyboard.type("quagga")
    expect(status).to_have_text("1 result")
    page.get_by_role("searchbox").fill("zzyzx")
    expect(status).to_contain_text("Nothing found for “zzyzx”")
    expect(page.locator(RESULTS)).to_have_count(0)
    page.get_by_role("searchbox").fill("")
    expect(status).to_be_empty()


def test_search_shows_words_as_words(visit: Visit) -> None:
    page = visit.go(CLAIM)
    page.keyboard.press("/")
    page.keyboard.type("quagga")
    result = page.locator(RESULTS)
    title = "<img src=x onerror=alert(1)> & </a><mark>quagga</mark>"
    expect(result.get_by_role("link")).to_have_text(title)
    expect(result).to_contain_text("<script>alert(2)</script>, an <b>element</b>")
    expect(result.locator("img, script, b")).to_have_count(0)
    assert visit.complaints == []


def test_search_loads_nothing_before_its_box_is_open_and_no_claim_before_a_word(
    visit: Visit,
) -> None:
    page = visit.go(CLAIM)
    page.wait_for_timeout(300)
    assert [url for url in visit.requests if "pagefind" in url] == []
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    parts = ("pagefind/fragment", "pagefind/index", "pagefind/filter")
    assert [url for url in visit.requests if any(part in url for part in parts)] == []
    page.keyboard.type("anvils")
    page.locator(RESULTS).first.wait_for()
    assert [url for url in visit.requests if "pagefind/fragment" in url] != []
    assert (visit.complaints, visit.strangers) == ([], [])


def test_search_says_so_where_the_site_has_none(visit: Visit) -> None:
    visit.context.route("**/pagefind/**", lambda route: route.fulfill(status=404))
    page = visit.go(CLAIM)
    page.keyboard.press("/")
    page.keyboard.type("anvils")
    expect(page.locator(BOX).get_by_role("status")).to_contain_text("only the full build makes it")
    page.goto(visit.address + "explore/")
    page.get_by_label("Search the claims").focus()
    expect(page.get_by_role("status")).to_contain_text("only the full build makes it")
    expect(page.locator("article").get_by_role("link", name="Claims")).to_be_visible()
