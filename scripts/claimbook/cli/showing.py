"""`show`: one record, with all that stands around it."""

import json
import sys
from pathlib import Path

import click

from claimbook.build.looking import Look, look
from claimbook.cli.ids import ids_of
from claimbook.cli.options import root_option
from claimbook.cli.printing import coloured, progress, say
from claimbook.cli.root import base_root
from claimbook.link.nearest import did_you_mean
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.report.lookup.card import Card, card_text
from claimbook.report.lookup.json_card import card_row

_EPILOG = """\b
Examples:
  claimbook show meta-layoffs-fund-ai-capex
  claimbook show company:meta
"""


@click.command("show", epilog=_EPILOG)
@click.argument("id", metavar="[KIND:]ID", shell_complete=ids_of())
@click.option("--kind", type=click.Choice([kind.value for kind in RecordKind]), help="Its kind.")
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def show_command(id: str, *, kind: str | None, root: Path | None, form: str) -> None:
    """Show the record with this ID: what it says, how solid it is and why, what relates to it.

    An old id does as well. Where records of several kinds have the id, all are shown.
    """
    with progress() as stage:
        stage("Reading the claims")
        found = look(base_root(root))
    records = _meant(id, kind, found)
    cards = [Card(record, found.library, found.standings) for record in records]
    if form == "json":
        say(json.dumps([card_row(card) for card in cards], indent=2))
    else:
        say("\n".join(card_text(card, colour=coloured(sys.stdout)) for card in cards))


def _meant(id: str, kind: str | None, found: Look) -> list[Record]:
    """The records that an id means; a usage error with the nearest ids where there is none."""
    prefix, colon, rest = id.partition(":")
    if colon and prefix in list(RecordKind):
        kind, id = prefix, rest
    kinds = [RecordKind(kind)] if kind else list(RecordKind)
    library = found.library
    records = [r for of in kinds if (r := library.of_kind(of).get(_live(of, id, found)))]
    if not records:
        hint = did_you_mean(id, {name for of in kinds for name in library.of_kind(of)})
        raise click.BadParameter(f"no {kind or 'record'} has the id {id!a}. {hint}".strip())
    return records


def _live(kind: RecordKind, id: str, found: Look) -> str:
    return found.library.aliases.get((kind, id), id)
