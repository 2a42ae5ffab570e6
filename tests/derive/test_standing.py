"""Fallen, disputed, shaky: how far a claim can be leaned on."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import ATTESTATION, Fields, bases, claim, law, library_of, related

from claimbook.derive.standing import Fall, Standing, Weakness, standings
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.claim import Attestation, AttestationStance
from claimbook.model.record import Record
from claimbook.model.relations import RelationType

ENDED = {"reason": "R.", "changed": "2026-02-03"}
WITHDRAWN = {"status": "withdrawn", **ENDED}
SUPERSEDED = {"status": "superseded", "superseded_by": "newer", **ENDED}
MISSED = {"kind": "forecast", "forecast": {"outcome": "false"}}
DISPUTED = {"attestations": [{"source": "any-source", "stance": "disputes"}]}


def standing_of(id: str, *records: Record) -> Standing:
    return standings(library_of(*records))[id]


@pytest.mark.parametrize(
    ("fields", "fall"),
    [
        pytest.param({}, None, id="active"),
        pytest.param(WITHDRAWN, Fall.WITHDRAWN, id="withdrawn"),
        pytest.param(SUPERSEDED, Fall.SUPERSEDED, id="superseded"),
        pytest.param(
            {"status": "merged", "merged_into": "newer", **ENDED}, None, id="merged lives on"
        ),
        pytest.param(MISSED, Fall.FORECAST_FALSE, id="forecast that came out false"),
        pytest.param({"forecast": {"outcome": "mixed"}}, None, id="forecast half right"),
        pytest.param({"forecast": {"outcome": "void"}}, None, id="forecast void"),
    ],
)
def test_claim_falls(fields: Fields, fall: Fall | None) -> None:
    assert standing_of("one", claim("one", **fields)).fallen == fall


@pytest.mark.parametrize(
    ("ground", "weakness"),
    [
        pytest.param({}, None, id="sound"),
        pytest.param(
            WITHDRAWN, Weakness(("two",), disputed=False, fallen=Fall.WITHDRAWN), id="withdrawn"
        ),
        pytest.param(SUPERSEDED, Weakness(("two",), False, Fall.SUPERSEDED), id="superseded"),
        pytest.param(MISSED, Weakness(("two",), False, Fall.FORECAST_FALSE), id="missed"),
        pytest.param(DISPUTED, Weakness(("two",), True, None), id="disputed"),
        pytest.param(
            DISPUTED | MISSED, Weakness(("two",), True, Fall.FORECAST_FALSE), id="both at once"
        ),
    ],
)
def test_claim_is_shaky_on_weak_ground(ground: Fields, weakness: Weakness | None) -> None:
    one = claim("one", relations=[related("depends_on", "two")])
    standing = standing_of("one", one, claim("two", **ground))
    assert standing.weaknesses == ((weakness,) if weakness else ())
    assert standing.shaky == (weakness is not None)
    assert not standing.disputed


def test_claim_is_shaky_through_others_by_the_shortest_way_the_nearest_first() -> None:
    def resting(id: str, *on: str) -> Record:
        return claim(id, relations=[related("depends_on", target) for target in on])

    standing = standing_of(
        "one",
        resting("one", "two", "three"),
        resting("two", "four"),
        resting("three", "four"),
        resting("four", "five"),
        claim("five", **WITHDRAWN, relations=[related("depends_on", "six")]),
        claim("six", **DISPUTED),
    )
    assert [weakness.path for weakness in standing.weaknesses] == [
        ("three", "four", "five"),
        ("three", "four", "five", "six"),
    ]


@pytest.mark.parametrize("type", [t for t in RelationType if t is not RelationType.DEPENDS_ON])
def test_only_what_a_claim_rests_on_can_shake_it(type: str) -> None:
    one = claim("one", relations=[related(type, "two")])
    assert not standing_of("one", one, claim("two", **WITHDRAWN)).shaky


def test_claim_that_rests_on_itself_through_others_ends() -> None:
    one = claim("one", relations=[related("depends_on", "two")], **DISPUTED)
    two = claim("two", relations=[related("depends_on", "one")])
    found = standings(library_of(one, two))
    assert not found["one"].shaky
    assert [weakness.path for weakness in found["two"].weaknesses] == [("one",)]


def test_claim_that_counts_no_more_is_not_shaky() -> None:
    one = claim("one", relations=[related("depends_on", "two")], **WITHDRAWN)
    assert not standing_of("one", one, claim("two", **WITHDRAWN)).shaky


def test_claim_that_rests_on_a_merged_one_rests_on_where_it_went() -> None:
    one = claim("one", relations=[related("depends_on", "older")])
    older = claim("older", status="merged", merged_into="newer", **ENDED)
    newer = claim("newer", **DISPUTED)
    assert standing_of("one", one, older, newer).weaknesses[0].path == ("newer",)


@law
@given(bases(), st.randoms(use_true_random=False))
def test_standing_does_not_depend_on_the_order_of_records(
    records: list[Record], random: Random
) -> None:
    shuffled = [*records]
    random.shuffle(shuffled)
    assert standings(link_records(shuffled)[0]) == standings(link_records(records)[0])


@law
@given(bases(), ATTESTATION)
def test_a_disputing_attestation_makes_active_claims_disputed(
    records: list[Record], said: Fields
) -> None:
    disputes = Attestation.model_validate(said | {"stance": "disputes"})
    library, _ = link_records(records)
    denied = [
        record.model_copy(update={"attestations": (*one.attestations, disputes)})
        if (one := library.claims.get(record.id))
        else record
        for record in records
    ]
    again, _ = link_records(denied)
    before, after = standings(library), standings(again)
    for id, one in again.claims.items():
        assert after[id].disputed == one.active
        assert after[id].support.groups == before[id].support.groups


@law
@given(bases())
def test_a_claim_is_shaky_exactly_where_a_way_down_ends_at_a_weak_one(
    records: list[Record],
) -> None:
    library, _ = link_records(records)
    found = standings(library)
    for id, standing in found.items():
        reached = distances(id, library) if library.claims[id].active else {}
        weak = {at for at in reached if found[at].disputed or found[at].fallen}
        assert {weakness.path[-1] for weakness in standing.weaknesses} == weak
        lengths = [len(weakness.path) for weakness in standing.weaknesses]
        assert lengths == sorted(lengths)
        for weakness in standing.weaknesses:
            end = weakness.path[-1]
            assert len(weakness.path) == reached[end]
            assert (weakness.disputed, weakness.fallen) == (found[end].disputed, found[end].fallen)
            for above, under in zip((id, *weakness.path), weakness.path, strict=False):
                assert under in below(above, library)


def below(id: str, library: Library) -> set[str]:
    links = library.links_from.get(id, ())
    return {link.target.id for link in links if link.relation.type is RelationType.DEPENDS_ON}


def distances(start: str, library: Library) -> dict[str, int]:
    """Every claim below another one, with the number of steps down to it."""
    found: dict[str, int] = {}
    steps, edge = 0, {start}
    while edge:
        steps += 1
        edge = {under for id in edge for under in below(id, library)} - {start, *found}
        found |= dict.fromkeys(edge, steps)
    return found


@law
@given(bases())
def test_disputed_are_the_active_claims_that_are_contradicted_or_denied(
    records: list[Record],
) -> None:
    library, _ = link_records(records)
    for id, standing in standings(library).items():
        one = library.claims[id]
        contradicted = any(
            link.relation.type is RelationType.CONTRADICTS for link in library.links_of(id)
        )
        denied = any(said.stance is AttestationStance.DISPUTES for said in one.attestations)
        assert standing.disputed == (one.active and (contradicted or denied))


def test_standing_of_a_long_chain_needs_no_recursion() -> None:
    chain: list[Any] = [
        claim(f"claim-{n}", relations=[related("depends_on", f"claim-{n + 1}")])
        for n in range(1500)
    ]
    top = standings(library_of(*chain, claim("claim-1500", **WITHDRAWN)))["claim-0"]
    assert [len(weakness.path) for weakness in top.weaknesses] == [1500]
