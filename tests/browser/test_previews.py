"""Previews of claims: by mouse and by key, in nobody's way, and none by touch."""

from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.visit import Visit, focused

PAGE = "themes/working-time/"
CARD = "#cb-preview"
TITLE = "Acme sold more anvils after it cut a working day"
STATEMENT = (
    "In the half year after Acme cut a working day, sales of anvils rose by a tenth, and the firm "
    "says that rested staff made fewer faults. See table 3 of the paper."
)


def link_of(page: Page) -> Locator:
    """A link in a list, where the statement does not stand beside it."""
    return page.locator(".cb-claims cite a", has_text=TITLE).first


def pointed_at(visit: Visit) -> Page:
    page = visit.ready(PAGE)
    link_of(page).hover()
    expect(page.locator(CARD)).to_be_visible()
    return page


def test_preview_says_whose_claim_it_is_what_it_says_and_how_it_stands(visit: Visit) -> None:
    page = pointed_at(visit)
    assert page.locator(f"{CARD} p").all_inner_texts() == [
        "Says what happened · Said by Ada Jones and Ben Okoye; disputed",
        TITLE,
        STATEMENT,
        "Disputed by 1 · Said independently by 2",
    ]
    expect(page.locator(CARD)).to_be_in_viewport(ratio=1)
    assert (visit.complaints, visit.strangers) == ([], [])


def test_preview_comes_to_the_keyboard_and_leaves_the_focus_alone(visit: Visit) -> None:
    page = visit.ready(PAGE)
    link = link_of(page)
    page.keyboard.press("Tab")  # from here on, the focus shows
    link.focus()
    expect(page.locator(CARD)).to_be_visible()
    expect(link).to_have_attribute("aria-describedby", "cb-preview")
    expect(link).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)
    expect(link).to_be_focused()
    assert link.get_attribute("aria-describedby") is None
    page.keyboard.press("Tab")
    expect(focused(page)).not_to_have_text(TITLE)


def test_preview_stays_while_it_is_pointed_at_and_goes_by_escape(visit: Visit) -> None:
    page = pointed_at(visit)
    page.locator(CARD).hover()
    page.wait_for_timeout(700)
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_have_count(0)


def test_preview_goes_when_its_link_is_left(visit: Visit) -> None:
    page = pointed_at(visit)
    page.mouse.move(2, 300)
    expect(page.locator(CARD)).to_have_count(0)


def test_link_that_is_only_passed_over_shows_and_loads_nothing(visit: Visit) -> None:
    page = visit.ready(PAGE)
    link_of(page).hover()
    page.mouse.move(2, 300)
    page.wait_for_timeout(700)
    expect(page.locator(CARD)).to_have_count(0)
    assert not [url for url in visit.requests if url.endswith(".json")]


def test_link_beside_the_statement_has_no_preview(visit: Visit) -> None:
    page = visit.ready("claims/meta-staff-trained-their-replacements/")
    page.locator(".cb-side-title a").first.hover()
    page.wait_for_timeout(700)
    expect(page.locator(CARD)).to_have_count(0)


def test_touch_shows_no_preview(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    visit = Visit(context, address)
    page = visit.ready(PAGE)
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault(), true)")
    link_of(page).tap()
    page.wait_for_timeout(700)
    expect(page.locator(CARD)).to_have_count(0)
    context.close()


def test_hostile_words_stay_words_in_a_preview(visit: Visit) -> None:
    page = visit.ready("claims/")
    page.locator("article a[href*='hostile-words']").first.hover()
    expect(page.locator(CARD)).to_be_visible()
    assert page.locator(f"{CARD} *:not(p)").count() == 0
    assert visit.complaints == []
