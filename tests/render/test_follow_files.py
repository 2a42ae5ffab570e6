"""The small files that one's own brief is made of, and the line on pages that can be followed."""

import datetime
import json
from typing import Any

from tests.libraries import claim, company, library_of, person, related, source, theme
from tests.render.sites import DAY, pages_of, site_of

from claimbook.model.kinds import RecordKind
from claimbook.model.pages import files_of
from claimbook.model.record import Record
from claimbook.model.settings import Settings
from claimbook.rank.brief import brief, candidates, window_start
from claimbook.rank.follow import followed
from claimbook.render.follow import planned_follow_files
from claimbook.render.site import Site

SETTINGS = Settings(site_name="Claims", site_url="https://claims.example/repo/")


def site(*records: Record, settings: Settings = SETTINGS) -> Site:
    around = (source("any-source"), theme("any-theme"))
    return site_of(library_of(*around, *records), settings, related=False)


def files(made: Site) -> dict[str, list[dict[str, Any]]]:
    return {
        file.path: json.loads(file.content)["records"]
        for file in files_of(planned_follow_files(made))
    }


def test_follow_file_holds_what_a_brief_shows_of_each_claim() -> None:
    no = claim("no", title="Not so", added="2026-11-20", relations=[related("contradicts", "yes")])
    yes = claim(
        "yes",
        title="So it is",
        statement="It *is* so.",
        companies=["acme"],
        answers=[{"question": "is-it", "position": "aye"}],
        added="2026-11-21",
    )
    found = files(site(company("acme"), yes, no))["brief/follow/acme.json"]
    chips = [
        {"words": "Disputed by 1", "shape": "disputed"},
        {"words": "One original source", "shape": "single-source"},
    ]
    said = {"said": "Said in Any source; speaker not named", "kind": "Says what happened"}
    assert found == [
        {
            "follow": "acme",
            "kind": "company",
            "id": "acme",
            "name": "Acme",
            "address": "companies/acme/",
            "feed": "companies/acme/feed.xml",
            "picks": [
                {
                    "order": 2,
                    "sides": ["is-it/aye"],
                    "claim": {
                        "address": "claims/yes/",
                        "title": "So it is",
                        "statement": "It is so.",
                        "chips": chips,
                        **said,
                    },
                    "added": "2026-11-21",
                    "why": "Added on 21 November 2026; another claim or a source disputes it.",
                    "opposing": {
                        "address": "claims/no/",
                        "title": "Not so",
                        "statement": "What is said of no is long enough to be a claim.",
                        "chips": chips,
                        **said,
                    },
                }
            ],
        }
    ]


def test_follow_file_of_an_id_that_two_kinds_share_holds_both() -> None:
    found = files(site(theme("meta"), company("meta"), person("ada", aliases=["old-ada"])))
    named = {path: [record["follow"] for record in records] for path, records in found.items()}
    assert named == {
        "brief/follow/ada.json": ["ada"],
        "brief/follow/any-theme.json": ["any-theme"],
        "brief/follow/meta.json": ["meta", "company:meta"],
        "brief/follow/old-ada.json": ["ada"],
    }


def test_follow_files_make_the_brief_of_all_that_is_followed() -> None:
    days = [DAY - datetime.timedelta(days=back) for back in range(0, 45, 3)]
    claims = [
        claim(
            f"claim-{n}",
            themes=[f"theme-{n % 2}"],
            added=day.isoformat(),
            answers=[{"question": "is-it", "position": "aye"}] if n % 3 else [],
        )
        for n, day in enumerate(days)
    ]
    made = site(theme("theme-0"), theme("theme-1"), *claims)
    found = files(made)
    held = {
        pick["claim"]["address"]
        for id in ("theme-0", "theme-1")
        for pick in found[f"brief/follow/{id}.json"][0]["picks"]
    }
    picks = candidates(made.library, made.standings)
    since = window_start(DAY, 30)
    mine = [pick for pick in picks if f"claims/{pick.claim.id}/" in held]
    names = [(RecordKind.THEME, id) for id in ("theme-0", "theme-1")]
    every = followed(picks, names, made.library)
    assert brief(mine, day=DAY, since=since) == brief(every, day=DAY, since=since)
    assert min(pick.claim.added for pick in mine) >= since


def test_page_says_what_can_be_followed_and_where_its_feed_is() -> None:
    pages = pages_of(site(company("meta"), person("gone", status="withdrawn", reason="Left.")))
    line = '<p class="cb-follow" data-follow="company&#58;meta" markdown="span">'
    assert f"{line}[Feed of what is new here](meta/feed.xml)</p>" in pages["companies/meta.md"]
    assert '<p class="cb-follow" markdown="span">' in pages["people/gone.md"]


def test_page_of_a_base_without_an_address_links_no_feed() -> None:
    pages = pages_of(site(company("meta"), settings=Settings()))
    assert 'data-follow="company&#58;meta" markdown="span"></p>' in pages["companies/meta.md"]
    assert "feed" not in pages["companies/meta.md"].lower()
    assert "Feeds" not in pages["brief/index.md"]
