"""`check`: every claim file -> all that is wrong with it."""

import sys
from pathlib import Path

import click

from claimbook.build.examine import examine
from claimbook.cli import clock
from claimbook.cli.exits import CLEAN, PROBLEMS
from claimbook.cli.findings import verdict
from claimbook.cli.options import root_option, strict_option
from claimbook.cli.printing import coloured, progress, say
from claimbook.cli.root import base_root
from claimbook.report.formats import Format


@click.command("check")
@root_option
@strict_option
@click.option(
    "--infos", is_flag=True, help="Show also what could be better, though it is no fault."
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="For people, for programs, for GitHub's annotations or for SARIF viewers.",
)
def check_command(root: Path | None, *, strict: bool, infos: bool, form: str) -> None:
    """Check every claim file and say all that is wrong at once."""
    folder = base_root(root)
    with progress() as stage:
        stage("Reading and checking the claims")
        found = examine(folder, today=clock.today())
    say(verdict(found, folder, Format(form), infos=infos, colour=coloured(sys.stdout)))
    sys.exit(CLEAN if found.sound(strict=strict) else PROBLEMS)
