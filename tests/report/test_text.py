"""What a person reads in a terminal."""

import pytest
from tests.report.samples import PROBLEMS, hostile, lines

from claimbook.model.origin import Mark
from claimbook.model.problems import Problem, Severity
from claimbook.report.excerpt import excerpt
from claimbook.report.formats import Format, report

WHOLE = """\
claims/_themes/b.yaml:2:10: info T002: a thin theme
    |
  2 | name: 日本    X
    |               ^

claims/a.yaml:1:12: error Y001: a colon needs quotes
    |
  1 | title: Meta: cuts
    |            ^
  help: Write:
        title: "Meta: cuts"

claims/notes, all.md:1:1: warning P003: not read
  help: Move it.

Found 1 error, 1 warning and 1 info in 3 files.
"""


def test_text_is_sorted_with_excerpts_and_a_summary() -> None:
    assert report(PROBLEMS, lines=lines) == WHOLE
    assert report(reversed(PROBLEMS), Format.TEXT, lines=lines) == WHOLE


def test_text_without_lines_has_no_excerpts() -> None:
    assert "|" not in report(PROBLEMS)


def test_colour_changes_nothing_but_colour() -> None:
    coloured = report(PROBLEMS, lines=lines, colour=True)
    assert "\x1b[31m\x1b[1merror\x1b[0m" in coloured
    plain = coloured
    for code in ("0", "1", "31", "33", "34", "36"):
        plain = plain.replace(f"\x1b[{code}m", "")
    assert plain == WHOLE


@pytest.mark.parametrize(
    ("severities", "summary"),
    [
        ([], "No problems found.\n"),
        ([Severity.ERROR], "Found 1 error in 1 file.\n"),
        ([Severity.WARNING] * 2, "Found 2 warnings in 1 file.\n"),
        ([Severity.INFO, Severity.ERROR], "Found 1 error and 1 info in 1 file.\n"),
    ],
)
def test_last_line_counts(severities: list[Severity], summary: str) -> None:
    problems = [Problem("X001", severity, "m", "p", Mark(1, 1)) for severity in severities]
    assert report(problems).endswith(summary)


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("a: b", 4, ("a: b", "   ^")),
        ("", 1, ("", "^")),
        ("a", 2, ("a", " ^")),
        ("a", 9, ("a", " ^")),
        ("\ta", 2, ("    a", "    ^")),
        ("日本 x", 4, ("日本 x", "     ^")),
        ("e\u0301 x", 4, ("e\u0301 x", "  ^")),
        ("a\x1b[31mb", 7, ("a\\x1b[31mb", "         ^")),
        ("a\u202eb", 3, ("a\\u202eb", "       ^")),
        ("a\U000e0001b", 3, ("a\\U000e0001b", "           ^")),
        ("x" * 101, 1, ("x" * 100 + "…", "^")),
        ("x" * 100, 100, ("x" * 100, " " * 99 + "^")),
        ("x" * 300, 200, ("…" + "x" * 100 + "…", " " * 61 + "^")),
        ("x" * 300, 301, ("…" + "x" * 60, " " * 61 + "^")),
    ],
    ids=[
        "plain",
        "empty",
        "at the end",
        "past the end",
        "tab",
        "wide letters",
        "combining accent",
        "escape",
        "bidi control",
        "tag",
        "long, at the start",
        "just short enough",
        "long, in the middle",
        "long, at the end",
    ],
)
def test_caret_stands_below_its_character(line: str, column: int, shown: tuple[str, str]) -> None:
    assert excerpt(line, column) == shown


ATTACKS = (
    "::error::x",
    "a\n::set-output name=x::y",
    "\x1b[2J",
    "##[add-matcher]x",
    "\u202ex",
    "\udc80",
)


@pytest.mark.parametrize("attack", ATTACKS, ids=ascii)
@pytest.mark.parametrize("format", [Format.TEXT, Format.GITHUB])
def test_text_of_strangers_commands_nothing(attack: str, format: Format) -> None:
    told = report([hostile(attack)], format, lines=lambda _path, _number: attack)
    told.encode()
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "##[" not in told
    commands = [line for line in told.splitlines() if line.strip().startswith("::")]
    assert len(commands) == (1 if format is Format.GITHUB else 0)
