"""`rename`: a record gets another id."""

import sys
from pathlib import Path

import click

from claimbook.cli import clock
from claimbook.cli.ids import ids_of
from claimbook.cli.options import root_option
from claimbook.cli.root import base_root
from claimbook.cli.wishes import dry_run_option, grant
from claimbook.edit.naming import named
from claimbook.edit.rename import rename

_EPILOG = """\b
Examples:
  claimbook rename meta-layofs meta-layoffs
  claimbook rename company:facebook meta
"""


@click.command("rename", epilog=_EPILOG)
@click.argument("old", metavar="[KIND:]OLD", shell_complete=ids_of())
@click.argument("new")
@root_option
@dry_run_option
def rename_command(old: str, new: str, root: Path | None, *, dry_run: bool) -> None:
    """Give the record OLD the id NEW.

    Its file gets the new name, everything that names it is changed, and the old id is kept among
    its aliases, so that its old address leads on. Write the kind before the id where two records
    of different kinds have the same. Comments and order of the files stay as they are.
    """
    wish = lambda stock: rename(named(old, stock.shelf), new, stock.shelf)  # noqa: E731 - one line
    sys.exit(grant(base_root(root), wish, today=clock.today(), dry_run=dry_run))
