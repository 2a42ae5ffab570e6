"""`accept`: relations were looked at, and still hold."""

import sys
from pathlib import Path

import click

from claimbook.build.accepting import accept, waiting
from claimbook.build.comparing import Comparison, compared
from claimbook.cli import clock
from claimbook.cli.change_options import base_option
from claimbook.cli.exits import PROBLEMS
from claimbook.cli.ids import ids_of
from claimbook.cli.options import root_option
from claimbook.cli.printing import coloured, complain, progress, say
from claimbook.cli.root import base_root
from claimbook.edit.edits import RefusedError
from claimbook.link.library import Link
from claimbook.link.nearest import did_you_mean
from claimbook.model.kinds import RecordKind
from claimbook.report.changes.waiting import waiting_text
from claimbook.report.changes.words import relation_words
from claimbook.report.counting import things

_EPILOG = """\b
Examples:
  claimbook accept                        what is to be looked at
  claimbook accept four-days-kept-output  the relations of this claim hold
"""


@click.command("accept", epilog=_EPILOG)
@click.argument("claims", nargs=-1, metavar="[CLAIM]...", shell_complete=ids_of(RecordKind.CLAIM))
@click.option("--all", "every", is_flag=True, help="You have looked at all, and all hold.")
@base_option
@root_option
def accept_command(
    claims: tuple[str, ...], *, every: bool, base: str | None, root: Path | None
) -> None:
    """Say that the relations of a CLAIM still hold, though the claim at their other end changed.

    When the statement of a claim changes, what others say of it may no longer fit: warning B002.
    Without a CLAIM, this shows the relations that want a look, and changes nothing. With one, its
    relations (and those to it) get the line `reviewed:` with today's day, and the warning is gone.
    To change a relation or its note instead is as good.
    """
    folder = base_root(root)
    with progress() as stage:
        comparison = compared(folder, base, today=clock.today(), progress=stage)
    _refuse_unknown(claims, comparison)
    links = waiting(comparison, claims)
    if not links:
        say("No relation waits to be looked at.")
    elif claims or every:
        _accept(comparison, links)
        lines = (f"  {relation_words(link)} ({link.claim.origin.path})" for link in links)
        say("\n".join((f"Looked at: {things(len(links), 'relation')}.", *lines)))
    else:
        say(waiting_text(links, comparison.changes, colour=coloured(sys.stdout)))


def _accept(comparison: Comparison, links: tuple[Link, ...]) -> None:
    try:
        accept(comparison, links)
    except RefusedError as refused:
        complain(f"{refused.path}:{refused.line or 1}: {refused.message}. {refused.remedy}".strip())
        sys.exit(PROBLEMS)


def _refuse_unknown(claims: tuple[str, ...], comparison: Comparison) -> None:
    known = comparison.after.library.claims
    for id in claims:
        if id not in known:
            message = f"no claim has the id {id!a}. {did_you_mean(id, known)}".strip()
            raise click.BadParameter(message, param_hint="CLAIM")
