"""`links`: every web address in the base -> whether something still answers there."""

import sys
from pathlib import Path

import click

from claimbook.cli.exits import CLEAN, PROBLEMS
from claimbook.cli.options import root_option
from claimbook.cli.printing import progress, say
from claimbook.cli.root import base_root
from claimbook.model.visits import GONE, mentions
from claimbook.read.base import read_base
from claimbook.report.visits import FORMATS
from claimbook.web.rounds import rounds


@click.command("links")
@root_option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="For a terminal, for an issue or for programs.",
)
def links_command(root: Path | None, *, form: str) -> None:
    """Ask every web address in the claims whether something is still there.

    This asks the network, one request a second to a host; no other command that checks or builds
    does. It ends with 1 where an address is gone, or silent in three tries.
    """
    named = mentions(read_base(base_root(root)).records)
    with progress() as stage:
        stage(f"Asking at {len(named)} addresses")
        found = rounds(named)
    visits = {address: (visit, named[address]) for address, visit in found.items()}
    say(FORMATS[form](visits).rstrip("\n"))
    gone = any(visit.verdict in GONE for visit in found.values())
    sys.exit(PROBLEMS if gone else CLEAN)
