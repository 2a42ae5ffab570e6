"""`from-issue`: the answers of an issue form -> changed files, for a maintainer to look at."""

import sys
from pathlib import Path
from typing import BinaryIO

import click

from claimbook.build.creating import claims_folder
from claimbook.build.editing import Stock
from claimbook.cli import clock
from claimbook.cli.options import root_option
from claimbook.cli.root import base_root
from claimbook.cli.wishes import dry_run_option, grant
from claimbook.edit.edits import Edits
from claimbook.edit.from_issue import from_issue
from claimbook.edit.issue import LONGEST_BODY, answered
from claimbook.model.issue_forms import FORMS

_EPILOG = """\b
Examples:
  claimbook from-issue issue.md
  gh issue view 12 --json body --jq .body | claimbook from-issue -
"""


@click.command("from-issue", epilog=_EPILOG)
@click.argument("file", type=click.File("rb"))
@click.option(
    "--form",
    type=click.Choice([form.id for form in FORMS]),
    help="The form that it was; else it is known by its headings.",
)
@click.option("--folder", metavar="NAME", help="The folder under claims/; else that of the year.")
@root_option
@dry_run_option
def from_issue_command(
    file: BinaryIO, form: str | None, folder: str | None, root: Path | None, *, dry_run: bool
) -> None:
    """Make a change of the files of what somebody wrote into an issue form.

    FILE holds the issue's body; - is standard input. What it says is not trusted: it can add a
    place, correct one that is there, or begin a draft, and it is checked before it is written. What
    you must look at is listed. Then read the change, and take it in or not.
    """
    today = clock.today()
    body = file.read(4 * LONGEST_BODY + 1).decode("utf-8", errors="replace")

    def wish(stock: Stock) -> Edits:
        return from_issue(
            answered(body, form=form),
            stock.shelf,
            stock.library,
            today=today,
            folder=claims_folder(folder, today),
        )

    sys.exit(grant(base_root(root), wish, today=today, dry_run=dry_run))
