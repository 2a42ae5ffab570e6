"""The table of claims: nothing in it is a formula, and every row says whose claim it is."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import claim, source, theme
from tests.render_data.editions import (
    BASES,
    SETTINGS,
    Answers,
    answers_of,
    base_called,
    files_of,
    quoted,
)

from claimbook.render.data.csv_file import COLUMNS, safe


def rows(answers: Answers) -> list[dict[str, str]]:
    text = files_of(answers)["api/v1/claims.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("name", BASES)
def test_csv_has_a_row_a_claim_with_every_column(name: str) -> None:
    answers = base_called(name)
    found = rows(answers)
    for row, told in zip(found, answers.claims, strict=True):
        assert tuple(row) == COLUMNS
        assert (row["id"], row["page"]) == (told.id, told.addresses.page)
        assert row["attributed_statement"] == quoted(told)


def test_csv_row_says_how_a_claim_stands() -> None:
    row = next(row for row in rows(base_called("full")) if row["id"] == "weeks-cost")
    assert {key: row[key] for key in COLUMNS[3:17]} == {
        "kind": "forecast",
        "status": "active",
        "standing": "Disputed by 2; Said independently by 2",
        "support": "corroborated",
        "voices": "2",
        "disputed_by": "2",
        "fallen": "",
        "shaky": "false",
        "themes": "work; hours",
        "companies": "acme; road-works",
        "speakers": "ada; acme",
        "sources": "hour-12; digest; week-paper",
        "event_date": "2026-05",
        "added": "2026-03-02",
    }


FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "=cmd|' /C calc'!A0",
    "\uff1d1",
)


@pytest.mark.parametrize("text", FORMULAS, ids=repr)
def test_safe_puts_an_apostrophe_before_a_formula(text: str) -> None:
    assert safe(text) == f"'{text}"


def test_safe_minds_cells_of_those_who_part_them_by_semicolons() -> None:
    assert safe("a;=1; -2;b") == "a;'=1;' -2;b"


@pytest.mark.parametrize("text", ["", "a=1", "1-2", "'=1", "“=1”", "2026-01-02", "a; b"])
def test_safe_leaves_other_text_alone(text: str) -> None:
    assert safe(text) == text


@given(st.text(alphabet="=+-@;' \t\r\na"))
def test_safe_text_never_begins_as_a_formula_and_loses_nothing(text: str) -> None:
    found = safe(text)
    for cell in found.split(";"):
        assert cell.lstrip()[:1] not in ("=", "+", "-", "@")
    assert found[:1] not in ("\t", "\r", "\n")
    assert found.replace("'", "") == text.replace("'", "")


HOSTILE = '=HYPERLINK("https://evil.example","x");=1,=2'


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=repr)
def test_csv_has_no_cell_that_is_a_formula_however_it_is_read(separator: str) -> None:
    records = [
        theme("any-theme"),
        source("any-source", title=HOSTILE),
        claim("some-claim", title=HOSTILE, statement=f"{HOSTILE} is what it says here."),
    ]
    text = files_of(answers_of(records, SETTINGS))["api/v1/claims.csv"].decode()
    found = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    cells = [cell for row in found for cell in row]
    assert [cell for cell in cells if "evil.example" in cell]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
