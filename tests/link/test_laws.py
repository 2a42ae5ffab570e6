"""What holds of every linked base, however broken its records are."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import bases, law

from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record, Status
from claimbook.model.references import references, rewritten


def orders(library: Library) -> list[list[object]]:
    """The order of everything in a library that has one."""
    indexes = (library.links_from, library.links_to, library.backlinks)
    return [[*library.of_kind(kind)] for kind in RecordKind] + [[*index] for index in indexes]


@law
@given(bases(), st.randoms(use_true_random=False))
def test_order_of_records_does_not_matter(records: list[Record], random: Random) -> None:
    shuffled = [*records]
    random.shuffle(shuffled)
    library, problems = link_records(records)
    again, problems_again = link_records(shuffled)
    assert again == library
    assert orders(again) == orders(library)
    assert problems_again == problems


@law
@given(bases())
def test_every_link_has_its_inverse(records: list[Record]) -> None:
    library, _ = link_records(records)
    there = [link for links in library.links_from.values() for link in links]
    back = [link for links in library.links_to.values() for link in links]
    assert sorted(there, key=lambda link: link.order) == sorted(back, key=lambda link: link.order)
    for link in there:
        assert link in library.links_from[link.claim.id]
        assert link in library.links_to[link.target.id]
        assert link.relation == link.claim.relations[link.index]


@law
@given(bases())
def test_every_relation_between_two_claims_that_stand_is_a_link(records: list[Record]) -> None:
    library, _ = link_records(records)
    for claim in library.claims.values():
        links = library.links_from.get(claim.id, ())
        linked = {(link.relation.type, link.target.id) for link in links}
        for relation in claim.relations:
            target = library.claims.get(relation.target)
            if target and target.merged_into is None and target.id != claim.id:
                assert (relation.type, target.id) in linked


@law
@given(bases())
def test_links_lead_past_merged_claims_unless_they_merge_in_a_circle(records: list[Record]) -> None:
    library, _ = link_records(records)
    for link in (link for links in library.links_from.values() for link in links):
        step, way = link.target, [link.target.id]
        while step.merged_into and step.merged_into not in way:
            way.append(step.merged_into)
            step = library.claims[step.merged_into]
        assert way == [link.target.id] or step.merged_into == link.target.id


@law
@given(bases())
def test_backlinks_are_the_references_turned(records: list[Record]) -> None:
    library, _ = link_records(records)
    there = {
        (record.kind_of_record, record.id, reference.kind or record.kind_of_record, reference.id)
        for kind in RecordKind
        for record in library.of_kind(kind).values()
        for reference in references(record)
    }
    back = {
        (record.kind_of_record, record.id, kind, id)
        for (kind, id), named in library.backlinks.items()
        for record in named
    }
    assert back == there


@law
@given(bases())
def test_an_alias_links_as_the_id_does(records: list[Record]) -> None:
    renamed = [record.model_copy(update={"aliases": (f"old-{record.id}",)}) for record in records]
    live = {
        (record.kind_of_record, record.id)
        for record in renamed
        if record.status is not Status.DRAFT
    }

    def by_alias(record: Record) -> Record:
        def old(kind: RecordKind | None, id: str) -> str:
            return f"old-{id}" if (kind or record.kind_of_record, id) in live else id

        return rewritten(record, old)

    library, _ = link_records(renamed)
    by_old_names, problems = link_records([by_alias(record) for record in renamed])
    for kind in RecordKind:
        assert by_old_names.of_kind(kind) == library.of_kind(kind)
    assert by_old_names.links_from == library.links_from
    assert by_old_names.backlinks == library.backlinks
    used = {problem.code for problem in problems}
    named = any(
        (reference.kind or record.kind_of_record, reference.id) in live
        for record in renamed
        for reference in references(record)
    )
    assert ("L004" in used) == named


@law
@given(bases())
def test_drafts_are_nowhere(records: list[Record]) -> None:
    library, _ = link_records(records)
    for kind in RecordKind:
        assert all(record.status is not Status.DRAFT for record in library.of_kind(kind).values())
    assert {record.id for record in records if record.status is Status.DRAFT} == {
        record.id for record in library.drafts.values()
    }
