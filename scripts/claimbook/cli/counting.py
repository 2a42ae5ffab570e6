"""`stats`: the base in numbers."""

import sys
from pathlib import Path

import click

from claimbook.build.looking import look
from claimbook.cli.options import root_option
from claimbook.cli.printing import coloured, progress, say
from claimbook.cli.root import base_root
from claimbook.report.lookup.numbers import numbers_json, numbers_text


@click.command("stats")
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def stats_command(root: Path | None, *, form: str) -> None:
    """Count what the base holds: records, how solid claims are, themes, growth, what is missing."""
    with progress() as stage:
        stage("Reading the claims")
        found = look(base_root(root))
    numbers = found.statistics
    say(
        numbers_json(numbers)
        if form == "json"
        else numbers_text(numbers, colour=coloured(sys.stdout))
    )
