"""`withdraw`, `supersede` and `merge`: a record counts no more, and keeps its page."""

import sys
from pathlib import Path

import click

from claimbook.build.editing import Stock
from claimbook.cli import clock
from claimbook.cli.ids import ids_of
from claimbook.cli.options import root_option
from claimbook.cli.root import base_root
from claimbook.cli.wishes import dry_run_option, grant
from claimbook.edit.edits import Edits
from claimbook.edit.endings import merge, supersede, withdraw
from claimbook.edit.naming import named

_REASON_HELP = "Why, in a sentence for readers; its page shows it."
_WITHDRAW = """\b
Example:
  claimbook withdraw meta-layoffs-fund-ai-capex --reason "The speaker was misheard."
"""
_SUPERSEDE = """\b
Example:
  claimbook supersede toll-to-end-in-2025 --by toll-to-end-in-2027 --reason "Put off."
"""
_MERGE = """\b
Examples:
  claimbook merge staff-trained-ai meta-staff-trained-their-replacements --with-attestations
  claimbook merge person:jane-doe jane-m-doe
"""


@click.command("withdraw", epilog=_WITHDRAW)
@click.argument("id", metavar="[KIND:]ID", shell_complete=ids_of())
@click.option("--reason", required=True, help=_REASON_HELP)
@root_option
@dry_run_option
def withdraw_command(id: str, reason: str, root: Path | None, *, dry_run: bool) -> None:
    """Say that a record should not stand any more.

    It keeps its address, with the reason on top, and its relations, and counts for nothing. No
    record is ever deleted. What named it is listed, for a look at whether it still holds.
    """
    today = clock.today()

    def wish(stock: Stock) -> Edits:
        return withdraw(named(id, stock.shelf), stock.shelf, reason=reason, today=today)

    sys.exit(grant(base_root(root), wish, today=today, dry_run=dry_run))


@click.command("supersede", epilog=_SUPERSEDE)
@click.argument("old", metavar="[KIND:]OLD", shell_complete=ids_of())
@click.option("--by", "new", required=True, metavar="NEW", help="The record that replaces it.")
@click.option("--reason", help=_REASON_HELP)
@root_option
@dry_run_option
def supersede_command(
    old: str, new: str, reason: str | None, root: Path | None, *, dry_run: bool
) -> None:
    """Say that a newer record takes the place of OLD.

    OLD keeps its address under a banner that leads on. Relations to it stay, since it is worth
    knowing that a claim rested on one that was replaced; all else that named it names NEW.
    """
    today = clock.today()

    def wish(stock: Stock) -> Edits:
        file = named(old, stock.shelf)
        by = named(new, stock.shelf, kind=file.kind)
        return supersede(file, by, stock.shelf, reason=reason, today=today)

    sys.exit(grant(base_root(root), wish, today=today, dry_run=dry_run))


@click.command("merge", epilog=_MERGE)
@click.argument("id", metavar="[KIND:]ID", shell_complete=ids_of())
@click.argument("into", metavar="INTO", shell_complete=ids_of())
@click.option("--reason", help=_REASON_HELP)
@click.option(
    "--with-attestations",
    is_flag=True,
    help="Copy the places where it was said, unless they are there.",
)
@root_option
@dry_run_option
def merge_command(
    id: str,
    into: str,
    reason: str | None,
    root: Path | None,
    *,
    with_attestations: bool,
    dry_run: bool,
) -> None:
    """Say that the record ID says the same as the record INTO.

    ID keeps its address, which leads on, and counts for nothing. What named it names INTO, but for
    what would then name itself or be there twice: that is taken away, and told.
    """
    today = clock.today()

    def wish(stock: Stock) -> Edits:
        file = named(id, stock.shelf)
        return merge(
            file,
            named(into, stock.shelf, kind=file.kind),
            stock.shelf,
            reason=reason,
            with_attestations=with_attestations,
            today=today,
        )

    sys.exit(grant(base_root(root), wish, today=today, dry_run=dry_run))
