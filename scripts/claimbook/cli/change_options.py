"""The options of the commands that look at what has changed."""

import click

from claimbook.cli.ids import revisions
from claimbook.report.changes.formats import ChangeFormat

base_option = click.option(
    "--base",
    metavar="REVISION",
    shell_complete=revisions,
    help="A branch or any other revision to compare with; else the main branch.",
)
change_format_option = click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in ChangeFormat]),
    default=ChangeFormat.TEXT.value,
    show_default=True,
    help="For a terminal, for a pull request or a job's summary, or for programs.",
)
