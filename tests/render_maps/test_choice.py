"""Which claims and links a map shows."""

from collections import Counter

import pytest
from hypothesis import given
from tests.libraries import bases, claim, law, library_of, related

from claimbook.derive.standing import standings
from claimbook.link.library import Library
from claimbook.model.record import Record
from claimbook.rank.map import CLAIMS, LINKS, NEIGHBOURS, argument, most_connected, neighbourhood


@pytest.mark.parametrize(
    ("links", "most", "expected"),
    [
        pytest.param({}, 40, (), id="nothing"),
        pytest.param({"b": 1, "a": 1, "c": 2}, 40, ("c", "a", "b"), id="ties go by id"),
        pytest.param({"b": 1, "a": 1, "c": 2}, 2, ("c", "a"), id="no more than the most"),
        pytest.param({"b": 1, "a": 0}, 40, ("b",), id="none without a link"),
    ],
)
def test_most_connected_come_first(
    links: dict[str, int], most: int, expected: tuple[str, ...]
) -> None:
    assert most_connected(links, most) == expected


def _hub(leaves: int) -> Library:
    """One claim that many back, in pairs that back each other."""
    made = [claim("hub-0")]
    for number in range(1, leaves + 1):
        other = f"leaf-{number - 1:03}" if number % 2 == 0 else "hub-0"
        targets = dict.fromkeys(("hub-0", other))
        relations = tuple(related("supports", target) for target in targets)
        made.append(claim(f"leaf-{number:03}", relations=relations))
    return library_of(*made)


def test_argument_shows_the_most_connected_and_the_strongest_links() -> None:
    library = _hub(100)
    found = argument(library.claims.values(), library)
    ids = [claim.id for claim in found.claims]
    assert ids == ["hub-0", *(f"leaf-{number:03}" for number in range(1, CLAIMS))]
    between = CLAIMS - 1 + (CLAIMS - 1) // 2
    assert (len(found.links), found.links_left_out) == (between, 0)
    assert found.claims_left_out == 101 - CLAIMS


def test_argument_leaves_out_the_weakest_of_too_many_links() -> None:
    ids = [f"claim-{number}" for number in range(10, 25)]
    made = [
        claim(id, relations=[related("qualifies", other) for other in ids[:4] if other != id])
        for id in ids
    ]
    clash = claim("clash", relations=[related("contradicts", ids[0])])
    found = argument([*made, clash], library_of(*made, clash))
    assert len(found.links) == LINKS
    assert found.claims_left_out == 0
    assert found.links[0].relation.type == "contradicts"
    assert found.links_left_out == 4 * 14 + 1 - LINKS


def test_argument_counts_ties_as_links() -> None:
    library = library_of(claim("tied"), claim("alone"))
    assert argument(library.claims.values(), library).claims == ()
    found = argument(library.claims.values(), library, {"tied": 1})
    assert [claim.id for claim in found.claims] == ["tied"]
    assert found.claims_left_out == 1


@law
@given(bases())
def test_argument_shows_linked_claims_alone_and_of_the_most_connected(
    records: list[Record],
) -> None:
    library = library_of(*records)
    claims = [claim for claim in library.claims.values() if claim.active]
    found = argument(claims, library)
    shown = {claim.id for claim in found.claims}
    ends = {end.id for link in found.links for end in (link.claim, link.target)}
    assert shown == ends
    every = [link for links in library.links_from.values() for link in links if link.active]
    degrees = Counter(end.id for link in every for end in (link.claim, link.target))
    assert shown <= set(most_connected(degrees))


@law
@given(bases())
def test_neighbourhood_is_what_a_claim_is_linked_to(records: list[Record]) -> None:
    library = library_of(*records)
    found = standings(library)
    for one in library.claims.values():
        around = neighbourhood(one, found[one.id], library)
        linked = {link.other(one.id).id for link in library.links_of(one.id)}
        ground = {id for weakness in found[one.id].weaknesses for id in weakness.path[:2]}
        assert {claim.id for claim in around.claims} == (
            {one.id} | linked | ground if linked | ground else set()
        )


def test_neighbourhood_goes_one_step_further_down_where_the_ground_is_weak() -> None:
    library = library_of(
        claim("top", relations=[related("depends_on", "middle")]),
        claim("middle", relations=[related("depends_on", "low"), related("supports", "aside")]),
        claim("low", relations=[related("depends_on", "lowest")]),
        claim("lowest", relations=[related("contradicts", "rival")]),
        claim("rival"),
        claim("aside"),
    )
    around = neighbourhood(library.claims["top"], standings(library)["top"], library)
    assert [claim.id for claim in around.claims] == ["low", "middle", "top"]
    assert [(link.claim.id, link.target.id) for link in around.links] == [
        ("middle", "low"),
        ("top", "middle"),
    ]


def test_neighbourhood_shows_fallen_ground() -> None:
    gone = {"status": "withdrawn", "reason": "Wrong.", "changed": "2026-02-03"}
    library = library_of(
        claim("top", relations=[related("depends_on", "fallen")]), claim("fallen", **gone)
    )
    around = neighbourhood(library.claims["top"], standings(library)["top"], library)
    assert [claim.id for claim in around.claims] == ["fallen", "top"]


def test_neighbourhood_keeps_the_strongest_of_many_links() -> None:
    library = _hub(30)
    around = neighbourhood(library.claims["hub-0"], standings(library)["hub-0"], library)
    assert len(around.links) == NEIGHBOURS
    assert len(around.claims) == NEIGHBOURS + 1
    assert (around.claims_left_out, around.links_left_out) == (30 - NEIGHBOURS, 30 - NEIGHBOURS)
