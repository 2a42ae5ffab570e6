"""`find`: records by their words."""

import sys
from pathlib import Path

import click

from claimbook.build.looking import look
from claimbook.cli.exits import CLEAN, PROBLEMS
from claimbook.cli.ids import ids_of
from claimbook.cli.options import root_option
from claimbook.cli.printing import coloured, progress, say
from claimbook.cli.root import base_root
from claimbook.model.kinds import RecordKind
from claimbook.rank.find import Narrowing, find
from claimbook.report.lookup.hits import hits_json, hits_text

_EPILOG = """\b
Examples:
  claimbook find layoffs pay for GPUs       is it there already?
  claimbook find monitoring --kind theme    which theme is it?
  claimbook find --theme layoff-drivers --company meta -n 50
"""


@click.command("find", epilog=_EPILOG)
@click.argument("text", nargs=-1)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in RecordKind]),
    help="Only records of this kind. Repeatable.",
)
@click.option(
    "--theme",
    "themes",
    multiple=True,
    metavar="ID",
    shell_complete=ids_of(RecordKind.THEME),
    help="Only claims in this theme. Repeatable.",
)
@click.option(
    "--company",
    "companies",
    multiple=True,
    metavar="ID",
    shell_complete=ids_of(RecordKind.COMPANY),
    help="Only claims that name this company. Repeatable.",
)
@click.option(
    "-n", "--most", type=click.IntRange(1), default=10, show_default=True, help="At most so many."
)
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def find_command(
    text: tuple[str, ...],
    *,
    kinds: tuple[str, ...],
    themes: tuple[str, ...],
    companies: tuple[str, ...],
    most: int,
    root: Path | None,
    form: str,
) -> None:
    """Find the records that hold the words of TEXT, the nearest first.

    Forms of a word are one word, and rare words weigh more. Without a TEXT, lists all that the
    options leave. It ends with 1 if there is nothing.
    """
    narrowing = Narrowing([RecordKind(kind) for kind in kinds], themes, companies)
    with progress() as stage:
        stage("Reading the claims")
        found = look(base_root(root))
    hits = find(found.library, " ".join(text), narrowing=narrowing, most=most)
    colour = coloured(sys.stdout)
    say(hits_json(hits) if form == "json" else hits_text(hits, found.standings, colour=colour))
    sys.exit(CLEAN if hits else PROBLEMS)
