"""argv -> exit code: 0 clean, 1 problems, 2 misuse or a broken machine."""

import sys

import click

from claimbook import __version__
from claimbook.cli.accepting import accept_command
from claimbook.cli.briefing import brief_command
from claimbook.cli.building import build_command
from claimbook.cli.checking import check_command
from claimbook.cli.comparing import diff_command
from claimbook.cli.completing import completion_command
from claimbook.cli.counting import stats_command
from claimbook.cli.creating import new_command
from claimbook.cli.ending import merge_command, supersede_command, withdraw_command
from claimbook.cli.exits import BROKEN, PROBLEMS
from claimbook.cli.finding import find_command
from claimbook.cli.formatting import fmt_command
from claimbook.cli.forms import forms_command
from claimbook.cli.importing import import_command
from claimbook.cli.issuing import from_issue_command
from claimbook.cli.links import links_command
from claimbook.cli.lookups import explain_command, schema_command
from claimbook.cli.migrating import migrate_command
from claimbook.cli.printing import complain, print_anything, words_of
from claimbook.cli.renaming import rename_command
from claimbook.cli.reviewing import review_command
from claimbook.cli.root import NoBaseError
from claimbook.cli.serving import serve_command
from claimbook.cli.showing import show_command
from claimbook.cli.starting import init_command
from claimbook.publish import PagesError, PublishError
from claimbook.read.revision import RevisionError

COMMANDS: tuple[click.Command, ...] = (
    check_command,
    build_command,
    serve_command,
    brief_command,
    diff_command,
    accept_command,
    new_command,
    rename_command,
    merge_command,
    supersede_command,
    withdraw_command,
    fmt_command,
    from_issue_command,
    review_command,
    show_command,
    find_command,
    stats_command,
    completion_command,
    explain_command,
    schema_command,
    init_command,
    import_command,
    migrate_command,
    forms_command,
    links_command,
)
"""Every command; each has a module of its own beside this one."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="claimbook")
def claimbook() -> None:
    """Claim files in, a site of cross-linked pages out.

    Begin with `claimbook check`, which says what is wrong in which file and how to mend it; then
    `claimbook serve` shows the site while you write, and `claimbook build` makes it.
    """


for command in COMMANDS:
    claimbook.add_command(command)


def main() -> None:
    """The console command. What content or machine is to blame for is told without a traceback."""
    print_anything()
    try:
        claimbook(prog_name="claimbook")
    except PagesError as trouble:
        complain(words_of(trouble))
        sys.exit(PROBLEMS)
    except (NoBaseError, PublishError, RevisionError, OSError) as trouble:
        complain(words_of(trouble))
        sys.exit(BROKEN)
