"""The numbers of a base -> tables for a terminal, and JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from claimbook.derive.statistics import Statistics
from claimbook.model.kinds import ROW_OF, RecordKind
from claimbook.report.counting import sentence, things
from claimbook.report.outline import Line, Section, words
from claimbook.report.terminal import terminal

_WIDEST = 40
_MOST_THEMES = 15


def numbers_text(numbers: Statistics, *, colour: bool = False) -> str:
    """A table a matter; growth as bars."""
    claims = numbers.records[RecordKind.CLAIM]
    head = f"{things(claims, 'claim')}, {things(numbers.tensions, 'disagreement')}"
    sections = (section for section in _sections(numbers) if section.lines)
    return terminal(sentence(head), sections, colour=colour)


def _sections(numbers: Statistics) -> Iterator[Section]:
    yield _table("Records", _records(numbers))
    yield _table("Claims by status", numbers.statuses.items())
    yield _table("Claims by kind", numbers.kinds.items())
    yield _table("How solid claims are", _solid(numbers))
    yield _table("Relations", (row for row in numbers.relations.items() if row[1]))
    yield _table("Themes, the largest first", list(numbers.themes.items())[:_MOST_THEMES])
    yield _bars("Claims added, by month", numbers.months)
    yield _table("What is missing", numbers.gaps.items())


def _records(numbers: Statistics) -> Iterator[tuple[str, int]]:
    yield from ((ROW_OF[kind].plural, count) for kind, count in numbers.records.items())
    if numbers.drafts:
        yield "drafts", numbers.drafts


def _solid(numbers: Statistics) -> Iterator[tuple[str, int]]:
    yield from numbers.support.items()
    yield "disputed", numbers.disputed
    yield "on weak ground", numbers.shaky


def _table(heading: str, counts: Iterable[tuple[str, int]]) -> Section:
    rows = list(counts)
    width = max((len(str(count)) for _, count in rows), default=0)
    lines = (f"{count:>{width}}  {what}" for what, count in rows)
    return Section(heading, tuple(Line((words(line),)) for line in lines))


def _bars(heading: str, counts: Mapping[str, int]) -> Section:
    most = max(counts.values(), default=1)
    rows = (
        f"{what}  {'#' * max(bool(count), count * _WIDEST // most)} {count}"
        for what, count in counts.items()
    )
    return Section(heading, tuple(Line((words(row),)) for row in rows))


def numbers_json(numbers: Statistics) -> str:
    """The same as one object."""
    return json.dumps(asdict(numbers), indent=2) + "\n"
