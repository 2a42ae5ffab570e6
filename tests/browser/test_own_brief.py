"""Following without an account: from a page to one's own brief, and on to somebody else."""

import datetime
import random
import re
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.built import make_base
from tests.browser.visit import Visit, focused
from tests.libraries import claim, library_of

from claimbook.build.briefing import brief_site
from claimbook.build.examine import examine
from claimbook.derive.standing import standings
from claimbook.model.claim import Claim
from claimbook.rank.brief import Pick, brief, candidates, window_start
from claimbook.rank.follow import followed, meant
from claimbook.render.picks import why_picked
from claimbook.render.site import Site
from claimbook.tongue.tongue import tongue_of

MINE = "#cb-my-brief"
TITLES = f"{MINE} .cb-pick > .cb-claims:first-child cite"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """What the build knows of the site that the browser looks at."""
    root = tmp_path_factory.mktemp("known")
    make_base(root)
    return brief_site(examine(root, today=datetime.date.max), as_of=None)


@pytest.fixture
def another(browser: Browser, address: str) -> Iterator[Visit]:
    """Somebody else, who has never been here."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield Visit(context, address)
    context.close()


def follow(visit: Visit, *paths: str) -> Page:
    for path in paths:
        visit.go(path).get_by_role("button", name=re.compile("^Follow ")).click()
    return visit.page


def test_reader_follows_a_page_and_finds_their_brief(visit: Visit) -> None:
    page = visit.go("companies/meta/")
    button = page.get_by_role("button", name="Follow Meta")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="Your brief").click()
    expect(page.get_by_role("heading", name="Your brief")).to_be_visible()
    assert visit.path == "brief/?follow=meta"
    expect(page.locator(TITLES)).to_have_count(5)
    headings = [text.rstrip("#") for text in page.locator("article h2").all_inner_texts()]
    assert headings[:2] == ["Your brief", "For everybody"]
    expect(page.locator("#brief-for-all + .cb-brief .cb-pick")).to_have_count(5)
    assert (visit.complaints, visit.strangers) == ([], [])


def test_reader_unfollows_on_the_page_itself(visit: Visit) -> None:
    page = follow(visit, "companies/meta/", "companies/meta/")
    expect(page.get_by_role("button", name="Follow Meta")).to_have_attribute(
        "aria-pressed", "false"
    )
    expect(page.get_by_role("link", name="Your brief")).to_be_hidden()


def test_reader_who_follows_nothing_is_told_how(visit: Visit) -> None:
    page = visit.go("brief/")
    expect(page.locator(MINE)).to_contain_text("Press “Follow” on the page of a theme")
    assert visit.path == "brief/"


def test_brief_of_an_address_is_anybody_s_and_can_be_taken_over(
    visit: Visit, another: Visit
) -> None:
    follow(visit, "companies/meta/", "themes/ai-agents/")
    visit.go("brief/").locator(TITLES).first.wait_for()
    page = another.go(visit.path)
    expect(page.get_by_role("heading", name="A brief that was shared with you")).to_be_visible()
    titles = page.locator(TITLES).all_inner_texts()
    assert titles == visit.page.locator(TITLES).all_inner_texts()
    assert titles
    page.get_by_role("button", name="Follow these").click()
    expect(focused(page)).to_have_text("Your brief")
    page = another.go("brief/")
    expect(page.get_by_role("heading", name="Your brief")).to_be_visible()
    assert another.path == "brief/?follow=meta,ai-agents"
    assert (another.complaints, another.strangers) == ([], [])


def test_reader_stops_following_where_the_brief_stands(visit: Visit) -> None:
    follow(visit, "companies/meta/", "themes/ai-agents/")
    page = visit.go("brief/")
    page.get_by_role("button", name="Stop following AI agents").click()
    expect(page.locator(".cb-followed")).to_have_text(re.compile(r"^\s*Meta\s+Stop\s*$"))
    expect(focused(page)).to_have_text("Your brief")
    assert visit.path == "brief/?follow=meta"
    page.get_by_role("button", name="Stop following Meta").click()
    expect(page.locator(MINE)).to_contain_text("Press “Follow”")
    assert visit.path == "brief/"


def test_brief_tells_of_a_name_that_nothing_has(visit: Visit) -> None:
    page = visit.go("brief/?follow=meta,no-such-thing,<b>")
    expect(page.locator(MINE)).to_contain_text(
        "No theme, company or person here has the id no-such"
    )
    assert visit.path == "brief/?follow=meta"


def test_brief_knows_old_ids_and_kinds(visit: Visit) -> None:
    page = visit.go("brief/?follow=company:meta,meta&days=7")
    expect(page.locator(".cb-followed li")).to_have_count(1)
    assert visit.path == "brief/?follow=meta&days=7"
    expect(page.get_by_role("button", name="7 days")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("days", [7, 30])
@pytest.mark.parametrize(
    "names",
    [
        ("meta",),
        ("meta", "ai-agents"),
        ("company:meta", "amazon", "layoff-drivers", "working-time"),
        ("layoff-drivers",),
        ("ada-jones", "acme"),
    ],
    ids="+".join,
)
def test_own_brief_is_that_of_the_build(
    visit: Visit, known: Site, names: tuple[str, ...], days: int
) -> None:
    picks = followed(
        candidates(known.library, known.standings),
        [meant(name, known.library)[0] for name in names],
        known.library,
    )
    expected = brief(picks, day=known.date, since=window_start(known.date, days))
    page = visit.go(f"brief/?follow={','.join(names)}&days={days}")
    page.locator(f"{MINE} .cb-share").wait_for()
    shown = page.locator(f"{MINE} .cb-pick")
    assert [_shown(shown.nth(at)) for at in range(shown.count())] == [_told(p) for p in expected]


def _shown(pick: Locator) -> tuple[str, str, list[str]]:
    titles = pick.locator("cite").all_inner_texts()
    why = pick.locator(".cb-why").inner_text()
    return titles[0], why.removeprefix("Why it is here "), titles[1:]


def _told(pick: Pick) -> tuple[str, str, list[str]]:
    return (
        pick.claim.title,
        why_picked(pick, tongue_of("en")),
        [pick.opposing.title] if pick.opposing else [],
    )


def test_rule_of_the_brief_is_one_in_both_languages(visit: Visit) -> None:
    page = visit.go("brief/")
    chance = random.Random(1)
    crowds = [_crowd(chance) for _ in range(150)]
    since = datetime.date(2026, 11, 21)
    expected, given = [], []
    for crowd in crowds:
        library = library_of(*crowd)
        picks = candidates(library, standings(library))
        expected.append([p.claim.id for p in brief(picks, day=datetime.date.max, since=since)])
        given.append(
            [
                {
                    "order": len(picks) - at,
                    "sides": ["/".join(side) for side in sorted(pick.sides)],
                    "added": pick.claim.added.isoformat(),
                    "claim": {"address": pick.claim.id},
                }
                for at, pick in enumerate(picks)
            ]
        )
        chance.shuffle(given[-1])
    found = page.evaluate(
        """async ([module, crowds, since]) => {
          const { topFive } = await import(module);
          return crowds.map((picks) => topFive(picks, since).map(({ claim }) => claim.address));
        }""",
        [f"{visit.address}assets/javascripts/topfive.js", given, since.isoformat()],
    )
    assert found == expected


def _crowd(chance: random.Random) -> list[Claim]:
    return [
        claim(
            f"claim-{n}",
            added=f"2026-11-{chance.randint(20, 23)}",
            answers=[
                {"question": "why-so", "position": position}
                for position in chance.sample(
                    ["yes", "nay", "perhaps"], chance.choice([0, 1, 1, 2])
                )
            ],
        )
        for n in range(chance.randint(0, 14))
    ]


def test_reader_saves_the_feeds_of_what_they_follow(visit: Visit, tmp_path: Path) -> None:
    page = visit.go("brief/?follow=meta,ai-agents")
    with page.expect_download() as found:
        page.get_by_role("button", name="Save these feeds (OPML)").click()
    found.value.save_as(tmp_path / found.value.suggested_filename)
    root = Xml.parse(tmp_path / "followed.opml").getroot()
    feeds = {o.get("text"): o.get("xmlUrl") for o in root.iter("outline")}
    assert feeds == {
        "Meta": f"{visit.address}companies/meta/feed.xml",
        "AI agents": f"{visit.address}themes/ai-agents/feed.xml",
    }
    assert all(page.request.get(str(url)).ok for url in feeds.values())
    assert visit.complaints == []


def test_brief_loads_only_what_is_followed(visit: Visit) -> None:
    page = visit.go("brief/?follow=meta,ai-agents")
    page.locator(TITLES).first.wait_for()
    found = [urllib.parse.urlsplit(url).path for url in visit.requests if url.endswith(".json")]
    assert sorted(found) == ["/repo/brief/follow/ai-agents.json", "/repo/brief/follow/meta.json"]


def test_what_is_kept_may_be_anything(visit: Visit) -> None:
    page = visit.go("brief/")
    key = page.evaluate("() => `claimbook.followed ${new URL('..', location).pathname}`")
    for kept in ("", "{", "7", '{"a": 1}', '["<img>", 7, null, "../x", "meta"]'):
        page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
        page = visit.go("brief/")
        expect(page.locator(MINE)).not_to_be_empty()
    expect(page.locator(".cb-followed li")).to_have_count(1)
    assert visit.complaints == []
