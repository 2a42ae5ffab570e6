"""One page a kind, whole, as Markdown: of the base in base/, which has something of everything.

A change of words or templates shows here. Once it is meant, write the pages anew:
`python3 scripts/test.py tests -- tests/golden --golden`, and read the difference before committing.
"""

import datetime
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.render.sites import pages_of, site_of

from claimbook.build.examine import examine
from claimbook.model.problems import Severity
from claimbook.render.site import Site

HERE = Path(__file__).parent
TODAY = datetime.date(2026, 11, 23)
CHANGED = {"claims/2026/toll-cut-traffic.yaml": datetime.date(2026, 3, 4)}

PAGES = {
    "index.md": "the home page",
    "claims/toll-cut-traffic.md": "a claim with everything",
    "claims/cars-went-to-the-ferry.md": "a claim said independently, which backs another",
    "claims/a-fifth-is-nine-thousand-cars.md": "a second-hand claim, more exact than another",
    "claims/toll-will-pay-for-the-bridge.md": "a prediction on shaky ground",
    "claims/toll-to-end-in-2025.md": "a prediction that came out false, said again later",
    "claims/toll-doubled-the-yield.md": "a withdrawn claim",
    "claims/toll-cut-traffic-in-may.md": "a claim that another one replaced",
    "claims/fewer-cars-on-the-bridge.md": "a claim merged into another",
    "claims/tolls-and-traffic.md": "an old address",
    "themes/tolls.md": "a theme",
    "themes/traffic.md": "a theme with narrower ones, without disagreement",
    "companies/bridge-company.md": "a company",
    "companies/harbour-trust.md": "a company that is only mentioned",
    "sources/town-hour-7.md": "an episode",
    "sources/bridge-report.md": "a filing that disputes a claim",
    "sources/insight-page.md": "a page that collects what others said",
    "shows/the-town-hour.md": "a show",
    "people/ines-duarte.md": "somebody who speaks",
    "people/tom-achebe.md": "somebody who asks",
    "questions/what-does-a-toll-do.md": "a question with an answer that nobody gives",
    "claims/index.md": "every claim",
    "themes/index.md": "every theme",
    "companies/index.md": "every company",
    "sources/index.md": "every source",
    "shows/index.md": "every show",
    "people/index.md": "everybody",
    "questions/index.md": "every question",
    "tensions/index.md": "every disagreement",
    "explore/index.md": "search",
    "forecasts/index.md": "every prediction",
    "brief/index.md": "the brief of today",
    "brief/2026-02-14.md": "a former brief",
    "brief/page/1.md": "every brief",
    "new/index.md": "what changed",
    "gaps/index.md": "what is missing",
}


@cache
def site() -> Site:
    found = examine(HERE / "base", today=TODAY)
    assert [problem for problem in found.problems if problem.severity is not Severity.INFO] == []
    return replace(site_of(found.library, found.settings), changed=CHANGED)


@cache
def pages() -> dict[str, str]:
    return pages_of(site())


@cache
def pages_without_repository() -> dict[str, str]:
    settings = site().settings.model_copy(update={"repository": None})
    return pages_of(replace(site(), settings=settings))


@pytest.mark.parametrize("path", PAGES)
def test_page_is_as_its_golden_one(path: str, *, anew: bool) -> None:
    hold(HERE / path.replace("/", "."), pages()[path], anew=anew)


@pytest.mark.parametrize("path", ["claims/toll-cut-traffic.md", "claims/cars-went-to-the-ferry.md"])
def test_page_without_repository_differs_in_its_links_to_it_alone(path: str) -> None:
    mine, ways = pages()[path].split("\n## Something wrong?")
    others, other_ways = pages_without_repository()[path].split("\n## Something wrong?")
    assert "forge.example" not in others + other_ways
    assert len(others.splitlines()) == len(mine.splitlines())
    bare = [line for line in mine.splitlines() if "forge.example" not in line]
    assert [line for line in bare if line not in others.splitlines()] == []
    assert "Add to this claim" in ways
    assert "Add to this claim" not in other_ways
    assert "(../about/contribute.md)" in other_ways


def test_every_golden_page_is_one_of_these() -> None:
    there = {path.name for path in HERE.glob("*.md")}
    assert there == {path.replace("/", ".") for path in PAGES}


def hold(golden: Path, page: str, *, anew: bool) -> None:
    """Compare a page with its golden one, or write that."""
    if anew:
        golden.write_text(page, "utf-8", newline="\n")
    assert page == golden.read_text("utf-8")
