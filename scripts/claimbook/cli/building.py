"""`build`: a base -> its site, or what kept it from being made."""

import datetime
import sys
from pathlib import Path

import click

from claimbook.build.order import Order
from claimbook.build.pipeline import build
from claimbook.cli import clock
from claimbook.cli.exits import PROBLEMS
from claimbook.cli.findings import troubles
from claimbook.cli.options import as_of_option, root_option, site_dir_option, strict_option
from claimbook.cli.printing import coloured, complain, progress, say, tell
from claimbook.cli.profile import Stopwatch
from claimbook.cli.root import base_root


@click.command("build")
@root_option
@site_dir_option
@strict_option
@as_of_option
@click.option("--profile", is_flag=True, help="Tell what each stage of the build cost.")
def build_command(
    root: Path | None,
    site_dir: Path | None,
    *,
    strict: bool,
    as_of: datetime.datetime | None,
    profile: bool,
) -> None:
    """Check the claims and build the site; with errors, the last good site stays as it was."""
    folder = base_root(root)
    order = Order(
        root=folder,
        site_dir=(site_dir or folder / "site").absolute(),
        today=clock.today(),
        as_of=as_of.date() if as_of else None,
        strict=strict,
    )
    with progress() as stage:
        watch = Stopwatch(stage)
        outcome = build(order, progress=watch.begin, tally=watch.tally)
    tell(watch.table() if profile else "")
    colour = coloured(sys.stderr)
    tell(troubles(outcome.problems, folder, warnings=outcome.warnings, colour=colour))
    if outcome.pages is None:
        kept = " The last good one is as it was." if order.site_dir.exists() else ""
        complain(f"no site was made: mend what is named above.{kept}")
        sys.exit(PROBLEMS)
    weight = f": {outcome.weight}" if outcome.weight else ""
    say(f"{outcome.pages} pages are in {_from_here(order.site_dir)}{weight}")


def _from_here(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
