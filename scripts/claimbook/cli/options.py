"""The options that several commands share."""

from pathlib import Path

import click

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
