"""`new claims`: notes of an evening with one episode -> a draft for each."""

import sys
from pathlib import Path
from typing import BinaryIO

import click

from claimbook.build.creating import claims_folder, creation
from claimbook.build.editing import Stock
from claimbook.cli import clock
from claimbook.cli.options import root_option
from claimbook.cli.root import base_root
from claimbook.cli.wishes import dry_run_option, grant
from claimbook.edit.edits import Edits, RefusedError
from claimbook.edit.evening import Evening, evening
from claimbook.edit.naming import named
from claimbook.model.kinds import RecordKind

_EPILOG = """\b
A note begins with its moment; an empty line ends it:
  12:34 Ana: Pay rises with output. "We count anvils." #working-time
  15:00-15:40 - Two things: a dash says that no speaker is named.

\b
  # A comment has a space after its sign; #theme has none.

The text becomes the statement, its first sentence the title. A speaker is a person of this base,
by id, name, first or last name; what stands in quotes is their words.

\b
Example:
  claimbook new claims --source work-hour-12 --from notes.txt
"""


@click.command("claims", epilog=_EPILOG)
@click.option("--source", required=True, metavar="ID", help="The episode that the notes are of.")
@click.option(
    "--from",
    "file",
    required=True,
    type=click.File("rb"),
    help="The notes, a text file; - for standard input.",
)
@click.option("--folder", metavar="NAME", help="The folder under claims/; else that of the year.")
@root_option
@dry_run_option
def claims_command(
    source: str, file: BinaryIO, folder: str | None, root: Path | None, *, dry_run: bool
) -> None:
    """Begin a draft for each note of an evening with one episode.

    All are written or, where a line is wrong, none. Notes that are there already stay as they are,
    so the same file can be handed in again when it has grown. Each draft names what is missing.
    """
    today = clock.today()
    text = _text(file)

    def wish(stock: Stock) -> Edits:
        found = _evening(text, file.name, source, stock, added=today.isoformat())
        edits = creation(found.drafts, stock, folder=claims_folder(folder, today))
        known = tuple(f"{id} is there already." for id in found.known)
        return Edits(edits.files, (*edits.done, *known))

    sys.exit(grant(base_root(root), wish, today=today, dry_run=dry_run))


def _text(file: BinaryIO) -> str:
    try:
        return file.read().decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise click.BadParameter("notes must be UTF-8", param_hint="--from") from trouble


def _evening(text: str, name: str, source: str, stock: Stock, *, added: str) -> Evening:
    id = named(source, stock.shelf, kind=RecordKind.SOURCE).id
    record = stock.library.sources.get(id)
    if record is None:
        message = f"the source '{id}' is a draft, or has errors"
        raise RefusedError(message, remedy="`claimbook check` says what is wrong with it.")
    found = evening(text, record, stock.shelf, stock.library, name=name, added=added)
    if found.faults:
        first, *others = (
            RefusedError(fault.message, path=name, line=fault.line, remedy=fault.remedy)
            for fault in found.faults
        )
        first.others = tuple(others)
        raise first
    return found
