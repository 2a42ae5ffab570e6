"""A base and a wish -> the base with that wish granted, unless it would break what held."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from claimbook.checks.run import check
from claimbook.edit.edits import ClaimFile, Edits, RefusedError, Shelf
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.problems import Problem, Severity
from claimbook.read.decode import decoded
from claimbook.read.disk import find_records, read_file
from claimbook.read.fault import Fault
from claimbook.read.record import Reading, read_text
from claimbook.write.files import write_files

_BOM = "\ufeff"


@dataclass(frozen=True)
class Stock:
    """A base as it stands: its files, its linked records, and what is wrong with them."""

    shelf: Shelf
    library: Library
    problems: tuple[Problem, ...]
    readings: Mapping[ClaimFile, Reading] = field(default_factory=dict)


def stock_of(
    files: Iterable[ClaimFile],
    *,
    today: datetime.date,
    read: Mapping[ClaimFile, Reading] = MappingProxyType({}),
) -> Stock:
    """What files come to, without a look at the disk; infos are left out.

    `read` has those that were read before.
    """
    shelf = Shelf(files)
    known = {file: read.get(file) or _read(file) for file in shelf.files}
    readings = known.values()
    records = [reading.record for reading in readings if reading.record is not None]
    unread = [(reading.kind, reading.id) for reading in readings if reading.record is None]
    library, of_links = link_records(records, unread)
    told = (problem for reading in readings for problem in reading.problems)
    found = {*told, *of_links, *check(library, today)}
    grave = (problem for problem in found if problem.severity is not Severity.INFO)
    problems = tuple(sorted(grave, key=lambda problem: problem.order))
    return Stock(shelf, library, problems, known)


def _read(file: ClaimFile) -> Reading:
    return read_text(file.path, file.text.removeprefix(_BOM))


def read_stock(root: Path, *, today: datetime.date) -> Stock:
    """The base under `root`; files that are no text are left out, as `check` tells of them."""
    return stock_of(files_of(root, find_records(root).paths), today=today)


def files_of(root: Path, paths: Iterable[str]) -> list[ClaimFile]:
    """The files at these paths, with their byte order marks and ends of lines."""
    found = []
    for path in paths:
        content = read_file(root, path)
        if isinstance(content, Fault) or isinstance(decoded(content), Fault):
            continue
        found.append(ClaimFile(path, content.decode("utf-8")))
    return found


def after(stock: Stock, edits: Edits, *, today: datetime.date) -> Stock:
    """The base as the edits would leave it."""
    kept = (file for file in stock.shelf.files if file.path not in edits.files)
    new = (ClaimFile(path, text) for path, text in edits.files.items() if text is not None)
    return stock_of([*kept, *new], today=today, read=stock.readings)


def apply(root: Path, stock: Stock, edits: Edits, *, today: datetime.date) -> Stock:
    """Write all files or none, and tell how the base stands then.

    RefusedError, and nothing is written, where the edits would bring an error that was not there
    before; OSError where the machine cannot write.
    """
    then = after(stock, edits, today=today)
    worse = new_problems(stock, then)
    errors = [problem for problem in worse if problem.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        raise RefusedError(
            f"it would break the base: {first.code}: {first.message}",
            path=first.path,
            remedy=first.help or "Nothing was written.",
        )
    _refuse_strangers(root, stock, edits)
    write_files(_contents(edits.files), root)
    return then


def _refuse_strangers(root: Path, stock: Stock, edits: Edits) -> None:
    """A new file takes no other's place, and nobody's change since the base was read is lost."""
    known = {file.path: file.text for file in stock.shelf.files}
    for path, text in edits.files.items():
        if path in known:
            now = read_file(root, path)
            if isinstance(now, Fault) or now != known[path].encode():
                message = "it was changed in the meantime"
                raise RefusedError(message, path=path, remedy="Do it again.")
        elif text is not None and (root / path).exists():
            raise RefusedError("there is something in its place", path=path, remedy="Remove it.")


def new_problems(before: Stock, then: Stock) -> tuple[Problem, ...]:
    """Problems of which there were fewer of their code before.

    Places do not tell: lines move, and of two records at odds now one is told of, now the other.
    """
    had = Counter((problem.code, problem.severity) for problem in before.problems)
    found = []
    for problem in sorted(then.problems, key=lambda p: p in before.problems, reverse=True):
        sort = (problem.code, problem.severity)
        if had[sort] > 0:
            had[sort] -= 1
        else:
            found.append(problem)
    return tuple(found)


def _contents(files: Mapping[str, str | None]) -> dict[str, bytes | None]:
    return {path: None if text is None else text.encode() for path, text in files.items()}
