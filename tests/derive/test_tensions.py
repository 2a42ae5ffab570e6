"""Disagreements: claims that contradict each other, and claims that a source disputes."""

from hypothesis import given
from tests.libraries import bases, claim, law, library_of, related

from claimbook.derive.tensions import OneSidedTension, Tension, tensions_of
from claimbook.link.resolve import link_records
from claimbook.model.record import Record

ENDED = {"status": "withdrawn", "reason": "R.", "changed": "2026-02-03"}
DENIED = {"source": "any-source", "stance": "disputes"}


def test_tension_stands_once_whichever_side_states_it() -> None:
    for one, other in (("alpha", "beta"), ("beta", "alpha")):
        library = library_of(claim(one, relations=[related("contradicts", other)]), claim(other))
        (tension,) = tensions_of(library)
        assert isinstance(tension, Tension)
        assert [side.id for side in tension.claims] == [one, other]
        assert tension.anchor == "alpha--beta"


def test_tension_that_both_sides_state_is_one() -> None:
    library = library_of(
        claim("alpha", relations=[related("contradicts", "beta")]),
        claim("beta", relations=[related("contradicts", "alpha")]),
    )
    assert len(tensions_of(library)) == 1


def test_tension_with_a_claim_that_counts_no_more_is_none() -> None:
    for ended in ("alpha", "beta"):
        library = library_of(
            *(
                claim(id, relations=relations, **(ENDED if id == ended else {}))
                for id, relations in (("alpha", [related("contradicts", "beta")]), ("beta", []))
            )
        )
        assert tensions_of(library) == ()


def test_tension_is_one_sided_where_a_source_disputes() -> None:
    said = [{"source": "any-source"}, DENIED, DENIED]
    library = library_of(claim("one", attestations=said), claim("two", attestations=said, **ENDED))
    tensions = tensions_of(library)
    assert [tension.anchor for tension in tensions] == ["one--said-2", "one--said-3"]
    for tension, number in zip(tensions, (2, 3), strict=True):
        assert isinstance(tension, OneSidedTension)
        assert tension.number == number
        assert tension.attestation == library.claims["one"].attestations[number - 1]
        assert tension.claims == (library.claims["one"],)


@law
@given(bases())
def test_tensions_have_anchors_of_their_own_and_are_sorted(records: list[Record]) -> None:
    anchors = [tension.anchor for tension in tensions_of(link_records(records)[0])]
    assert anchors == sorted(set(anchors))
