"""What pages show first."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rank.small import (
    answer,
    any_claims,
    claim,
    company,
    first_claims,
    linked,
    question,
    relation,
    theme,
)

from claimbook.derive.standing import standings
from claimbook.derive.tensions import tensions_of
from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.rank.orders import (
    active_claims,
    by_claims,
    current_tension,
    most_disputed,
    neighbours,
    newest_first,
    open_questions,
    tensions_newest_first,
)

NOV = ["2026-11-21", "2026-11-22", "2026-11-23"]
CLAIMS = [
    claim("b-new", added=NOV[2]),
    claim("a-old", added=NOV[0]),
    claim("a-new", added=NOV[2]),
    claim("c-gone", added=NOV[1], status="withdrawn"),
]


def test_newest_first_breaks_ties_by_id() -> None:
    assert [c.id for c in newest_first(CLAIMS)] == ["a-new", "b-new", "c-gone", "a-old"]


def test_active_claims_leave_out_the_others() -> None:
    assert [c.id for c in active_claims(linked(CLAIMS))] == ["a-new", "b-new", "a-old"]


def test_neighbours_stand_before_and_after() -> None:
    found = neighbours(active_claims(linked(CLAIMS)))
    named = {
        id: (beside.previous and beside.previous.id, beside.next and beside.next.id)
        for id, beside in found.items()
    }
    assert named == {
        "a-new": (None, "b-new"),
        "b-new": ("a-new", "a-old"),
        "a-old": ("b-new", None),
    }


def test_neighbours_of_none_are_none() -> None:
    assert neighbours([]) == {}


@given(any_claims(), st.randoms(use_true_random=False))
def test_neighbours_are_each_others(claims: list[Claim], rng: random.Random) -> None:
    shuffled = claims.copy()
    rng.shuffle(shuffled)
    found = neighbours(newest_first(shuffled))
    assert found == neighbours(newest_first(claims))
    for id, beside in found.items():
        if beside.next:
            assert (back := found[beside.next.id].previous) is not None
            assert back.id == id


def disputed() -> Library:
    """`quiet` contradicts `calm`; `loud` contradicts two, and a source disputes `quiet` too."""
    denied = [{"source": "paper"}, {"source": "talk", "stance": "disputes"}]
    return linked(
        [
            claim("calm", added=NOV[2]),
            claim("loud", relations=[relation("contradicts", "quiet")], added=NOV[0]),
            claim("quiet", relations=[relation("contradicts", "calm")], attestations=denied),
            claim("silent", attestations=denied, added=NOV[1]),
            claim("undisputed", relations=[relation("supports", "loud")]),
        ]
    )


def test_most_disputed_counts_disagreements() -> None:
    library = disputed()
    found = most_disputed(library, standings(library))
    assert [claim.id for claim in found] == ["quiet", "calm", "silent", "loud"]


def test_tensions_newest_first_put_one_sided_ones_last() -> None:
    found = tensions_newest_first(reversed(tensions_of(disputed())))
    assert [tension.anchor for tension in found] == [
        "calm--quiet",
        "loud--quiet",
        "quiet--said-2",
        "silent--said-2",
    ]


def test_current_tension_has_most_claims_around_it() -> None:
    library = disputed()
    found = current_tension(tensions_of(library), library)
    assert found is not None
    assert found.anchor == "loud--quiet"


def test_current_tension_is_one_of_the_newest() -> None:
    days = [f"2026-11-{day:02}" for day in range(1, 12)]
    pairs = [
        claim(f"con-{n:02}", relations=[relation("contradicts", f"pro-{n:02}")], added=day)
        for n, day in enumerate(days)
    ]
    sides = [claim(f"pro-{n:02}", added=day) for n, day in enumerate(days)]
    crowd = [claim(f"crowd-{n}", relations=[relation("supports", "pro-00")]) for n in range(3)]
    library = linked([*pairs, *sides, *crowd])
    found = current_tension(tensions_of(library), library)
    assert found is not None
    assert found.anchor == "con-10--pro-10"


@pytest.mark.parametrize(
    ("claims", "anchor"),
    [
        pytest.param([claim("one")], None, id="none"),
        pytest.param(
            [claim("one", attestations=[{"source": "paper", "stance": "disputes"}])],
            "one--said-1",
            id="only-one-sided",
        ),
    ],
)
def test_current_tension_is_what_there_is(claims: list[Claim], anchor: str | None) -> None:
    library = linked(claims)
    found = current_tension(tensions_of(library), library)
    assert (found and found.anchor) == anchor


def test_open_questions_are_those_with_most_answers() -> None:
    two = question("two-sides", "yes", "nay")
    one = question("one-side", "yes", "nay", "maybe")
    busy = question("busy-sides", "yes", "nay")
    retired = question("retired", "yes", status="withdrawn")
    says = [("yes", two), ("nay", two), ("yes", one), ("yes", busy), ("nay", busy), ("nay", busy)]
    claims = [
        claim(f"claim-{n}", answers=[answer(position, question=asked.id)])
        for n, (position, asked) in enumerate(says)
    ]
    against = claim("against", answers=[answer("nay", "against", question="one-side")])
    gone = claim("gone", status="withdrawn", answers=[answer("nay", question="one-side")])
    library = linked([two, one, busy, question("unasked", "yes"), retired, against, gone, *claims])
    assert [(q.question.id, q.answered, q.claims) for q in open_questions(library)] == [
        ("busy-sides", 2, 3),
        ("two-sides", 2, 2),
        ("one-side", 1, 2),
        ("unasked", 0, 0),
    ]


def test_by_claims_counts_active_claims() -> None:
    claims = [
        claim("one", themes=["small", "wide"]),
        claim("two", themes=["wide", "equal"]),
        claim("gone", themes=["small"], status="withdrawn"),
    ]
    themes = [theme(id) for id in ("wide", "small", "equal", "bare")]
    library = linked([*claims, *themes, theme("retired", status="withdrawn"), company("meta")])
    assert [(t.record.id, t.claims) for t in by_claims(library, RecordKind.THEME)] == [
        ("wide", 2),
        ("equal", 1),
        ("small", 1),
        ("bare", 0),
    ]
    assert [(c.record.id, c.claims) for c in by_claims(library, RecordKind.COMPANY)] == [
        ("meta", 0)
    ]


def test_first_claims_in_order() -> None:
    library = first_claims()
    companies = [(c.record.id, c.claims) for c in by_claims(library, RecordKind.COMPANY)]
    assert companies == [("meta", 8), ("amazon", 1), ("general-motors", 1)]
    assert by_claims(library, RecordKind.THEME)[0].record.id == "layoff-drivers"
    questions = [(q.question.id, q.answered, q.claims) for q in open_questions(library)]
    assert questions == [("why-tech-layoffs", 4, 7), ("why-meta-tracks-staff", 1, 3)]
    current = current_tension(tensions_of(library), library)
    assert current is not None
    assert current.anchor == "meta-layoffs-fund-ai-capex--meta-staff-trained-their-replacements"
    assert {claim.id for claim in most_disputed(library, standings(library))} == {
        "meta-staff-trained-their-replacements",
        "meta-layoffs-fund-ai-capex",
        "genai-productivity-drives-tech-layoffs",
        "ai-is-an-excuse-for-overhiring-cuts",
    }
