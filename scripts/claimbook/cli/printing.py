"""What the commands say: results on standard output, progress and trouble on standard error."""

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

import click
from rich.console import Console


def print_anything() -> None:
    """See to it that a terminal with few letters shows the others as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(words: str) -> None:
    """A result, in one line or several."""
    click.echo(words.removesuffix("\n"))


def hand_over(content: bytes) -> None:
    """A result that is a file of its own, byte for byte."""
    click.echo(content, nl=False)


def tell(words: str) -> None:
    """What is to be known beside the result; nothing where there is nothing to say."""
    if words:
        click.echo(words, err=True)


def complain(words: str) -> None:
    """What went wrong, or may."""
    click.echo(f"claimbook: {words}", err=True)


def words_of(trouble: Exception) -> str:
    """What an exception says, in the words of the machine where that has some."""
    if isinstance(trouble, OSError) and trouble.strerror:
        return f"{trouble.strerror}: {trouble.filename or 'this machine'}"
    return str(trouble)


def coloured(stream: TextIO) -> bool:
    """Whether it is a terminal whose owner did not ask for plain text."""
    return stream.isatty() and not os.environ.get("NO_COLOR")


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Shows the stage that is under way on a terminal; says nothing in a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _stage: None
        return
    with console.status("") as status:
        yield lambda stage: status.update(f"{stage} …")
