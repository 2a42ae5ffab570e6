"""What holds of the first claims: tests/seed is the base as it was on its first day.

A copy, since claims/ itself is to grow and change.
"""

import datetime
from collections import Counter
from pathlib import Path

import pytest

from claimbook.checks.run import check
from claimbook.derive.answers import columns_of
from claimbook.derive.standing import standings
from claimbook.derive.support import SupportLevel
from claimbook.derive.tensions import tensions_of
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.kinds import RecordKind
from claimbook.model.problems import Problem, Severity
from claimbook.read.base import read_base

SEED = Path(__file__).parent / "seed"
TODAY = datetime.date(2026, 11, 23)
FIRST = {
    "ai-is-an-excuse-for-overhiring-cuts",
    "genai-productivity-drives-tech-layoffs",
    "gm-it-layoff-was-a-skills-swap",
    "gpu-costs-crowd-out-payroll",
    "meta-layoffs-fund-ai-capex",
    "meta-layoffs-redistribute-talent",
    "meta-monitoring-is-digital-taylorism",
    "meta-staff-trained-their-replacements",
    "meta-tracking-is-a-data-operation",
    "raw-usage-teaches-agents-to-slack",
    "workers-as-raw-material-of-automation",
}
DISPUTED = {
    "ai-is-an-excuse-for-overhiring-cuts",
    "genai-productivity-drives-tech-layoffs",
    "meta-layoffs-fund-ai-capex",
    "meta-staff-trained-their-replacements",
}


@pytest.fixture(scope="module")
def linked() -> tuple[Library, tuple[Problem, ...]]:
    base = read_base(SEED)
    library, problems = link_records(base.records, base.unread)
    return library, (*base.problems, *problems, *check(library, TODAY))


@pytest.fixture(scope="module")
def library(linked: tuple[Library, tuple[Problem, ...]]) -> Library:
    return linked[0]


def test_seed_has_no_errors_and_no_warnings(linked: tuple[Library, tuple[Problem, ...]]) -> None:
    assert [problem for problem in linked[1] if problem.severity is not Severity.INFO] == []


def test_seed_tells_its_gaps(linked: tuple[Library, tuple[Problem, ...]]) -> None:
    assert Counter(problem.code for problem in linked[1]) == {"C005": 11, "Q004": 1, "S005": 1}


def test_seed_counts_its_records(library: Library) -> None:
    assert set(library.claims) == FIRST
    assert {kind: len(library.of_kind(kind)) for kind in RecordKind} == {
        RecordKind.CLAIM: 11,
        RecordKind.THEME: 8,
        RecordKind.COMPANY: 3,
        RecordKind.QUESTION: 2,
        RecordKind.SOURCE: 1,
        RecordKind.SHOW: 0,
        RecordKind.PERSON: 0,
    }
    assert not library.drafts
    assert not library.aliases


def test_seed_tells_whom_claims_are_about(library: Library) -> None:
    mentions = Counter(
        (mention.id, str(mention.role))
        for claim in library.claims.values()
        for mention in claim.companies
    )
    assert mentions == {
        ("meta", "subject"): 6,
        ("meta", "example"): 2,
        ("amazon", "example"): 1,
        ("general-motors", "subject"): 1,
    }
    without = [claim.id for claim in library.claims.values() if not claim.companies]
    assert without == ["ai-is-an-excuse-for-overhiring-cuts"]


def test_seed_has_fifteen_relations_each_written_on_one_side(library: Library) -> None:
    links = [link for links in library.links_from.values() for link in links]
    assert len(links) == sum(len(claim.relations) for claim in library.claims.values()) == 15
    assert Counter(str(link.relation.type) for link in links) == {
        "contradicts": 2,
        "supports": 3,
        "depends_on": 3,
        "refines": 1,
        "qualifies": 6,
    }
    assert len({frozenset((link.claim.id, link.target.id)) for link in links}) == 15
    assert all(link.relation.note for link in links)


def test_seed_is_one_connected_graph(library: Library) -> None:
    reached, edge = set[str](), {min(library.claims)}
    while edge:
        reached |= edge
        edge = {link.other(id).id for id in edge for link in library.links_of(id)} - reached
    assert reached == FIRST


def test_seed_has_two_tensions_between_four_claims(library: Library) -> None:
    assert [{claim.id for claim in tension.claims} for tension in tensions_of(library)] == [
        {"ai-is-an-excuse-for-overhiring-cuts", "genai-productivity-drives-tech-layoffs"},
        {"meta-layoffs-fund-ai-capex", "meta-staff-trained-their-replacements"},
    ]
    found = standings(library)
    assert {id for id, standing in found.items() if standing.disputed} == DISPUTED


def test_seed_has_one_claim_on_shaky_ground(library: Library) -> None:
    found = standings(library)
    weak = {id: standing.weaknesses for id, standing in found.items() if standing.shaky}
    assert list(weak) == ["workers-as-raw-material-of-automation"]
    paths = [weakness.path for weakness in weak["workers-as-raw-material-of-automation"]]
    assert paths == [("meta-staff-trained-their-replacements",)]


def test_seed_is_second_hand_throughout(library: Library) -> None:
    for standing in standings(library).values():
        assert standing.support.level is SupportLevel.SECOND_HAND
        assert (standing.support.repeated, standing.support.named) == ((1,), ())
        assert standing.fallen is None


def test_seed_has_one_position_that_is_only_argued_against(library: Library) -> None:
    argued = {
        (asked.id, column.position.id): (len(column.claims_for), len(column.claims_against))
        for asked in library.questions.values()
        for column in columns_of(asked, library)
    }
    assert argued == {
        ("why-meta-tracks-staff", "train-replacements"): (3, 0),
        ("why-meta-tracks-staff", "performance-monitoring"): (0, 1),
        ("why-tech-layoffs", "ai-replaces-workers"): (3, 0),
        ("why-tech-layoffs", "capital-reallocation"): (2, 0),
        ("why-tech-layoffs", "skills-swap"): (1, 0),
        ("why-tech-layoffs", "overhiring-correction"): (1, 0),
    }
