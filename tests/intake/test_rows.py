"""CSV and JSON lines -> drafts, or every line that is wrong."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import claim, library_of

from claimbook.intake import csv_table, json_lines
from claimbook.intake.intake import Intake
from claimbook.intake.rows import taken_in
from claimbook.link.library import Library
from claimbook.model.kinds import RecordKind

EMPTY = library_of()
DEFAULTS = {"added": "2026-04-02"}


def _csv(text: str, known: Library = EMPTY) -> Intake:
    rows, complaints = csv_table.rows_of(text)
    taken = taken_in(rows, known, kind=RecordKind.CLAIM, name="table.csv", defaults=DEFAULTS)
    return Intake(taken.drafts, (*complaints, *taken.complaints), taken.known)


def _json(text: str, kind: RecordKind = RecordKind.CLAIM) -> Intake:
    rows, complaints = json_lines.rows_of(text)
    taken = taken_in(rows, EMPTY, kind=kind, name="lines.jsonl", defaults=DEFAULTS)
    return Intake(taken.drafts, (*complaints, *taken.complaints), taken.known)


def test_csv_gives_a_draft_a_row() -> None:
    text = (
        "title,statement,kind,themes,source,at,quote\n"
        '"Queues, long ones, cost",Waiting costs more than a cashier does.,observation,'
        'money; time,toy-1,12:34,"He said ""so"""\n'
        "Only a title,,,,,,\n"
    )
    whole, part = _csv(text).drafts
    assert whole.fields == {
        "added": "2026-04-02",
        "title": "Queues, long ones, cost",
        "statement": "Waiting costs more than a cashier does.",
        "kind": "observation",
        "themes": ["money", "time"],
        "attestations": [{"source": "toy-1", "at": "12:34", "quote": 'He said "so"'}],
    }
    assert part.fields == {"status": "draft", "added": "2026-04-02", "title": "Only a title"}
    assert part.origin == "table.csv:3"
    assert part.missing == ("statement", "kind", "themes", "attestations")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_may_be_of_any_spreadsheet(separator: str) -> None:
    text = "\ufefftitle,kind\r\nA title,forecast\r\n".replace(",", separator)
    [draft] = _csv(text).drafts
    assert draft.fields["kind"] == "forecast"


WRONG_TABLES = {
    "unknown column": ("titel,kind\nA,forecast\n", [(1, "no column is called 'titel'")]),
    "column twice": ("title,title\nA,B\n", [(1, "two columns are called 'title'")]),
    "nothing": ("", [(1, "the first line must name the columns")]),
    "too many values": (
        "title,kind\nA,forecast,more\n",
        [(2, "the row has 3 values, but there are 2 columns")],
    ),
    "all wrong rows at once": (
        "title,kind,added\nA,guess,2026-01-01\nB,forecast,soon\n",
        [
            (2, "'kind' Input should be"),
            (3, "'added' must be a date such as 2026-11-23"),
        ],
    ),
    "wrong id": ("id,title\nA b,B\n", [(2, "an id is made of")]),
    "nameless": ("kind,added\nforecast,\n", [(2, "there must be a 'title', or an id")]),
    "quote that does not close": ('title\n"A\n', [(2, "the table cannot be read")]),
}


@pytest.mark.parametrize(("text", "expected"), WRONG_TABLES.values(), ids=WRONG_TABLES)
def test_csv_tells_every_wrong_line(text: str, expected: list[tuple[int, str]]) -> None:
    complaints = _csv(text).complaints
    assert [line for line, _ in expected] == [complaint.line for complaint in complaints]
    for (_, words), complaint in zip(expected, complaints, strict=True):
        assert complaint.message.startswith(words)


def test_csv_leaves_what_is_there() -> None:
    there = library_of(claim("a-title", title="A title"))
    taken = _csv("id,title\n,A title\na-title,Another\n", there)
    assert taken.drafts == ()
    assert taken.known == ("A title", "a-title")


def test_json_lines_keep_numbers_as_they_are_written() -> None:
    record = {"title": "A title", "figures": [{"text": "8.50", "value": 8.50, "unit": None}]}
    [draft] = _json(json.dumps(record).replace("8.5}", "8.50}").replace("8.5,", "8.50,")).drafts
    assert draft.fields["figures"] == [{"text": "8.50", "value": "8.50"}]


def test_json_lines_take_other_kinds() -> None:
    [draft] = _json('{"name": "Toy Hour", "url": "https://toy.example/"}', RecordKind.SHOW).drafts
    assert (draft.id, draft.missing) == ("toy-hour", ())


WRONG_LINES = {
    "torn": '{"title": "A"',
    "list": "[1]",
    "deep": '{"title": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "unknown field": '{"title": "A", "tilte": "B"}',
    "origin": '{"title": "A", "origin": "B"}',
}


@pytest.mark.parametrize("line", WRONG_LINES.values(), ids=WRONG_LINES)
def test_json_lines_tell_the_wrong_line(line: str) -> None:
    taken = _json('\n{"title": "Good"}\n' + line)
    assert [complaint.line for complaint in taken.complaints] == [3]


@given(st.text())
def test_any_text_is_taken_or_complained_of(text: str) -> None:
    for taken in (_csv(text), _json(text)):
        assert all(complaint.line >= 1 for complaint in taken.complaints)
        assert not any(draft.faults for draft in taken.drafts)
