"""What the commands say: results on standard output, progress and trouble on standard error."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console


def say(words: str) -> None:
    """A result."""
    click.echo(words)


def complain(words: str) -> None:
    """Why the command cannot go on."""
    click.echo(f"claimbook: {words}", err=True)


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Shows the stage that is under way on a terminal; says nothing in a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _stage: None
        return
    with console.status("") as status:
        yield lambda stage: status.update(f"{stage} …")
