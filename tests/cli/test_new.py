"""`claimbook new`."""

import io
import sys
from pathlib import Path

import pytest
from tests.build.bases import CLAIM
from tests.build.test_meaning import needs_encoder
from tests.cli.conftest import Run
from tests.cli.test_rename import OLD, texts

from claimbook.build import meaning
from claimbook.cli import creating
from claimbook.edit.questions import asked_first, questions_of
from claimbook.model.kinds import RecordKind

THEME = "working-time"
SOURCE = "work-hour-12"
WHOLE = """\
title: "Anvils: as many as before"
statement: >-
  At the anvil works in Ghent, four days a week gave as many anvils in March as five days had given
  in February.
kind: observation
themes:
  - working-time
attestations:
  - source: work-hour-12
    at: "12:34"
    quote: As many anvils as before.
added: 2026-11-23
"""
STATEMENT = (
    "At the anvil works in Ghent, four days a week gave as many anvils in March as five days had "
    "given in February."
)
OPTIONS = [
    "--title", "Anvils: as many as before", "--statement", STATEMENT, "--kind", "observation",
    "--theme", "Working time", "--source", SOURCE, "--at", "12:34",
    "--quote", "As many anvils as before.",
]  # fmt: skip


def made(before: dict[str, str], base: Path) -> dict[str, str]:
    return {path: text for path, text in texts(base).items() if before.get(path) != text}


def test_new_claim_is_written_from_options(run: Run, fresh: Path) -> None:
    before = texts(fresh)
    ran = run("new", "claim", *OPTIONS, "--root", fresh)
    path = "claims/2026/anvils-as-many-as-before.yaml"
    assert (ran.code, ran.out) == (0, f"{path} is written.\n")
    assert made(before, fresh) == {path: WHOLE}
    assert run("check", "--strict", "--root", fresh).code == 0
    assert run("fmt", "--check", fresh / path, "--root", fresh).code == 0


def test_new_claim_that_lacks_something_is_a_draft_that_says_so(run: Run, fresh: Path) -> None:
    before = texts(fresh)
    ran = run("new", "claim", "--title", "Anvils", "--folder", "ai/2026", "--root", fresh)
    path = "claims/ai/2026/anvils.yaml"
    missing = "statement, kind, themes, attestations"
    assert ran.out == f"{path} is begun as a draft; still missing: {missing}.\n"
    (text,) = made(before, fresh).values()
    assert text.startswith(f"# Still missing: {missing}. ")
    assert "# themes: One to five themes, the closest first.\n" in text
    assert (ran.code, "warning F002" in ran.err) == (0, True)


def test_new_claim_is_compared_with_those_that_are_there(run: Run, fresh: Path) -> None:
    text = (fresh / CLAIM).read_text("utf-8")
    title = text.partition("title: ")[2].partition("\n")[0]
    ran = run("new", "claim", "--title", title, "--root", fresh)
    assert "Nearest to it are:\n" in ran.err
    assert f"  1. {OLD}: {title}\n" in ran.err


def test_new_claim_is_compared_by_words_where_there_is_no_encoder_which_is_said_once(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meaning, "missing_packages", lambda: ("numpy",))
    title = (fresh / CLAIM).read_text("utf-8").partition("title: ")[2].partition("\n")[0]
    ran = run("new", "claim", "--title", title, "--root", fresh)
    without = meaning.BY_WORDS.format(why=meaning.NOT_INSTALLED)
    assert ran.err.startswith(f"{without}\nNearest to it are:\n  1. {OLD}: {title}\n")
    assert ran.err.count(without) == 1


@needs_encoder
def test_new_claim_finds_what_is_said_in_other_words(run: Run, fresh: Path) -> None:
    said = "A factory that went from five days to four made as much as before."
    ran = run("new", "claim", "--title", "Output held", "--statement", said, "--root", fresh)
    assert "Nearest to it are:\n" in ran.err
    assert f". {OLD}: " in ran.err


