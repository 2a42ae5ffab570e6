"""What claims share, and what it is worth."""

import datetime

import pytest
from tests.rank.small import answer, claim

from claimbook.model.kinds import RecordKind
from claimbook.rank.facets import WINDOW, Facet, FacetIndex


def worth(index: FacetIndex) -> dict[Facet, float]:
    return dict(zip(index.facets, index.weights, strict=True))


def test_facets_that_nobody_else_has_are_left_out() -> None:
    index = FacetIndex([claim("one"), claim("two", themes=["alone"])])
    assert index.facets == ()
    assert index.of == ({}, {})


def test_facets_are_worth_the_more_the_rarer_they_are() -> None:
    themes = [["rare", "wide"], ["rare", "wide"], ["wide"], ["wide"], *[["alone"]] * 6]
    index = FacetIndex([claim(f"claim-{n}", themes=named) for n, named in enumerate(themes)])
    found = worth(index)
    assert [facet.id for facet in index.facets[:2]] == ["rare", "wide"]
    assert found[Facet(RecordKind.THEME, "rare")] > found[Facet(RecordKind.THEME, "wide")] > 0
    assert [index.facets[facet].id for facet in index.shared(0, 1)] == ["rare", "wide"]
    assert [index.facets[facet].id for facet in index.shared(0, 2)] == ["wide"]


@pytest.mark.parametrize(
    ("fields", "kind", "common"),
    [
        ({"themes": ["all"]}, RecordKind.THEME, True),
        ({"companies": ["all"]}, RecordKind.COMPANY, True),
        ({"attestations": [{"source": "all"}]}, RecordKind.SOURCE, True),
        ({"answers": [answer("yes", question="all")]}, RecordKind.QUESTION, False),
    ],
)
def test_facets_of_most_claims_are_common_but_for_questions(
    fields: dict[str, object], kind: RecordKind, common: bool
) -> None:
    index = FacetIndex([claim(f"claim-{n}", **fields) for n in range(6)])
    assert index.facets == (Facet(kind, "all"),)
    assert index.common == (frozenset({0}) if common else frozenset())
    few = FacetIndex([claim(f"claim-{n}", **fields) for n in range(5)])
    assert few.common == frozenset()


def test_facets_leave_out_companies_mentioned_in_passing() -> None:
    mentioned = {"companies": [{"id": "meta", "role": "mentioned"}]}
    assert FacetIndex([claim("one", **mentioned), claim("two", companies=["meta"])]).facets == ()


def test_merits_are_parts_of_all_that_either_claim_has() -> None:
    same = {"themes": ["one", "two"], "attestations": [{"source": "paper"}]}
    half = {"themes": ["one", "three"], "attestations": [{"source": "paper"}]}
    index = FacetIndex([claim("a", **same), claim("b", **same), claim("c", **half), claim("d")])
    assert sum(part for _, part in index.merits(0, 1)) == pytest.approx(1)
    assert index.merits(0, 3) == []
    assert index.merits(0, 2) == index.merits(2, 0)
    assert [corner for corner, _ in index.merits(0, 2)] == [
        index.of[2][facet] for facet in index.shared(0, 2)
    ]
    assert 0 < sum(part for _, part in index.merits(0, 2)) < 1


def test_near_looks_at_those_added_nearest_and_no_more() -> None:
    start = datetime.date(2026, 1, 1)
    claims = [
        claim(
            f"claim-{(n * 37) % 300:03}", themes=["wide"], added=str(start + datetime.timedelta(n))
        )
        for n in range(300)
    ]
    claims.sort(key=lambda claim: claim.id)
    index = FacetIndex(claims)
    (wide,) = range(len(index.facets))
    for number, own in enumerate(claims):
        (near,) = index.near(wide, number)
        assert len(near) == WINDOW
        assert number in near
        days = {abs((claims[other].added - own.added).days) for other in near}
        if 60 <= (own.added - start).days < 240:
            assert max(days) <= WINDOW // 2


def test_near_looks_into_every_corner_of_a_question() -> None:
    crowd = [claim(f"a-{n:03}", answers=[answer("yes")]) for n in range(200)]
    index = FacetIndex([*crowd, claim("b-alone", answers=[answer("nay")])])
    assert list(map(len, index.near(0, 0))) == [WINDOW // 2, 1]


def test_rivals_answer_a_question_differently() -> None:
    index = FacetIndex(
        [
            claim("one", answers=[answer("yes")]),
            claim("two", answers=[answer("nay")]),
            claim("two-more", answers=[answer("nay"), answer("yes", "against")]),
            claim("unasked"),
        ]
    )
    rivals = [
        (a, b)
        for a in range(4)
        for b in range(4)
        if not index.rivals(a).isdisjoint(index.of[b].values())
    ]
    assert rivals == [(0, 1), (0, 2), (1, 0), (2, 0)]
