"""`import`: what other tools wrote -> drafts of records."""

import datetime
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

import click

from claimbook.build.importing import Imported, Reader, bring_in
from claimbook.cli import clock
from claimbook.cli.exits import CLEAN, PROBLEMS
from claimbook.cli.findings import troubles
from claimbook.cli.options import root_option
from claimbook.cli.printing import coloured, complain, progress, say, tell
from claimbook.cli.root import base_root
from claimbook.intake import (
    csv_table,
    episodes,
    feed,
    json_lines,
    readwise,
    rows,
    snipd,
)
from claimbook.intake.intake import Complaint, Intake
from claimbook.link.library import Library
from claimbook.model.drafts import DraftRecord
from claimbook.model.kinds import RecordKind
from claimbook.report.visible import visible
from claimbook.web.ask import WebError, content_at, is_address

_file = click.argument("file", type=click.File("rb"))
_dry_run = click.option("--dry-run", is_flag=True, help="Only tell what would be written.")


@click.group("import", context_settings={"help_option_names": ["-h", "--help"]})
def import_command() -> None:
    """Bring in what other tools wrote, as drafts.

    Each command makes one file a record, all of them or none. Records that the base has already
    stay as they are, so the same text can be brought in again. A claim that lacks something is a
    draft: its file names what is missing, and it is not published before that is there.
    """


@import_command.command("csv")
@_file
@root_option
@_dry_run
def csv_command(file: BinaryIO, root: Path | None, *, dry_run: bool) -> None:
    """Bring in claims from a table, one a row.

    The first line names the columns: title, statement, kind, themes (ids, with a semicolon between
    them), companies, event_date, added, notes, and of the place where it was said: source, stance,
    speaker, organisation, at, end, locator, quote, wording, basis. None is required but title.
    """
    text = _text(file)
    reader = partial(_rows, csv_table.rows_of(text), file.name)
    sys.exit(_bring(root, reader, file.name, dry_run=dry_run))


@import_command.command("jsonl")
@_file
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in RecordKind]),
    default=RecordKind.CLAIM.value,
    show_default=True,
    help="The kind of record that each line is.",
)
@root_option
@_dry_run
def jsonl_command(file: BinaryIO, root: Path | None, *, kind: str, dry_run: bool) -> None:
    """Bring in records from JSON lines, one a line, in the shape of their files.

    A field `id` may name the file. `claimbook schema KIND` tells the shape.
    """
    lines = json_lines.rows_of(_text(file))
    reader = partial(_rows, lines, file.name, kind=RecordKind(kind))
    sys.exit(_bring(root, reader, file.name, dry_run=dry_run))


@import_command.command("snipd")
@_file
@root_option
@_dry_run
def snipd_command(file: BinaryIO, root: Path | None, *, dry_run: bool) -> None:
    """Bring in snips from Snipd's Markdown export.

    Gives a source for each episode, its show, and a draft claim for each snip, with its moment.
    """
    found = snipd.episodes_of(_text(file))
    reader = partial(_episodes, found, (), file.name)
    sys.exit(_bring(root, reader, file.name, dry_run=dry_run))


@import_command.command("readwise")
@_file
@root_option
@_dry_run
def readwise_command(file: BinaryIO, root: Path | None, *, dry_run: bool) -> None:
    """Bring in highlights from Readwise's Markdown export, of podcasts and of what was read."""
    found, complaints = readwise.episodes_of(_text(file))
    reader = partial(_episodes, found, complaints, file.name)
    sys.exit(_bring(root, reader, file.name, dry_run=dry_run))


@import_command.command("feed")
@click.argument("feed", metavar="URL-OR-FILE")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The first day of publication; else all.",
)
@root_option
@_dry_run
def feed_command(
    feed: str, root: Path | None, *, since: datetime.datetime | None, dry_run: bool
) -> None:
    """Bring in a podcast's show and episodes from its feed.

    Gives a show, a source for each episode, and a record for each host and guest whom the feed
    names. Run it again after new episodes: what is there stays as it is.
    """
    address = feed if is_address(feed) else ""
    reader = partial(_feed, _content(feed), address=address, since=since.date() if since else None)
    sys.exit(_bring(root, reader, feed, dry_run=dry_run))


def _content(place: str) -> bytes:
    if not is_address(place):
        return Path(place).read_bytes()
    try:
        return content_at(place)
    except WebError as trouble:
        raise click.ClickException(str(trouble)) from trouble


def _text(file: BinaryIO) -> str:
    try:
        return file.read().decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        message = f"{file.name} must be UTF-8: save it so, as 'CSV UTF-8' in a spreadsheet"
        raise click.ClickException(message) from trouble


def _feed(content: bytes, library: Library, *, address: str, since: datetime.date | None) -> Intake:
    return feed.taken_in(content, library, address=address, since=since)


def _rows(
    read: tuple[tuple[rows.Row, ...], tuple[Complaint, ...]],
    name: str,
    library: Library,
    *,
    kind: RecordKind = RecordKind.CLAIM,
) -> Intake:
    found, complaints = read
    defaults = {"added": clock.today().isoformat()}
    taken = rows.taken_in(found, library, kind=kind, name=Path(name).name, defaults=defaults)
    return Intake(taken.drafts, tuple(sorted((*complaints, *taken.complaints))), taken.known)


def _episodes(
    found: tuple[episodes.Episode, ...],
    complaints: tuple[Complaint, ...],
    name: str,
    library: Library,
) -> Intake:
    added = clock.today().isoformat()
    taken = episodes.taken_in(found, library, name=Path(name).name, added=added)
    return Intake(taken.drafts, (*complaints, *taken.complaints), taken.known)


def _bring(root: Path | None, reader: Reader, name: str, *, dry_run: bool) -> int:
    folder = base_root(root)
    with progress() as stage:
        stage("Reading the claims")
        imported = bring_in(folder, reader, today=clock.today(), write=not dry_run)
    if imported.complaints:
        tell("\n".join(_complaint(name, complaint) for complaint in imported.complaints))
        complain("nothing was written: mend what is named above.")
        return PROBLEMS
    say("\n".join(_account(imported, dry_run=dry_run)))
    tell(troubles(imported.problems, folder, colour=coloured(sys.stderr)))
    return PROBLEMS if any(problem.severity == "error" for problem in imported.problems) else CLEAN


def _complaint(name: str, complaint: Complaint) -> str:
    remedy = f"\n  help: {visible(complaint.remedy)}" if complaint.remedy else ""
    return f"{visible(name)}:{complaint.line}: {visible(complaint.message)}{remedy}"


def _account(imported: Imported, *, dry_run: bool) -> Iterator[str]:
    """What was written, and of each draft what it lacks."""
    verb = "would be written" if dry_run else "are written"
    yield f"{len(imported.drafts)} files {verb}; {len(imported.known)} records were there already."
    for path, draft in imported.drafts.items():
        yield f"  {path}{_lacks(draft)}"


def _lacks(draft: DraftRecord) -> str:
    return f"  (a draft; still missing: {', '.join(draft.missing)})" if draft.missing else ""
