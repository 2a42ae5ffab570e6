"""JSON lines, one record a line in the shape of its file -> rows."""

import json
from collections.abc import Iterator

from claimbook.intake.intake import Complaint
from claimbook.intake.rows import Row
from claimbook.model.drafts import Written

_DEEPEST = 12
"""How deep a record's file nests at most."""


def rows_of(text: str) -> tuple[tuple[Row, ...], tuple[Complaint, ...]]:
    """The rows, or what is wrong with a line. Numbers stay as they are written."""
    read = list(_read(text))
    rows = tuple(row for row in read if isinstance(row, Row))
    return rows, tuple(row for row in read if isinstance(row, Complaint))


def _read(text: str) -> Iterator[Row | Complaint]:
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line, parse_float=str, parse_int=str, parse_constant=str)
            deep = _depth(record) > _DEEPEST
        except (ValueError, RecursionError) as trouble:
            where = (
                f" in column {trouble.colno}" if isinstance(trouble, json.JSONDecodeError) else ""
            )
            yield Complaint(number, f"the line must be one JSON object; it breaks off{where}")
            continue
        if not isinstance(record, dict):
            yield Complaint(number, 'the line must be one JSON object: {"title": ...}')
        elif deep:
            yield Complaint(number, f"a record nests at most {_DEEPEST} levels deep")
        else:
            yield Row(number, {name: _written(v) for name, v in record.items() if v is not None})


def _depth(value: object) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max((_depth(part) for part in inner), default=0)


def _written(value: object) -> Written:
    """What the file would have: every scalar a text, what is null left out."""
    if isinstance(value, dict):
        return {str(name): _written(part) for name, part in value.items() if part is not None}
    if isinstance(value, list):
        return [_written(part) for part in value if part is not None]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
