"""What the commands say: results on standard output, progress and trouble on standard error."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO

import click


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


class Stages(Protocol):
    """Wants to know how far a long piece of work is."""

    def __call__(self, stage: str, /) -> None:
        """Another stage begins, and the one before it ends."""

    def tally(self, done: int, of: int, /) -> None:
        """So many of so many pieces of this stage are done."""


class Silence:
    """Shows nothing of it."""

    def __call__(self, stage: str, /) -> None:
        """Let it begin."""

    def tally(self, done: int, of: int, /) -> None:
        """Let them be done."""


@contextmanager
def progress() -> Iterator[Stages]:
    """Shows the stage that is under way, and how far it is, where somebody looks on."""
    if not _watched(sys.stderr):
        yield Silence()
        return
    from claimbook.cli.bars import bars  # noqa: PLC0415 - what draws takes a while to import

    with bars() as drawn:
        yield drawn


def _watched(stream: TextIO) -> bool:
    """Whether it is a terminal that can draw one line again, and no log of a service."""
    return stream.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"
