"""Records and numbers for a terminal, where the toy base has nothing to show."""

import json

import pytest
from tests.libraries import claim, library_of, record, related, show, source, theme

from claimbook.build.looking import Look
from claimbook.derive.statistics import statistics_of
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.report.lookup.arithmetic import arithmetic
from claimbook.report.lookup.card import MOST, Card, card_text
from claimbook.report.lookup.json_card import card_row
from claimbook.report.lookup.numbers import numbers_json, numbers_text

SOURCES = (
    show("the-show"),
    source("one-episode", kind="episode", show="the-show"),
    source("next-episode", kind="episode", show="the-show"),
    source("report"),
    source("insights", kind="aggregator-page"),
)


def card(id: str, *records: Record, kind: RecordKind = RecordKind.CLAIM) -> Card:
    found = Look(library_of(*SOURCES, *records))
    return Card(found.library.of_kind(kind)[id], found.library, found.standings)


def said(*sources: str, stance: str = "asserts") -> list[dict[str, str]]:
    return [{"source": source, "stance": stance} for source in sources]


@pytest.mark.parametrize(
    ("attestations", "steps"),
    [
        (
            said("insights"),
            [
                "No original source is on record as saying it.",
                "It is passed on in one place, which adds nothing.",
                "No claim or source here disputes it.",
            ],
        ),
        (
            [
                *said("one-episode", "next-episode", "report", "insights"),
                *said("report", stance="disputes"),
            ],
            [
                "Original sources say it in three places: two independent voices.",
                "Places 1 and 2 count as one voice: the same show.",
                "It is passed on in one place, which adds nothing.",
                "Disputed: report disputes it, in place 5.",
            ],
        ),
    ],
    ids=["second-hand", "corroborated"],
)
def test_arithmetic_goes_step_by_step(attestations: list[dict[str, str]], steps: list[str]) -> None:
    found = card("one", claim("one", attestations=attestations))
    claims = found.library.claims
    assert list(arithmetic(claims["one"], found.standings["one"])) == steps


FALLEN = {"status": "withdrawn", "reason": "Misheard.", "changed": "2026-02-03"}


def test_card_says_what_has_fallen_and_what_rests_on_it() -> None:
    records = (
        claim("fallen", attestations=said("report"), **FALLEN),
        claim("one", attestations=said("report"), relations=[related("depends_on", "fallen")]),
    )
    text = card_text(card("one", *records))
    assert "It rests on fallen, which has fallen.\n" in text
    assert "  depends on fallen “Fallen” (withdrawn)\n    For a reason.\n" in text
    text = card_text(card("fallen", *records))
    assert text.startswith("Fallen (claim fallen, withdrawn)\n")
    assert "\n  withdrawn: Misheard.\n" in text


def test_card_shows_quotes_and_the_length_of_a_source() -> None:
    quoted = claim("one", attestations=[{"source": "long", "at": "12:34", "quote": "Yes."}])
    records = (quoted, source("long", kind="episode", duration="1:02:03"))
    text = card_text(card("one", *records))
    assert "  1. asserts: speaker not named, in long, at 12:34 “Long”\n    “Yes.”\n" in text
    assert "  duration: 1:02:03\n" in card_text(card("long", *records, kind=RecordKind.SOURCE))


def test_card_of_a_large_theme_does_not_list_everything() -> None:
    claims = [claim(f"claim-{n:02}", themes=["large"], attestations=said("report"))
              for n in range(MOST + 2)]  # fmt: skip
    text = card_text(card("large", theme("large"), *claims, kind=RecordKind.THEME))
    assert text.count("\n  claim claim-") == MOST
    assert "\n  and two more records\n" in text


def test_card_as_json_has_what_the_file_has() -> None:
    found = card("one", claim("one", attestations=said("report", stance="disputes")))
    row = json.loads(json.dumps(card_row(found)))
    assert row["standing"]["disputed_by"] == ["report"]
    assert row["record"]["attestations"] == [{"source": "report", "stance": "disputes"}]


def test_numbers_fill_in_months_and_count_drafts() -> None:
    claims = [
        claim("one", added="2025-11-30", attestations=said("report")),
        claim("two", added="2026-02-01", attestations=said("report")),
        claim("three", added="2026-02-02", attestations=said("report")),
        claim("four", status="draft"),
    ]
    found = Look(library_of(*SOURCES, *claims))
    numbers = found.statistics
    assert dict(numbers.months) == {"2025-11": 1, "2025-12": 0, "2026-01": 0, "2026-02": 2}
    assert json.loads(numbers_json(numbers))["drafts"] == 1
    text = numbers_text(numbers)
    assert "\n  1  drafts\n" in text
    assert "\n  2025-12   0\n  2026-01   0\n" in text
    assert f"\n  2026-02  {'#' * 40} 2\n" in text


def test_numbers_of_nothing_are_noughts() -> None:
    numbers = Look(library_of()).statistics
    assert set(numbers.records.values()) == {0}
    assert (numbers.months, numbers.themes, numbers.gaps) == ({}, {}, {})
    assert numbers_text(numbers).startswith("No claims, no disagreements.\n")


def test_numbers_are_those_of_the_day() -> None:
    due = record(RecordKind.CLAIM, "one", kind="forecast", forecast={"resolve_by": "2026"})
    found = Look(library_of(*SOURCES, due))
    library = found.library
    gaps = [
        statistics_of(library, found.standings, due.added.replace(year=year)).gaps
        for year in (2026, 2027)
    ]
    assert ["overdue" in of_day for of_day in gaps] == [False, True]
