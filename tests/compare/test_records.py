"""What became of each record."""

import pytest
from tests.libraries import Fields, claim, library_of, related, source, theme

from claimbook.compare.changes import Changes, compare
from claimbook.compare.fields import FieldChange
from claimbook.compare.records import Fate
from claimbook.model.record import Record

WITHDRAWN: Fields = {"status": "withdrawn", "reason": "Wrong.", "changed": "2026-02-03"}


def change(before: list[Record], after: list[Record]) -> Changes:
    return compare(library_of(*before), library_of(*after))


def told(changes: Changes) -> list[tuple[str, str, str | None]]:
    return [(c.fate.value, c.record.id, c.former_id) for c in changes.records]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([], [claim("one")], [("added", "one", None)], id="added"),
        pytest.param([claim("one")], [], [("lost", "one", None)], id="lost"),
        pytest.param([claim("one", status="draft")], [], [], id="a draft may go"),
        pytest.param([], [claim("one", status="draft")], [], id="a draft may come"),
        pytest.param(
            [claim("one", status="draft")], [claim("one")], [("added", "one", None)], id="published"
        ),
        pytest.param(
            [claim("one")],
            [claim("two", aliases=["one"])],
            [("renamed", "two", "one")],
            id="renamed",
        ),
        pytest.param(
            [claim("one"), claim("two")], [claim("two", aliases=["one"])],
            [("changed", "two", None)],
            id="an id that another record has taken over",
        ),
        pytest.param(
            [claim("one")],
            [claim("one", **WITHDRAWN)],
            [("withdrawn", "one", None)],
            id="withdrawn",
        ),
        pytest.param(
            [claim("one", **WITHDRAWN)], [claim("one")], [("restored", "one", None)], id="restored"
        ),
        pytest.param(
            [theme("one"), claim("two", themes=["one"])],
            [theme("uno", aliases=["one"]), claim("two", themes=["uno"])],
            [("renamed", "uno", "one")],
            id="what follows a rename is no change",
        ),
        pytest.param(
            [claim("one"), claim("two", relations=[related("supports", "one")])],
            [claim("one"), claim("two")],
            [],
            id="relations are told apart",
        ),
    ],
)  # fmt: skip
def test_record_changes_tell_the_fate(
    before: list[Record], after: list[Record], expected: list[object]
) -> None:
    assert told(change(before, after)) == expected


def test_fields_have_entries_of_lists_and_texts_for_words() -> None:
    said = {"source": "any-source", "at": "12:34"}
    (found,) = change(
        [claim("one", title="Hours fell", themes=["aaa", "bbb"], attestations=[said])],
        [
            claim(
                "one",
                title="Hours rose",
                themes=["bbb", "ccc"],
                attestations=[said, {"source": "any-source", "quote": "Yes."}],
                figures=[{"text": "8,000", "value": "8000"}],
                event_date="2026-05",
            )
        ],
    ).records
    assert found.fields == (
        FieldChange("title", ("Hours fell",), ("Hours rose",), words=True),
        FieldChange("themes", ("aaa",), ("ccc",)),
        FieldChange("attestations", (), ("source: any-source, quote: Yes.",)),
        FieldChange("figures", (), ("text: 8,000, value: 8000",)),
        FieldChange("event_date", (), ("2026-05",)),
    )


def test_fields_tell_a_moment_as_a_file_has_it_and_another_order() -> None:
    before = source("one", duration="1:02:03", primary="true")
    (found,) = change([before], [source("one", duration="1:02:04")]).records
    assert found.fields == (
        FieldChange("duration", ("1:02:03",), ("1:02:04",)),
        FieldChange("primary", ("true",), ()),
    )
    (found,) = change(
        [claim("one", themes=["aaa", "bbb"])], [claim("one", themes=["bbb", "aaa"])]
    ).records
    assert found.fields == (FieldChange("themes", (), ()),)


def test_an_ended_record_tells_its_other_fields_and_not_those_of_its_end() -> None:
    (found,) = change([claim("one")], [claim("one", title="Other", **WITHDRAWN)]).records
    assert (found.fate, [field.field for field in found.fields]) == (Fate.WITHDRAWN, ["title"])


def test_unread_records_are_neither_lost_nor_changed() -> None:
    before, after = library_of(claim("one")), library_of()
    kind = claim("one").kind_of_record
    assert compare(before, after, unread=[(kind, "one")]).records == ()


def test_relations_are_gained_lost_and_noted_with_both_ends() -> None:
    other = related("qualifies", "one") | {"note": "For another reason."}
    found = change(
        [
            claim("one"),
            claim("two", relations=[related("supports", "one")]),
            claim("three", relations=[related("qualifies", "one")]),
        ],
        [
            claim("one", relations=[related("contradicts", "two")]),
            claim("two"),
            claim("three", relations=[other]),
        ],
    ).links
    ends = [[(k.claim.id, k.relation.type, k.target.id) for k in side]
            for side in (found.gained, found.lost)]  # fmt: skip
    assert ends == [[("one", "contradicts", "two")], [("two", "supports", "one")]]
    assert [(c.before.relation.note, c.after.relation.note) for c in found.noted] == [
        ("For a reason.", "For another reason.")
    ]


def test_a_contradiction_stated_on_the_other_side_is_the_same_one() -> None:
    found = change(
        [claim("one", relations=[related("contradicts", "two")]), claim("two")],
        [claim("one"), claim("two", relations=[related("contradicts", "one")])],
    )
    assert not found.any


def test_new_places_are_those_that_no_attestation_had() -> None:
    said, more = ({"source": "any-source", "at": "12:34"}, {"source": "any-source", "at": "1:00"})
    found = change(
        [claim("one", attestations=[said])],
        [claim("one", attestations=[more, said]), claim("two"), claim("six", **WITHDRAWN)],
    ).places
    assert [(place.claim.id, place.number) for place in found] == [("one", 1), ("two", 1)]
