"""How many say a claim independently of one another."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import ATTESTATION, Fields, bases, claim, law, library_of, show, source

from claimbook.derive.support import Support, SupportLevel, support_of
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.claim import Attestation, AttestationStance
from claimbook.model.record import Record

Said = list[dict[str, Any]]


def support(said: Said, **sources: dict[str, Any]) -> Support:
    """The support of a claim said so, in these sources (the one left out is `paper`, a paper)."""
    made = [source(id, **fields) for id, fields in sources.items()]
    shows = (show("talk", publisher="Hours"), show("radio"))
    library = library_of(claim("one", attestations=said), source("paper"), *made, *shows)
    return support_of(library.claims["one"], library)


def test_support_tells_each_attestation_apart() -> None:
    said: Said = [
        {"source": "paper", "speaker": "ada"},
        {"source": "paper", "stance": "reports"},
        {"source": "paper", "stance": "disputes", "organisation": "acme"},
        {"source": "digest"},
        {"source": "gone"},
    ]
    found = support(said, digest={"kind": "aggregator-page"})
    assert [group.attestations for group in found.groups] == [(1,)]
    assert found.repeated == (2, 4, 5)
    assert found.disputing == (3,)
    assert found.named == (1, 3)
    assert found.level is SupportLevel.SINGLE_SOURCE


@pytest.mark.parametrize(
    ("fields", "level"),
    [
        pytest.param({}, "single-source", id="primary by kind"),
        pytest.param({"primary": "false"}, "second-hand", id="said not to be"),
        pytest.param({"kind": "aggregator-page"}, "second-hand", id="aggregator"),
        pytest.param(
            {"status": "withdrawn", "reason": "R.", "changed": "2026-02-03"},
            "second-hand",
            id="withdrawn",
        ),
    ],
)
def test_support_counts_primary_sources_that_stand(fields: Fields, level: str) -> None:
    assert support([{"source": "one"}], one=fields).level == level


@pytest.mark.parametrize(
    ("said", "sources", "shared"),
    [
        pytest.param([{}, {}], {}, None, id="nothing"),
        pytest.param([{"source": "same"}, {"source": "same"}], {"same": {}}, "source", id="source"),
        pytest.param([{"speaker": "ada"}, {"speaker": "ada"}], {}, "speaker", id="speaker"),
        pytest.param(
            [{"organisation": "acme"}, {"organisation": "acme"}], {}, "organisation", id="company"
        ),
        pytest.param(
            [{"speaker": "acme"}, {"organisation": "acme"}], {}, None, id="ids of two kinds"
        ),
        pytest.param([{}, {}], {"1": {"show": "radio"}, "2": {"show": "radio"}}, "show", id="show"),
        pytest.param(
            [{}, {}],
            {"1": {"publisher": "Hours"}, "2": {"publisher": "HOURS"}},
            "publisher",
            id="publisher in other letters",
        ),
        pytest.param(
            [{}, {}],
            {"1": {"publisher": "Hours"}, "2": {"show": "talk"}},
            "publisher",
            id="the publisher of its show",
        ),
        pytest.param([{}, {}], {"1": {"guid": "g"}, "2": {"guid": "g"}}, "guid", id="guid"),
        pytest.param([{}, {}], {"1": {}, "2": {"via": "source-1"}}, "source", id="via the other"),
        pytest.param(
            [{}, {}],
            {"1": {"via": "digest"}, "2": {"via": "mid"}, "mid": {"via": "digest"}, "digest": {}},
            "source",
            id="via the same, one at two removes",
        ),
        pytest.param(
            [{}, {}],
            {"1": {"via": "source-2"}, "2": {"via": "source-1"}},
            "source",
            id="via each other",
        ),
    ],
)
def test_support_joins_what_shares(said: Said, sources: Fields, shared: str | None) -> None:
    named = {f"source-{id}" if id.isdigit() else id: made for id, made in sources.items()}
    both = {f"source-{number}": {} for number in (1, 2)} | named
    numbered = [
        {"source": f"source-{number}", **fields} for number, fields in enumerate(said, start=1)
    ]
    found = support(numbered, **both)
    if shared is None:
        assert found.level is SupportLevel.CORROBORATED
        assert [group.shared for group in found.groups] == [(), ()]
    else:
        assert found.level is SupportLevel.SINGLE_SOURCE
        assert [(group.attestations, group.shared) for group in found.groups] == [
            ((1, 2), (shared,))
        ]


def test_support_joins_through_others() -> None:
    said: Said = [
        {"source": "source-1"},
        {"source": "source-2"},
        {"source": "source-3", "speaker": "ada"},
        {"source": "source-4", "speaker": "ada"},
    ]
    sources: dict[str, Fields] = {
        "source-1": {"guid": "g"},
        "source-2": {},
        "source-3": {"publisher": "Hours"},
        "source-4": {"guid": "g"},
    }
    groups = support(said, **sources).groups
    assert [(group.attestations, group.shared) for group in groups] == [
        ((1, 3, 4), ("guid", "speaker")),
        ((2,), ()),
    ]


def with_said(library: Library, records: list[Record], *, more: list[Fields]) -> Library:
    """The library with more attestations on each of its claims, behind those it has."""
    changed = [
        record.model_copy(
            update={
                "attestations": (
                    *library.claims[record.id].attestations,
                    *(Attestation.model_validate(said) for said in more),
                )
            }
        )
        if record.id in library.claims
        else record
        for record in records
    ]
    return link_records(changed)[0]


@law
@given(bases())
def test_every_attestation_is_counted_once(records: list[Record]) -> None:
    library, _ = link_records(records)
    for one in library.claims.values():
        found = support_of(one, library)
        counted = [number for group in found.groups for number in group.attestations]
        numbers = [*counted, *found.repeated, *found.disputing]
        assert sorted(numbers) == [*range(1, len(one.attestations) + 1)]


@law
@given(bases(), ATTESTATION)
def test_repeating_a_claim_makes_it_no_stronger(records: list[Record], said: Fields) -> None:
    library, _ = link_records(records)
    again = with_said(library, records, more=[said | {"stance": "reports"}])
    for id, one in library.claims.items():
        assert support_of(again.claims[id], again).groups == support_of(one, library).groups


@law
@given(bases())
def test_saying_it_again_in_the_same_place_makes_no_new_voice(records: list[Record]) -> None:
    library, _ = link_records(records)
    for id, one in library.claims.items():
        first = one.attestations[0].model_dump(exclude_none=True)
        first.pop("at", None)
        again = with_said(library, records, more=[first])
        before, after = support_of(one, library), support_of(again.claims[id], again)
        assert len(after.groups) == len(before.groups)


@law
@given(bases(), st.randoms(use_true_random=False))
def test_groups_are_the_connected_parts(records: list[Record], random: Any) -> None:
    library, _ = link_records(records)
    for one in library.claims.values():
        counted = [
            number
            for number, said in enumerate(one.attestations, start=1)
            if said.stance is AttestationStance.ASSERTS
            and (where := library.sources.get(said.source))
            and where.active
            and where.is_primary
        ]
        parts = [{number} for number in counted]
        pairs = [*combinations(counted, 2)]
        random.shuffle(pairs)
        for a, b in pairs:
            if joined(one.attestations[a - 1], one.attestations[b - 1], library):
                whole = {n for part in parts if part & {a, b} for n in part}
                parts = [part for part in parts if not part & {a, b}] + [whole]
        groups = [set(group.attestations) for group in support_of(one, library).groups]
        assert sorted(groups, key=min) == sorted(parts, key=min)


def joined(one: Attestation, other: Attestation, library: Library) -> bool:
    """Whether two attestations share a voice, told anew: each thing by name, and all ways back."""

    def of(said: Attestation) -> set[tuple[str, str]]:
        found = {("speaker", said.speaker), ("organisation", said.organisation)}
        id: str | None = said.source
        while id and ("source", id) not in found and id in library.sources:
            here = library.sources[id]
            where = library.shows.get(here.show or "")
            found |= {("source", id), ("show", here.show), ("guid", here.guid)}
            for publisher in (here.publisher or "", (where and where.publisher) or ""):
                found.add(("publisher", publisher.lower()))
            id = here.via
        return {(what, value) for what, value in found if value}

    return bool(of(one) & of(other))
