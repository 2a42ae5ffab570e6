"""/explore/: all claims, searched and filtered, under an address that can be shared."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.test_every_page import RULES, barriers
from tests.browser.visit import RESULTS, Visit, focused, titles


def count(page: Page) -> Locator:
    return page.locator(".cb-explore-count")


def found(page: Page) -> int:
    match = re.match(r"(?:All )?(\d+)", count(page).inner_text())
    return int(match[1]) if match else 0


def facet(page: Page, heading: str) -> Locator:
    return page.get_by_role("group", name=heading, exact=True)


def value(page: Page, heading: str, name: str) -> Locator:
    return facet(page, heading).locator("label").filter(has_text=re.compile(rf"^{name}\s*\d+$"))


def number(label: Locator) -> int:
    return int(label.locator(".cb-facet-count").inner_text())


def tick(page: Page, heading: str, name: str) -> None:
    """Choose a value and wait until the claims have followed."""
    before = page.url
    value(page, heading, name).click()
    page.wait_for_function("before => location.href !== before", arg=before)
    page.wait_for_timeout(150)


def opened(visit: Visit, path: str = "explore/") -> Page:
    """The page after its search box was chosen, with its facets."""
    page = visit.go(path)
    page.get_by_label("Search the claims").focus()
    expect(facet(page, "Year")).to_be_visible()
    return page


def test_explore_fetches_nothing_of_the_index_until_the_reader_acts(visit: Visit) -> None:
    page = visit.ready("explore/")
    page.wait_for_load_state("networkidle")
    expect(count(page)).to_have_text(re.compile(r"^All \d+ claims, newest first$"))
    expect(page.locator(".cb-explore-newest cite")).to_have_count(20)
    assert not [url for url in visit.requests if "pagefind" in url]
    page.locator("summary", has_text="Filters").click()
    expect(facet(page, "Theme")).to_be_visible()
    expect(page.locator(RESULTS)).to_have_count(20)
    expect(page.locator(".cb-explore-newest")).to_have_count(0)
    expect(page.locator(".cb-facets")).to_have_attribute("open", "")


def test_explore_shows_first_what_is_found_and_its_facets_when_they_are_asked_for(
    visit: Visit,
) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 844})
    page = visit.go("explore/?q=anvils")
    page.locator(f"{RESULTS} mark").first.wait_for()
    page.wait_for_load_state("networkidle")
    before = [url for url in visit.requests if url.endswith(".pf_filter")]
    page.locator("summary", has_text="Filters").click()
    expect(facet(page, "Theme")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert len(before) == 1 < len([url for url in visit.requests if url.endswith(".pf_filter")])


def test_explore_goes_on_from_the_newest_claims(visit: Visit) -> None:
    page = visit.ready("explore/")
    first = page.locator(".cb-explore-newest cite").all_inner_texts()
    page.get_by_role("button", name=re.compile("^Show .* more$")).click()
    expect(page.locator(RESULTS).nth(20)).to_be_visible()
    assert titles(page)[:20] == first
    expect(focused(page)).to_have_text(titles(page)[20])


@pytest.mark.parametrize("width", [1280, 390])
def test_explore_has_no_barriers_with_its_facets(visit: Visit, width: int) -> None:
    page = opened(visit)
    page.set_viewport_size({"width": width, "height": 900})
    assert [found for scheme in RULES for found in barriers(page, width, scheme)] == []


def test_explore_shows_all_claims_without_a_term(visit: Visit) -> None:
    page = opened(visit)
    expect(count(page)).to_have_text(re.compile(r"^All \d+ claims, newest first$"))
    for heading in ("Theme", "Company", "Kind of claim", "How solid", "Source", "Year"):
        expect(facet(page, heading)).to_be_visible()
    assert sum(map(number, facet(page, "Kind of claim").locator("label").all())) == found(page)
    expect(page.get_by_text("this browser does not run")).to_have_count(0)


def test_explore_filters_by_what_a_facet_promises(visit: Visit) -> None:
    page = opened(visit)
    everything, promised = found(page), number(value(page, "Company", "Acme"))
    tick(page, "Company", "Acme")
    expect(count(page)).to_contain_text(f"{promised} of {everything} claims")
    expect(page.locator(RESULTS)).to_have_count(promised)
    assert visit.path == "explore/?company=Acme"
    assert "Four days a week kept output whole at Acme" in titles(page)


def test_explore_widens_within_a_facet_and_narrows_across_facets(visit: Visit) -> None:
    page = opened(visit)
    tick(page, "Company", "Acme")
    acme, meta = found(page), number(value(page, "Company", "Meta"))
    tick(page, "Company", "Meta")
    assert found(page) == acme + meta
    disputed = number(value(page, "How solid", "Disputed"))
    tick(page, "How solid", "Disputed")
    assert found(page) == disputed < acme + meta
    # What no claim of these has is no choice any more.
    expect(value(page, "Company", "General Motors")).to_be_hidden()
    assert visit.path == "explore/?company=Acme&company=Meta&standing=Disputed"


def test_explore_filters_what_a_term_finds(visit: Visit) -> None:
    page = opened(visit)
    page.get_by_label("Search the claims").fill("anvils")
    page.wait_for_url("**/explore/?q=anvils")
    page.locator(f"{RESULTS} mark").first.wait_for()
    before = found(page)
    promised = number(value(page, "How solid", "Said independently"))
    tick(page, "How solid", "Said independently")
    assert found(page) == promised < before
    assert titles(page) == ["Acme sold more anvils after it cut a working day"]


def test_explore_points_to_the_page_of_a_name(visit: Visit) -> None:
    page = visit.go("explore/?q=acme")
    page.get_by_role("list", name="Pages").get_by_role("link", name="Acme", exact=True).click()
    page.wait_for_url("**/companies/acme/")


def test_explore_sorts_what_a_term_finds_from_the_newest(visit: Visit) -> None:
    page = visit.go("explore/?q=firm+number&theme=Working+time")
    page.get_by_label("Sort by").select_option("Newest first")
    page.wait_for_url("**&sort=newest")
    numbered = [f"Firm number {number} tried a shorter week" for number in range(12, 0, -1)]
    expect(page.locator(f"{RESULTS} a").first).not_to_have_text(numbered[-1])
    assert [title for title in titles(page) if title in numbered] == numbered


@pytest.mark.parametrize(
    "query",
    ["?company=Acme", "?q=output&theme=Output&theme=Working+time", "?q=week&sort=newest"],
    ids=["a facet", "a term and a facet twice", "sorted"],
)
def test_explore_shows_the_same_to_whom_its_address_is_sent(visit: Visit, query: str) -> None:
    page = visit.go(f"explore/{query}")
    first = (titles(page), count(page).inner_text(), page.locator("input:checked").count())
    assert first[0]
    assert first[2] == query.count("company") + query.count("theme")
    other = Visit(visit.context, visit.address)
    shared = other.go(f"explore/{query}")
    again = (titles(shared), count(shared).inner_text(), shared.locator("input:checked").count())
    assert again == first


def test_explore_goes_back_and_forward(visit: Visit) -> None:
    page = opened(visit)
    everything = count(page).inner_text()
    tick(page, "Company", "Acme")
    acme = count(page).inner_text()
    tick(page, "Kind of claim", "Prediction")
    page.go_back()
    expect(count(page)).to_have_text(acme)
    expect(value(page, "Kind of claim", "Prediction").locator("input")).not_to_be_checked()
    page.go_back()
    expect(count(page)).to_have_text(everything)
    page.go_forward()
    expect(count(page)).to_have_text(acme)
    expect(value(page, "Company", "Acme").locator("input")).to_be_checked()


def test_explore_clears_all(visit: Visit) -> None:
    page = visit.go("explore/?q=week&company=Acme")
    page.get_by_role("button", name="Clear all").click()
    expect(count(page)).to_contain_text("All ")
    expect(page.get_by_role("button", name="Clear all")).to_be_hidden()
    expect(page.get_by_label("Search the claims")).to_be_focused()
    assert visit.path == "explore/"


def test_explore_says_when_nothing_fits_and_ignores_what_it_does_not_know(visit: Visit) -> None:
    page = visit.go("explore/?q=anvils&company=Nobody&sort=odd&other=1")
    expect(count(page)).to_contain_text("No claim fits all of this")
    expect(value(page, "Company", "Nobody").locator("input")).to_be_checked()
    expect(page.get_by_role("button", name="Clear all")).to_be_visible()


def test_explore_shows_more_and_goes_on_from_there(visit: Visit) -> None:
    page = opened(visit)
    everything = found(page)
    expect(page.locator(RESULTS)).to_have_count(20)
    page.get_by_role("button", name=re.compile("^Show .* more$")).click()
    expect(page.locator(RESULTS)).to_have_count(min(40, everything))
    expect(focused(page)).to_have_text(titles(page)[20])


def test_explore_keeps_the_focus_on_the_choice_just_made(visit: Visit) -> None:
    page = opened(visit)
    box = value(page, "Company", "Acme").locator("input")
    box.focus()
    page.keyboard.press("Space")
    expect(count(page)).to_contain_text(" of ")
    expect(box).to_be_focused()
    expect(box).to_be_checked()


def test_explore_folds_long_facets_and_on_phones_all(visit: Visit) -> None:
    page = opened(visit)
    themes = facet(page, "Theme")
    expect(themes.locator("label:visible")).to_have_count(7)
    themes.get_by_role("button", name="Show all").click()
    assert themes.locator("label:visible").count() > 7
    page.set_viewport_size({"width": 390, "height": 844})
    expect(themes).to_be_hidden()
    page.locator("summary", has_text="Filters").click()
    expect(themes).to_be_visible()
