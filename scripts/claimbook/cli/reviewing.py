"""`review`: several pull requests together, against one base."""

import sys
from pathlib import Path

import click

from claimbook.build.reviewing import review
from claimbook.cli import clock
from claimbook.cli.change_options import base_option, change_format_option
from claimbook.cli.exits import CLEAN, PROBLEMS
from claimbook.cli.ids import revisions
from claimbook.cli.options import root_option
from claimbook.cli.printing import progress, say, tell
from claimbook.cli.root import base_root
from claimbook.report.changes.formats import ChangeFormat
from claimbook.report.reviews import REVIEW_FORMATS

_EPILOG = """\b
Examples:
  claimbook review origin/new-memo origin/gm-claims
  git fetch origin 'refs/pull/*/head:refs/remotes/pull/*'
  claimbook review pull/12 pull/15 pull/16 --format md
"""


@click.command("review", epilog=_EPILOG)
@click.argument("branches", nargs=-1, required=True, metavar="BRANCH...", shell_complete=revisions)
@base_option
@root_option
@change_format_option
def review_command(
    branches: tuple[str, ...], *, base: str | None, root: Path | None, form: str
) -> None:
    """Try several branches on one base: what clashes between them, and a good order to merge them.

    Each is laid on the base as it is now, alone and with each of the others. Told are files that
    git cannot merge, errors that only two together bring, new claims that say nearly the same, and
    claims that both relate. First come branches that others need, and those with fewest problems.
    Nothing is checked out, merged or written. It ends with 1 if not all can be merged as they are.
    """
    with progress() as stage:
        found = review(
            base_root(root), branches, base, today=clock.today(), progress=stage, tell=tell
        )
    say(REVIEW_FORMATS[ChangeFormat(form)](found))
    sys.exit(CLEAN if found.sound else PROBLEMS)