@pytest.mark.parametrize(
    ("kind", "options", "text"),
    [
        ("theme", ["--name", "Pay", "--summary", "Wages."], "name: Pay\nsummary: Wages.\n"),
        ("person", ["--name", "Ada Müller"], "name: Ada Müller\n"),
        ("company", ["--name", "Ant", "--former-name", "Bee:2021"],
         'name: Ant\nformer_names:\n  - name: Bee\n    until: 2021\n'),
        ("show", ["--name", "Hours", "--feed", "https://example.org/a:b"],
         "name: Hours\nfeed: https://example.org/a:b\n"),
        ("question", ["--text", "So?", "--position", "It is", "--position", "nay:Nay"],
         "text: So?\npositions:\n  - id: it-is\n    name: It is\n  - id: nay\n    name: Nay\n"),
        ("source", ["--title", "Hour 99", "--kind", "episode", "--transcript",
                    "https://example.org/99.vtt"],
         "title: Hour 99\nkind: episode\ntranscript:\n  url: https://example.org/99.vtt\n"),
    ],
)  # fmt: skip
def test_new_records_of_every_kind(
    run: Run, fresh: Path, kind: str, options: list[str], text: str
) -> None:
    before = texts(fresh)
    assert run("new", kind, *options, "--root", fresh).code == 0
    assert [*made(before, fresh).values()] == [text]


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        ([*OPTIONS, "--theme", "workin-time"], 1, "no theme is called 'workin-time'\n"),
        ([*OPTIONS, "--theme", "workin-time"], 1, "help: Did you mean 'working-time'"),
        ([*OPTIONS, "--speaker", "Nobody"], 1, "`claimbook new person` adds it."),
        ([*OPTIONS, "--id", OLD], 1, f"another claim has the id '{OLD}'"),
        ([*OPTIONS, "--id", "../x"], 1, "is no id"),
        ([*OPTIONS, "--folder", "../x"], 1, "is no folder of claims"),
        ([*OPTIONS, "--folder", "_themes"], 1, "is no folder of claims"),
        ([*OPTIONS, "--kind", "observatio"], 2, "'observatio' is not one of"),
        (["--title", "x" * 91], 1, "must have at most 90 characters"),
        ([*OPTIONS, "--end", "1:00"], 1, "it would break the base: A001"),
    ],
)
def test_new_says_why_not_and_writes_nothing(
    run: Run, fresh: Path, options: list[str], code: int, told: str
) -> None:
    before = texts(fresh)
    ran = run("new", "claim", *options, "--root", fresh)
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err
    assert texts(fresh) == before


def converse(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(creating, "is_conversation", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_new_asks_for_what_is_not_given(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(fresh)
    converse(monkeypatch, "Pay: what is paid", "x" * 601, "Wages.", "", "pay")
    ran = run("new", "theme", "--root", fresh)
    assert ran.code == 0
    assert "name (wanted): Its name." in ran.err
    assert "must have at most 600 characters" in ran.err
    assert made(before, fresh) == {
        "claims/_themes/pay.yaml": 'name: "Pay: what is paid"\nsummary: Wages.\n'
    }


def test_new_asks_again_with_what_was_most_likely_meant(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(fresh)
    answers = [
        "observatio",
        "observation",
        "workin-time",
        "working time",
        "",
        "",
        "Hour 99",
        "",
        "",
    ]
    converse(monkeypatch, *answers, "anvils-in-ghent")
    ran = run("new", "claim", *OPTIONS[:4], "--root", fresh)
    assert ran.code == 0
    assert "Did you mean 'observation'?" in ran.err
    assert "no theme is called 'workin-time'. Did you mean 'working-time'" in ran.err
    (text,) = made(before, fresh).values()
    assert "themes:\n  - working-time\n" in text


def test_new_ends_where_the_claim_is_there(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(fresh)
    text = (fresh / CLAIM).read_text("utf-8")
    converse(monkeypatch, *[""] * 5, "n", "1")
    title = text.partition("title: ")[2].partition("\n")[0]
    ran = run("new", "claim", "--title", title, "--root", fresh)
    assert (ran.code, texts(fresh)) == (1, before)
    assert f"help: Add the place where you heard it to {CLAIM} instead." in ran.err


def test_new_adds_the_place_to_the_claim_that_is_there(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(fresh)
    title = before[CLAIM].partition("title: ")[2].partition("\n")[0]
    converse(monkeypatch, *[""] * 4, "Okoye week paper", *[""] * 5, "n", "1")
    ran = run("new", "claim", "--title", title, "--root", fresh)
    assert (ran.code, ran.out) == (0, f"{CLAIM}: a place more where it was said.\n")
    (text,) = made(before, fresh).values()
    assert text.count("source: ") == before[CLAIM].count("source: ") + 1
    assert "  - source: okoye-week-paper\n" in text


def test_new_asks_when_a_prediction_is_due(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = texts(fresh)
    converse(monkeypatch, "", "forecast", *[""] * 3, "2030", "zebras-everywhere")
    ran = run("new", "claim", "--title", "Zebras everywhere", "--root", fresh)
    assert ran.code == 0
    (text,) = made(before, fresh).values()
    assert "forecast:\n  resolve_by: 2030\n" in text


@pytest.mark.parametrize("kind", RecordKind)
def test_every_field_has_an_option_and_what_is_required_is_asked(kind: RecordKind) -> None:
    options = [asked.option for asked in questions_of(kind)]
    assert len(set(options)) == len(options)
    asked = {question.field for question in asked_first(kind)}
    assert {q.field for q in questions_of(kind) if q.required} - asked <= {"added"}
