"""argv -> exit code: 0 clean, 1 problems, 2 misuse or a broken machine."""

import sys

import click

from claimbook import __version__
from claimbook.cli.exits import BROKEN, PROBLEMS
from claimbook.cli.lazy import LazyGroup
from claimbook.cli.printing import complain, print_anything, words_of
from claimbook.cli.table import COMMANDS
from claimbook.model.undone import UndoneError, UnsoundError


@click.group(
    cls=LazyGroup, entries=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="claimbook")
def claimbook() -> None:
    """Claim files in, a site of cross-linked pages out.

    Begin with `claimbook check`, which says what is wrong in which file and how to mend it; then
    `claimbook serve` shows the site while you write, and `claimbook build` makes it.
    """


def main() -> None:
    """The console command. What content or machine is to blame for is told without a traceback."""
    print_anything()
    try:
        claimbook(prog_name="claimbook")
    except UnsoundError as trouble:
        complain(words_of(trouble))
        sys.exit(PROBLEMS)
    except (UndoneError, OSError) as trouble:
        complain(words_of(trouble))
        sys.exit(BROKEN)
