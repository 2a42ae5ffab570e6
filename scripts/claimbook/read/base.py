"""claims/**/*.yaml -> records and problems."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claimbook.model.kinds import KINDS, RecordKind
from claimbook.model.origin import START
from claimbook.model.problems import Problem
from claimbook.model.records import AnyRecord, Draft
from claimbook.model.text import id_fault
from claimbook.read.decode import decoded
from claimbook.read.disk import find_records, read_file
from claimbook.read.fault import Fault
from claimbook.read.file_rules import DUPLICATE_ID
from claimbook.read.kept import kept_readings
from claimbook.read.record import Reading, read_bytes, read_fault

_KIND_ORDER = {row.kind: number for number, row in enumerate(KINDS)}


@dataclass(frozen=True)
class Base:
    """What a knowledge base's files say.

    `records` are sorted by kind and id, and no two of a kind share an id. `unread` names the
    records whose files have errors: they exist, so a reference to them is no mistake.
    """

    records: tuple[AnyRecord | Draft, ...]
    problems: tuple[Problem, ...]
    unread: frozenset[tuple[RecordKind, str]] = frozenset()


def read_base(root: Path, *, kept: Path | None = None) -> Base:
    """All records under `root`/claims and all problems of their files, whatever they hold.

    With a folder `kept` no file is read twice that is what it was the last time.
    """
    found = find_records(root)
    if kept is None:
        return base_of([_read(root, path) for path in found.paths], found.problems)
    return base_of(kept_readings(root, found.paths, kept), found.problems)


def base_of(readings: Iterable[Reading], of_files: Iterable[Problem] = ()) -> Base:
    """The base that files make together, in any order; with problems of others."""
    readings = sorted(readings, key=lambda reading: reading.path)
    first, twice = _by_id(readings)
    records = tuple(reading.record for reading in first if reading.record is not None)
    told = (problem for reading in readings for problem in reading.problems)
    problems = sorted((*of_files, *told, *twice), key=lambda problem: problem.order)
    unread = ((reading.kind, reading.id) for reading in first if reading.record is None)
    return Base(records, tuple(problems), frozenset(unread))


def _read(root: Path, path: str) -> Reading:
    content = read_file(root, path)
    return read_fault(path, content) if isinstance(content, Fault) else read_bytes(path, content)


def _by_id(readings: Iterable[Reading]) -> tuple[list[Reading], list[Problem]]:
    """The first reading of each kind and id, sorted by both, and problems of the others."""
    groups: defaultdict[tuple[int, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        if id_fault(reading.id) is None:
            groups[_KIND_ORDER[reading.kind], reading.id].append(reading)
    ordered = [group for _, group in sorted(groups.items())]
    return [group[0] for group in ordered], [p for group in ordered for p in _twice(group)]


def _twice(group: list[Reading]) -> Iterator[Problem]:
    """A problem at every file of a group of more than one, each naming another."""
    for reading in group if len(group) > 1 else ():
        other = group[0] if reading is not group[0] else group[1]
        message = f"the id '{reading.id}' must be used once, {other.path} has it too"
        remedy = "Rename one of the two files, or join them if they are the same."
        yield Fault(DUPLICATE_ID, message, START, remedy).at(reading.path)


def lines_of(root: Path) -> Callable[[str, int], str | None]:
    """A way to the lines of the base's files, for excerpts; None where a file has no such line."""

    @cache
    def lines(path: str) -> list[str]:
        content = read_file(root, path)
        text = content if isinstance(content, Fault) else decoded(content, any_character=True)
        return [] if isinstance(text, Fault) else text.split("\n")

    def line(path: str, number: int) -> str | None:
        found = lines(path)
        return found[number - 1].removesuffix("\r") if 0 < number <= len(found) else None

    return line
