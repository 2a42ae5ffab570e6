"""Laws of comparing, over pairs of random bases."""

from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import bases, law, library_of

from claimbook.compare.changes import Changes, compare
from claimbook.compare.records import Fate
from claimbook.compare.relations import LinkChanges, key_of
from claimbook.compare.tensions import TensionChanges
from claimbook.compare.tensions import key_of as key_of_tension
from claimbook.model.record import Record

BASES = bases()


def fates(changes: Changes) -> set[tuple[str, str, str]]:
    return {(change.kind, change.record.id, change.fate) for change in changes.records}


@law
@given(BASES)
def test_compare_finds_nothing_between_a_base_and_itself(records: list[Record]) -> None:
    library = library_of(*records)
    found = compare(library, library)
    assert not found.any
    assert (found.records, found.links, found.tensions) == ((), LinkChanges(), TensionChanges())
    assert (found.shifts, found.places) == ((), ())


@law
@given(BASES, BASES)
def test_compare_the_other_way_round_mirrors(one: list[Record], other: list[Record]) -> None:
    before, after = library_of(*one), library_of(*other)
    there, back = compare(before, after), compare(after, before)
    turned = {Fate.ADDED: Fate.LOST, Fate.LOST: Fate.ADDED}
    forth = {(k, id, turned[Fate(f)]) for k, id, f in fates(there) if f in turned}
    assert forth == {(k, id, f) for k, id, f in fates(back) if f in turned}
    assert {(k, id) for k, id, _ in fates(there)} == {(k, id) for k, id, _ in fates(back)}
    for links, mirrored in ((there.links, back.links), (back.links, there.links)):
        assert [key_of(link) for link in links.gained] == [key_of(k) for k in mirrored.lost]
        assert len(links.noted) == len(mirrored.noted)
    appeared = {key_of_tension(tension) for tension in there.tensions.appeared}
    assert appeared == {key_of_tension(tension) for tension in back.tensions.vanished}
    assert {(s.claim.id, s.aspect, s.before, s.after) for s in there.shifts} == {
        (s.claim.id, s.aspect, s.after, s.before) for s in back.shifts
    }


@law
@given(BASES, BASES)
def test_compare_takes_left_out_for_put_in_the_other_way_round(
    one: list[Record], other: list[Record]
) -> None:
    before, after = library_of(*one), library_of(*other)

    def fields(changes: Changes, *, turned: bool) -> set[object]:
        return {
            (c.kind, c.record.id, f.field, *((f.put_in, f.left_out)[:: -1 if turned else 1]))
            for c in changes.records
            for f in c.fields
        }

    there, back = compare(before, after), compare(after, before)
    assert fields(there, turned=False) == fields(back, turned=True)


@law
@given(BASES, BASES, st.data())
def test_compare_takes_no_heed_of_the_order_of_files(
    one: list[Record], other: list[Record], data: st.DataObject
) -> None:
    shuffled = [data.draw(st.permutations(records)) for records in (one, other)]
    first, second = (
        compare(library_of(*before), library_of(*after))
        for before, after in ((one, other), shuffled)
    )
    assert (first.records, first.links, first.tensions) == (
        second.records,
        second.links,
        second.tensions,
    )
    assert (first.shifts, first.places) == (second.shifts, second.places)


@law
@given(BASES, BASES)
def test_every_shift_has_a_reason(one: list[Record], other: list[Record]) -> None:
    for shift in compare(library_of(*one), library_of(*other)).shifts:
        assert shift.reasons
        assert shift.before != shift.after
