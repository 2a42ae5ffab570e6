"""text -> its plain values, where each line has one of the few forms that most files have alone.

Those are `name: value`, `name:` before what is indented, entries that begin with `- `, and texts
after `>-`; values are plain or in quotes, in one line. What is in the least unlike that is for
`plain`, which asks libyaml; what is read here, is read so there too, in three times the time.
"""

import re

_LINE = re.compile(r"^( *)((- )?(?:([a-z_]{1,60}):(?: |$))?(.*))$", re.MULTILINE)
_Row = tuple[str, str, str, str, str]
"""Of a line: how far it is indented, all that follows; of that a dash, a name, and the rest."""
_ABSENT_WORDS = frozenset({"null", "Null", "NULL"})


class _UnlikeError(Exception):
    """Not for here."""


def fields_of_lines(text: str, *, deepest: int) -> dict[str, object] | None:
    """The fields of a text without anything like a comment; None where it has other forms."""
    if not text.replace("\n", "").isprintable():
        return None
    rows = _LINE.findall(text.rstrip("\n"))
    try:
        found, at = _fields(rows, 0, 0, deepest)
    except _UnlikeError:
        return None
    return found if at == len(rows) else None


# What follows reads a block from a line on, and says where the next one begins. A line of another
# depth ends a block; one that no block around it goes on with is unlike all that is known here.


def _fields(rows: list[_Row], at: int, column: int, room: int) -> tuple[dict[str, object], int]:
    """Fields whose names stand at a column; before the first there may be the dash of an entry."""
    found: dict[str, object] = {}
    start = at
    while at < len(rows):
        indent, _, dash, name, rest = rows[at]
        if at > start and (dash or len(indent) != column):
            break
        if (at == start and len(indent) + len(dash) != column) or not name or name in found:
            raise _UnlikeError
        if not rest:
            found[name], at = _block(rows, at + 1, column, room - 1)
        elif rest == ">-":
            found[name], at = _folded(rows, at + 1, column)
        else:
            found[name], at = _value(rest), at + 1
    return found, at


def _block(rows: list[_Row], at: int, column: int, room: int) -> tuple[object, int]:
    """What is indented more than the column: fields or a list."""
    if at == len(rows) or not room:
        raise _UnlikeError
    indent, _, dash, _, _ = rows[at]
    if len(indent) <= column:
        raise _UnlikeError
    return (_entries if dash else _fields)(rows, at, len(indent), room)


def _entries(rows: list[_Row], at: int, column: int, room: int) -> tuple[list[object], int]:
    """Entries whose dashes stand at a column."""
    found: list[object] = []
    while at < len(rows):
        indent, _, dash, name, rest = rows[at]
        if not dash or len(indent) != column:
            break
        if not name:
            entry: object = _value(rest)
            at += 1
        elif room > 1:
            entry, at = _fields(rows, at, column + len(dash), room - 1)
        else:
            raise _UnlikeError
        found.append(entry)
    return found, at


def _folded(rows: list[_Row], at: int, column: int) -> tuple[str, int]:
    """A text whose lines are indented alike, and more than the column."""
    lines = []
    width = len(rows[at][0]) if at < len(rows) else 0
    while at < len(rows) and len(rows[at][0]) == width:
        line = rows[at][1]
        if not line or line.endswith(" "):
            raise _UnlikeError
        lines.append(line)
        at += 1
    if width <= column or not lines:
        raise _UnlikeError
    return " ".join(lines), at


def _value(rest: str) -> str:
    """A text in one line, plain or in quotes."""
    first, inside = rest[:1], rest[1:-1]
    if first in ("'", '"'):
        if len(rest) < 2 or rest[-1] != first or first in inside or "\\" in inside:
            raise _UnlikeError
        return inside
    if not first.isalnum() or ": " in rest or rest[-1] in ": " or rest in _ABSENT_WORDS:
        raise _UnlikeError
    return rest
