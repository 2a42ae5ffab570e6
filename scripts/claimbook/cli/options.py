"""The options that several commands share."""

from pathlib import Path

import click

from claimbook.cli.ids import revisions
from claimbook.report.changes.formats import ChangeFormat

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds claims/, docs/ and mkdocs.yml; else the nearest one upward.",
)
strict_option = click.option("--strict", is_flag=True, help="Take warnings for errors.")
site_dir_option = click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; else site/ in the root.",
)
as_of_option = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The site's date; else the newest date in the claims.",
)
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
