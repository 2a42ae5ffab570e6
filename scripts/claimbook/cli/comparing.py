"""`diff`: what has changed since a revision, and what that means."""

import sys
from pathlib import Path

import click

from claimbook.build.comparing import compared
from claimbook.build.explaining import meaning_of
from claimbook.cli import clock
from claimbook.cli.change_options import change_format_option
from claimbook.cli.exits import CLEAN, PROBLEMS
from claimbook.cli.ids import revisions
from claimbook.cli.options import root_option, strict_option
from claimbook.cli.printing import progress, say, tell
from claimbook.cli.root import base_root
from claimbook.model.problems import Severity
from claimbook.report.changes.formats import CHANGE_FORMATS, ChangeFormat

_EPILOG = """\b
Examples:
  claimbook diff                      what this branch means, before you ask for it to be merged
  claimbook diff HEAD                 what you have not committed yet
  claimbook diff origin/main --format md >> "$GITHUB_STEP_SUMMARY"
"""


@click.command("diff", epilog=_EPILOG)
@click.argument("base", required=False, shell_complete=revisions)
@root_option
@strict_option
@change_format_option
@click.option(
    "--no-pages",
    is_flag=True,
    help="Do not find out which pages change: with very many claims that takes minutes.",
)
def diff_command(
    base: str | None, root: Path | None, *, strict: bool, form: str, no_pages: bool
) -> None:
    """Say what has changed since BASE, and what it means.

    Claims and other records that are new, changed or gone; relations and disagreements that appear
    or vanish; claims that can be leaned on more or less than before, and why; the pages that
    change; and for each new claim those nearest to it, with what to paste.

    The files as they are now are compared with the commit at which they left BASE, a branch or any
    other revision; without one, the main branch. It ends with 1 if the change brings an error, such
    as an id that vanishes.
    """
    folder = base_root(root)
    with progress() as stage:
        found = compared(folder, base, today=clock.today(), progress=stage)
        meaning = meaning_of(found, pages=not no_pages, progress=stage, tell=tell)
    say(CHANGE_FORMATS[ChangeFormat(form)](meaning))
    bad = meaning.problems if strict else [p for p in meaning.problems if _is_error(p.severity)]
    sys.exit(PROBLEMS if bad else CLEAN)


def _is_error(severity: Severity) -> bool:
    return severity is Severity.ERROR
