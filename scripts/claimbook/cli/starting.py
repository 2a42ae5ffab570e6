"""`init`: a folder -> a knowledge base of one's own."""

import sys
from pathlib import Path

import click

from claimbook.build.starting import faults_of, planned, start
from claimbook.cli import clock
from claimbook.cli.exits import BROKEN
from claimbook.cli.printing import complain, say
from claimbook.start.colours import is_colour
from claimbook.start.kit import Wishes

DESCRIPTION = "Who claims what, where they said it, and what disagrees with it."
COLOUR = "#0e5860"


def _colour(_context: click.Context, _option: click.Parameter, value: str) -> str:
    if not is_colour(value):
        raise click.BadParameter(f"it must be a colour such as {COLOUR}, not '{value}'")
    return value.lower()


def _one_line(_context: click.Context, _option: click.Parameter, value: str) -> str:
    if not value.strip() or not value.isprintable():
        raise click.BadParameter("it must be one line of text")
    return value.strip()


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--name",
    prompt="What is the site called?" if sys.stdin.isatty() else False,
    required=True,
    callback=_one_line,
    help="What the site is called.",
)
@click.option(
    "--description", default=DESCRIPTION, callback=_one_line, help="What it is, in one sentence."
)
@click.option("--site-url", metavar="URL", help="Where it will be published; can be set later.")
@click.option(
    "--repository", metavar="URL", help="The repository's page, for edit links; can be set later."
)
@click.option(
    "--language",
    default="en",
    show_default=True,
    help="The language of the site: its tag, such as en or de.",
)
@click.option(
    "--colour",
    default=COLOUR,
    show_default=True,
    callback=_colour,
    help="The colour of its links and buttons; made darker or lighter where it could not be read.",
)
def init_command(
    folder: Path,
    *,
    name: str,
    description: str,
    site_url: str | None,
    repository: str | None,
    language: str,
    colour: str,
) -> None:
    """Begin a knowledge base of your own in FOLDER.

    It gets claims/ with a first theme and an example, docs/, mkdocs.yml, and all that checking and
    publishing on GitHub takes. What is there already is never replaced.

    \b
    Example:
      claimbook init my-claims --name "What doctors say" --colour "#7a1f3d"
    """  # noqa: D301 - the mark that keeps click from filling lines
    wishes = Wishes(name, description, site_url, repository, language, colour)
    files = planned(wishes, today=clock.today())
    faults = faults_of(files)
    if faults:
        raise click.UsageError("; ".join(problem.message for problem in faults))
    blocking = start(files, folder)
    if blocking:
        complain(f"{folder} holds {_listed(blocking)} already; nothing was written")
        sys.exit(BROKEN)
    say(
        f"{len(files)} files are in {folder}. Next:\n"
        f"  cd {folder}\n"
        "  claimbook serve    # the site while you write\n"
        "README.md tells the rest."
    )


def _listed(paths: tuple[str, ...]) -> str:
    shown = ", ".join(paths[:3])
    return shown if len(paths) <= 3 else f"{shown} and {len(paths) - 3} more"
