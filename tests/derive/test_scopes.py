"""What both sides of a disagreement speak of."""

import pytest
from tests.libraries import Fields, claim, library_of, related

from claimbook.derive.scopes import Reach, Scope, scope_of
from claimbook.derive.tensions import Tension, tensions_of


def scope(one: Fields, other: Fields) -> Scope:
    library = library_of(
        claim("one", relations=[related("contradicts", "two")], **one), claim("two", **other)
    )
    (tension,) = tensions_of(library)
    assert isinstance(tension, Tension)
    return scope_of(tension)


EXAMPLE = {"id": "acme", "role": "example"}


@pytest.mark.parametrize(
    ("one", "other", "reach"),
    [
        pytest.param({}, {}, Reach.GENERAL, id="neither names a company"),
        pytest.param(
            {"companies": [EXAMPLE]},
            {"companies": [EXAMPLE]},
            Reach.GENERAL,
            id="an example is no subject",
        ),
        pytest.param(
            {"companies": ["acme"]}, {}, Reach.GENERAL_AND_PARTICULAR, id="one names a company"
        ),
        pytest.param(
            {"companies": ["acme"]},
            {"companies": ["other-co"]},
            Reach.DIFFERENT_COMPANIES,
            id="each names another",
        ),
        pytest.param(
            {"companies": ["acme"]},
            {"companies": ["acme", "other-co"]},
            Reach.SAME_COMPANY,
            id="both name one",
        ),
        pytest.param(
            {"companies": ["acme"], "event_date": "2026-03"},
            {"companies": ["acme"], "event_date": "2026-03-09"},
            Reach.SAME_CASE,
            id="a day in the other's month",
        ),
        pytest.param(
            {"companies": ["acme"], "event_date": "2026-02"},
            {"companies": ["acme"], "event_date": "2026-03-01"},
            Reach.SAME_COMPANY,
            id="a day after the other's month",
        ),
        pytest.param(
            {"companies": ["acme"], "event_date": "2026"},
            {"companies": ["acme"]},
            Reach.SAME_COMPANY,
            id="a time that one side leaves out",
        ),
    ],
)
def test_scope_is(one: Fields, other: Fields, reach: Reach) -> None:
    assert scope(one, other).reach is reach
    assert scope(other, one).reach is reach


def test_scope_names_the_companies_of_each_side_and_those_shared() -> None:
    found = scope(
        {"companies": ["beta-co", "alpha-co", {"id": "gamma-co", "role": "example"}]},
        {"companies": ["alpha-co", "gamma-co", "beta-co"]},
    )
    assert found.companies == (("alpha-co", "beta-co"), ("alpha-co", "beta-co", "gamma-co"))
    assert found.shared == ("alpha-co", "beta-co")
