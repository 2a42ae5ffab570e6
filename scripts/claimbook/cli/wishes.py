"""A wish for changed files -> the files written, what is told of it, and an exit code."""

import datetime
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from claimbook.build.editing import Stock, after, apply, read_stock
from claimbook.cli.exits import BROKEN, CLEAN, PROBLEMS
from claimbook.cli.findings import troubles
from claimbook.cli.printing import coloured, complain, progress, say, tell
from claimbook.edit.edits import Edits, RefusedError
from claimbook.edit.naming import UnknownNameError
from claimbook.model.problems import Severity
from claimbook.report.visible import visible

dry_run_option = click.option(
    "--dry-run", is_flag=True, help="Say what would be done, and write nothing."
)


def grant(
    root: Path, wish: Callable[[Stock], Edits], *, today: datetime.date, dry_run: bool = False
) -> int:
    """Do what is wished, all of it or nothing; the exit code is 1 where it is refused.

    2 where the wish names a record that is not there.
    """
    try:
        with progress() as stage:
            stage("Reading the claims")
            stock = read_stock(root, today=today)
        edits = wish(stock)
        write = after if dry_run else lambda s, e, today: apply(root, s, e, today=today)
        then = write(stock, edits, today=today)
    except RefusedError as refused:
        for each in (refused, *refused.others):
            complain(refusal(each))
        return BROKEN if isinstance(refused, UnknownNameError) else PROBLEMS
    say("\n".join(_account(edits, dry_run=dry_run)))
    return _aftermath(root, edits, then, dry_run=dry_run)


def refusal(refused: RefusedError) -> str:
    """What keeps a wish from being granted: where, what must be, and what to do."""
    place = f"{refused.path}:{refused.line}: " if refused.line else f"{refused.path}: "
    told = f"{place if refused.path else ''}{refused.message}"
    return visible(told) + (f"\n  help: {visible(refused.remedy)}" if refused.remedy else "")


def _account(edits: Edits, *, dry_run: bool) -> Iterator[str]:
    if dry_run:
        yield "Nothing was written. This would be done:"
    yield from map(visible, edits.done)
    if edits.look:
        yield "Have a look:"
        yield from (f"  {visible(told)}" for told in edits.look)


def _aftermath(root: Path, edits: Edits, then: Stock, *, dry_run: bool) -> int:
    """Tell what is wrong with the files that were written, with file and line."""
    if dry_run:
        return CLEAN
    found = tuple(problem for problem in then.problems if problem.path in edits.files)
    tell(troubles(found, root, colour=coloured(sys.stderr)))
    bad = any(problem.severity is Severity.ERROR for problem in found)
    return PROBLEMS if bad else CLEAN
