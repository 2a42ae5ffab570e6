"""The site in German: what scripts say, how they count, and that the frame speaks it too."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.built import build_site, make_base, served
from tests.browser.visit import Visit

from claimbook.tongue.catalogue import catalogue_of

CLAIM = "claims/acme-anvils-sold-better/"


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[str]:
    """The address of the site of all browser tests, built in German."""
    assert chromium
    base, folder = tmp_path_factory.mktemp("base"), tmp_path_factory.mktemp("served")
    make_base(base)
    settings = (base / "mkdocs.yml").read_text("utf-8")
    assert "language: en" in settings
    (base / "mkdocs.yml").write_text(settings.replace("language: en", "language: de"), "utf-8")
    build_site(base, folder / "repo")
    with served(folder) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, german: str) -> Iterator[Visit]:
    """A reader whose browser speaks English: the site's language decides."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="en-US"
    )
    context.set_default_timeout(15_000)
    yield Visit(context, german)
    context.close()


def english() -> set[str]:
    """What scripts say in English, where German says it otherwise."""
    return {
        message.id
        for message in catalogue_of("de")
        if isinstance(message.id, str)
        and message.id != message.string
        and any(place.endswith(".js") for place, _ in message.locations)
    }


def words(visit: Visit) -> set[str]:
    """The texts and names of everything that scripts have made, and of the header."""
    return set(
        visit.page.evaluate(
            """() => [...document.querySelectorAll(
                ".cb-made, .cb-made *, header *, dialog *, #cb-explore *, #cb-my-brief *"
            )].flatMap((made) => [
                made.getAttribute("aria-label"), made.title, made.placeholder,
                ...[...made.childNodes].filter((node) => node.nodeType === 3).map((n) => n.data),
            ]).filter(Boolean).map((text) => text.trim())"""
        )
    )


def test_explore_counts_and_sorts_in_german(visit: Visit) -> None:
    visit.page.goto(visit.address + "explore/")
    page, told = visit.page, visit.page.locator(".cb-explore-count")
    expect(told).to_have_text(re.compile(r"^Alle \d+ Behauptungen, neueste zuerst$"))
    page.get_by_label("Behauptungen durchsuchen").focus()
    for heading in ("Thema", "Unternehmen", "Art der Behauptung", "Wie belastbar", "Jahr"):
        expect(page.get_by_role("group", name=heading, exact=True)).to_be_visible()
    page.get_by_label("Behauptungen durchsuchen").fill("anvils")
    expect(told).to_have_text(re.compile(r"^\d von \d+ Behauptungen$"))
    expect(page.get_by_label("Sortieren nach").locator("option")).to_have_text(
        ["Beste Treffer", "Neueste zuerst"]
    )
    page.get_by_role("group", name="Wie belastbar").get_by_text("Bestritten", exact=True).click()
    expect(page.locator(".cb-facets summary")).to_have_text("Filter (1 gewählt)")
    page.get_by_label("Behauptungen durchsuchen").fill("acme")
    expect(page.locator(".cb-explore-others")).to_contain_text("Unternehmen: Acme")
    assert words(visit) & english() == set()
    assert visit.complaints == []


def test_search_box_speaks_german(visit: Visit) -> None:
    page = visit.go("")
    page.get_by_role("button", name="Suche").first.click()
    box = page.get_by_role("dialog", name="Suche")
    box.get_by_role("searchbox").fill("anvils")
    expect(box.get_by_role("status")).to_have_text(re.compile(r"^\d+ Treffer$"))
    box.get_by_role("searchbox").fill("xyzzyq")
    expect(box.get_by_role("status")).to_contain_text("Nichts gefunden für „xyzzyq“.")
    expect(box.get_by_role("link", name="In allen Behauptungen stöbern")).to_be_visible()
    assert words(visit) & english() == set()


def test_following_and_the_own_brief_speak_german(visit: Visit) -> None:
    page = visit.go("brief/")
    expect(page.locator("#cb-my-brief")).to_contain_text("Ein Klick auf „Folgen“")
    visit.go("companies/meta/").get_by_role("button", name="Meta folgen").click()
    page.get_by_role("link", name="Eigene Auslese").click()
    expect(page.get_by_role("heading", name="Eigene Auslese")).to_be_visible()
    expect(page.get_by_role("heading", name="Für alle")).to_be_visible()
    days = page.get_by_role("group", name="Wie weit zurück")
    expect(days.get_by_role("button")).to_have_text(["30 Tage", "7 Tage"])
    expect(page.locator("#cb-my-brief .cb-why").first).to_contain_text("Warum sie hier steht")
    assert words(visit) & english() == set()


def test_claim_is_shared_played_and_previewed_in_german(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.go(CLAIM)
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.get_by_role("button", name="Teilen").click()
    expect(page.locator(".cb-share [role=status]")).to_have_text(re.compile(r"Die Adresse"))
    page.locator(".cb-sound a").first.click()
    player = page.get_by_role("group", name="Player")
    expect(player.get_by_role("button", name="Player schließen")).to_be_visible()
    page.locator(".cb-claims cite a").first.hover()
    expect(page.locator("#cb-preview")).to_contain_text("Gesagt von")
    page.locator(".cb-map-fold summary").click()
    assert words(visit) & english() == set()


def test_claim_page_in_german_stays_within_its_budget(
    german: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert german
    pages = [*tmp_path_factory.getbasetemp().glob("served*/repo/claims/*/index.html")]
    ours = [path for path in pages if '<html lang="de"' in path.read_text("utf-8")[:400]]
    assert len(ours) > 20
    assert max(path.stat().st_size for path in map(Path, ours)) < 30_000
