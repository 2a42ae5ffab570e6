"""`forms`: the issue forms -> .github/ISSUE_TEMPLATE, for readers without tools."""

import sys
from pathlib import Path

import click

from claimbook.cli.exits import PROBLEMS
from claimbook.cli.options import root_option
from claimbook.cli.printing import complain, say
from claimbook.cli.root import base_root
from claimbook.read.settings import read_settings
from claimbook.report.issue_forms import FOLDER, issue_form_files
from claimbook.write.beside import differing, write_beside


@click.command("forms")
@root_option
@click.option(
    "--check", is_flag=True, help="Write nothing; end with 1 where a form is not as made."
)
def forms_command(root: Path | None, *, check: bool) -> None:
    """Write the issue forms of GitHub, which the pages lead to, into .github/ISSUE_TEMPLATE.

    Forms of your own beside them stay. Run it again after a new version of Claimbook.
    """
    folder = base_root(root)
    settings, _ = read_settings(folder)
    files = {
        path: text.encode()
        for path, text in issue_form_files(licence=settings.data_licence).items()
    }
    changed = differing(files, folder)
    if check and changed:
        complain(f"not as `claimbook forms` makes them: {', '.join(changed)}")
        sys.exit(PROBLEMS)
    write_beside(files, folder)
    say(f"{len(files)} files are in {FOLDER}, {len(changed)} of them new or changed")
