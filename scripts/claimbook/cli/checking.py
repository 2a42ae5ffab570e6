"""`check`: every claim file -> all that is wrong with it."""

import sys
from pathlib import Path

import click

from claimbook.build.comparing import compared
from claimbook.build.examine import Examined, examine
from claimbook.cli import clock
from claimbook.cli.exits import CLEAN, PROBLEMS
from claimbook.cli.findings import verdict
from claimbook.cli.options import root_option, strict_option
from claimbook.cli.printing import coloured, progress, say
from claimbook.cli.root import base_root
from claimbook.report.findings import Touched
from claimbook.report.formats import Format


@click.command("check")
@root_option
@strict_option
@click.option(
    "--infos",
    is_flag=True,
    help="Show also what could be better, though it is no fault.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Format]),
    default=Format.TEXT.value,
    show_default=True,
    help="For people, for programs, for GitHub's annotations or for SARIF viewers.",
)
@click.option(
    "--base",
    metavar="REVISION",
    help="Compare with it, such as origin/main: check also what the change does to what was there, "
    "and annotate the lines that it touches first.",
)
def check_command(
    root: Path | None, *, strict: bool, infos: bool, form: str, base: str | None
) -> None:
    """Check every claim file and say all that is wrong at once."""
    folder = base_root(root)
    with progress() as stage:
        stage("Reading and checking the claims")
        found, touched = _examined(folder, base)
    colour = coloured(sys.stdout)
    say(verdict(found, folder, Format(form), infos=infos, colour=colour, touched=touched))
    sys.exit(CLEAN if found.sound(strict=strict) else PROBLEMS)


def _examined(folder: Path, base: str | None) -> tuple[Examined, Touched]:
    """What is wrong, and which lines a change since a revision touches, if one is named."""
    if base is None:
        return examine(folder, today=clock.today()), {}
    comparison = compared(folder, base, today=clock.today())
    return comparison.examined, comparison.touched
