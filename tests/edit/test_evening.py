"""Notes of an evening become drafts; every line that cannot is told, with a remedy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.edit.shelves import TODAY, stock
from tests.libraries import claim, person, source, theme
from tests.render.hostile import HOSTILE

from claimbook.build.editing import Stock, after
from claimbook.edit.edits import Edits
from claimbook.edit.evening import Evening, evening
from claimbook.edit.new_file import file_of
from claimbook.model.drafts import Written
from claimbook.read.record import read_text

ATTACKS = [text for texts in HOSTILE.values() for text in texts]
EPISODE = source("hour-12", kind="episode", duration="48:10", people=({"id": "ana-ruiz"},))
BASE = stock(
    EPISODE,
    theme("any-theme"),
    theme("working-time"),
    person("ana-ruiz", name="Ana Ruiz"),
    person("ana-other", name="Ana Other"),
    person("bo-lind", name="Bo Lind"),
    source("any-source"),
    claim("taken-already"),
)
NOTES = """\
# One evening.

12:34 Ana: Pay rises with output. It always did. "We count anvils." #working-time
1:02 \N{EN DASH} 1:10 - Two things: no speaker.

47:00 Bo Lind:
  A note may go on
  in the next line.

05:00 “Only a quote, in other signs.”
06:00 Taken already.
06:00 Taken already.
"""


def taken(text: str, base: Stock = BASE) -> Evening:
    return evening(text, EPISODE, base.shelf, base.library, name="n.txt", added="2026-11-23")


def drafted(text: str) -> dict[str, dict[str, Written]]:
    found = taken(text)
    assert found.faults == ()
    return {draft.id: dict(draft.fields) for draft in found.drafts}


def test_notes_become_drafts_in_their_order() -> None:
    rest = {"added": "2026-11-23"}
    assert drafted(NOTES) == {
        "pay-rises-with-output": {
            "title": "Pay rises with output",
            "statement": "Pay rises with output. It always did.",
            "themes": ["working-time"],
            "attestations": [
                {"source": "hour-12", "speaker": "ana-ruiz", "at": "12:34",
                 "quote": "We count anvils."}
            ],
        } | rest,
        "two-things-no-speaker": {
            "title": "Two things: no speaker",
            "statement": "Two things: no speaker.",
            "attestations": [{"source": "hour-12", "at": "1:02", "end": "1:10"}],
        } | rest,
        "a-note-may-go-on-in-the-next-line": {
            "title": "A note may go on in the next line",
            "statement": "A note may go on in the next line.",
            "attestations": [{"source": "hour-12", "speaker": "bo-lind", "at": "47:00"}],
        } | rest,
        "only-a-quote-in-other-signs": {
            "title": "Only a quote, in other signs",
            "attestations": [
                {"source": "hour-12", "at": "5:00", "quote": "Only a quote, in other signs."}
            ],
        } | rest,
        "taken-already-06-00": {
            "title": "Taken already",
            "statement": "Taken already.",
            "attestations": [{"source": "hour-12", "at": "6:00"}],
        } | rest,
        "taken-already-06-00-2": {
            "title": "Taken already",
            "statement": "Taken already.",
            "attestations": [{"source": "hour-12", "at": "6:00"}],
        } | rest,
    }  # fmt: skip


def test_a_second_run_finds_all_there() -> None:
    first = taken(NOTES)
    files: dict[str, str | None] = {
        f"claims/2026/{draft.id}.yaml": file_of(draft) for draft in first.drafts
    }
    then = after(BASE, Edits(files), today=TODAY)
    again = taken(f"{NOTES}\n40:00 One more.\n", then)
    assert again.known == tuple(draft.id for draft in first.drafts)
    assert [draft.id for draft in again.drafts] == ["one-more"]


@pytest.mark.parametrize(
    ("notes", "line", "message", "remedy"),
    [
        ("", 1, "there must be a note", "Such as: 12:34 Ana"),
        ("A line.", 1, "a note must begin with its moment", "'# ' if it is a comment"),
        ("\n1:02 a\n\ngoes on", 4, "a note must begin with its moment", "Begin with it"),
        ("12.34 A.", 1, "a moment must be minutes and seconds", "Write 12:34"),
        ("1:2 A.", 1, "a moment must be minutes and seconds", "Write 12:34"),
        ("1:99 A.", 1, "a moment has at most 59 seconds", "Write 12:34"),
        ("48:11 A.", 1, "the moment is after the end of 'hour-12' (48:10)", "Correct it"),
        ("2:00-1:00 A.", 1, "a range must not end before it begins", "Change"),
        ("1:00 An: x", 1, "no person is called 'An'", "write a dash after the moment"),
        ("1:00 Bo Lynd: x", 1, "no person is called 'Bo Lynd'", "Did you mean Bo Lind?"),
        ("1:00 A. #workin-time", 1, "no theme has the id 'workin-time'", "#working-time?"),
        ("1:00 A. #nothing", 1, "no theme has the id 'nothing'", "`claimbook new theme`"),
        ("1:00", 1, "a note must say what was claimed", "Write it after"),
        ('1:00 "' + "long " * 70 + '"', 1, "'attestations.0.quote' must have at most 300", "Short"),
        ("1:00 " + "long " * 130, 1, "'statement' must have at most 600", "Shorten"),
        ("1:00 \u202ea", 1, "must not hold the invisible character U+202E", "Delete"),
    ],
)
def test_every_bad_line_is_told(notes: str, line: int, message: str, remedy: str) -> None:
    (fault,) = taken(notes).faults
    assert fault.line == line
    assert message in fault.message
    assert remedy in fault.remedy


def test_all_bad_lines_are_told_at_once() -> None:
    assert [fault.line for fault in taken("A.\n1:99 B.\n\n2:00 Cy: #no\n").faults] == [
        1,
        2,
        4,
        4,
        4,
    ]


@given(st.lists(st.one_of(st.sampled_from(ATTACKS), st.text(max_size=80)), max_size=3))
def test_any_notes_give_drafts_that_can_be_read_or_faults(texts: list[str]) -> None:
    found = taken("\n".join(f"{number}:00 {text}" for number, text in enumerate(texts)))
    if found.faults:
        return
    for draft in found.drafts:
        problems = read_text(f"claims/2026/{draft.id}.yaml", file_of(draft)).problems
        assert {problem.code for problem in problems} <= {"F002"}


def test_a_title_is_the_first_sentence_cut_after_a_word() -> None:
    ((_, fields),) = drafted("1:00 " + "word " * 30).items()
    assert fields["title"] == " ".join(["word"] * 18)
