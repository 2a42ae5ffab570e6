"""Notes on an episode as somebody typed them -> one note a moment, and lines that are none.

A note begins with its moment; an empty line ends it:

    12:34 Ana: Pay rises with output, not with hours. "We count anvils." #working-time
    15:00-15:40 - Two things: no speaker here, since a dash stands in the place of one.

    # A line with a `#` and a space is a comment.
"""

import re
from dataclasses import dataclass, field

from claimbook.model.text import character_name, refused_character

_TIME = r"(?:\d{1,2}:)?\d{1,3}:\d{2}"
_TO = "\\s*[-\N{EN DASH}]\\s*"
_BEGIN = re.compile(rf"(?P<at>{_TIME})(?:{_TO}(?P<end>{_TIME}))?(?=\s|$)\s*(?P<rest>.*)")
_LOOKS_TIMED = re.compile(r"\d+[:.]\d")


@dataclass(frozen=True, order=True)
class NoteFault:
    """What is wrong with a line of the notes, counted from 1."""

    line: int
    message: str
    remedy: str = ""


@dataclass
class Note:
    """One note: its moment, the end of it if there is one, and its text in one line."""

    line: int
    at: str
    end: str
    text: str
    faults: list[NoteFault] = field(default_factory=list)

    def fault(self, message: str, remedy: str) -> None:
        """Keeps what is wrong with it."""
        self.faults.append(NoteFault(self.line, message, remedy))


def notes_in(text: str) -> tuple[list[Note], list[NoteFault]]:
    """The notes, and what is wrong with lines that belong to none."""
    notes: list[Note] = []
    faults: list[NoteFault] = []
    open_note: Note | None = None
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        line = raw.strip()
        at = refused_character(line)
        if at is not None:
            message = f"a text must not hold the invisible character {character_name(line[at])}"
            faults.append(NoteFault(number, message, "Delete it."))
        elif not line:
            open_note = None
        elif line == "#" or line.startswith("# "):
            continue
        elif found := _BEGIN.fullmatch(line):
            open_note = Note(number, found["at"], found["end"] or "", found["rest"])
            notes.append(open_note)
        elif open_note is None or _LOOKS_TIMED.match(line):
            faults.append(_stray(number, line))
        else:
            open_note.text = f"{open_note.text} {line}".strip()
    return notes, faults


def _stray(number: int, line: str) -> NoteFault:
    if _LOOKS_TIMED.match(line):
        remedy = "Write 12:34 or 1:02:03, then a space; for a range 12:34-13:05."
        return NoteFault(number, "a moment must be minutes and seconds", remedy)
    remedy = "Begin with it, such as 12:34; or with '# ' if it is a comment."
    return NoteFault(number, "a note must begin with its moment", remedy)


def seconds(text: str) -> int | None:
    """A moment in seconds; None where it is none."""
    if not re.fullmatch(_TIME, text, re.ASCII):
        return None
    *hours, minutes, second = (int(part) for part in text.split(":"))
    if second > 59 or (hours and minutes > 59):
        return None
    return (hours[0] if hours else 0) * 3600 + minutes * 60 + second
