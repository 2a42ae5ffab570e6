"""Relations at odds with each other, beyond what the case files R* show."""

import datetime

import pytest
from tests.libraries import Fields, claim, library_of, related

from claimbook.checks.run import check
from claimbook.model.record import Record

TODAY = datetime.date(2026, 11, 23)
MERGED = {"status": "merged", "merged_into": "alpha", "reason": "R.", "changed": "2026-02-03"}


def told(*records: Record) -> list[str]:
    """`file CODE` of each problem with a relation."""
    problems = check(library_of(*records), TODAY)
    return [f"{p.path.split('/')[-1]} {p.code}" for p in problems if p.code.startswith("R")]


def test_a_claim_related_to_itself_in_every_way_is_told_of_that_alone() -> None:
    types = ("supports", "contradicts", "related", "depends_on")
    alpha = claim("alpha", relations=[related(type, "alpha") for type in types])
    assert told(alpha) == ["alpha.yaml R001"] * 4


@pytest.mark.parametrize(
    ("alpha", "beta", "expected"),
    [
        pytest.param(["supports", "contradicts"], [], ["alpha.yaml R004"], id="one side"),
        pytest.param(["supports"], ["contradicts"], ["alpha.yaml R004"], id="two sides"),
        pytest.param(["contradicts"], ["supports"], ["beta.yaml R004"], id="at the support"),
        pytest.param(["contradicts"], ["qualifies"], [], id="limits what it contradicts"),
        pytest.param(["contradicts"], ["contradicts"], ["beta.yaml R003"], id="both state it"),
        pytest.param(["supports"], ["supports"], ["alpha.yaml R008"], id="each other"),
        pytest.param(["refines"], ["supports"], [], id="circles of two types are none"),
        pytest.param(["related", "related"], [], ["alpha.yaml R002"], id="twice"),
    ],
)
def test_relations_of_a_pair_are_told_once(
    alpha: list[str], beta: list[str], expected: list[str]
) -> None:
    one = claim("alpha", relations=[related(type, "beta") for type in alpha])
    assert told(one, claim("beta", relations=[related(type, "alpha") for type in beta])) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, [], id="a chain"),
        pytest.param(MERGED, ["alpha.yaml R007"], id="closed by a merger"),
    ],
)
def test_circles_are_looked_for_where_relations_lead_today(
    fields: Fields, expected: list[str]
) -> None:
    found = told(
        claim("alpha", relations=[related("depends_on", "beta")]),
        claim("beta", relations=[related("depends_on", "gamma")]),
        claim("gamma", **fields),
    )
    assert found == expected
