"""`migrate`: a base of an older shape -> the present one."""

import sys
from pathlib import Path

import click

from claimbook.build.migrating import bring_up_to_date, is_newer
from claimbook.cli import clock
from claimbook.cli.exits import CLEAN, PROBLEMS
from claimbook.cli.findings import troubles
from claimbook.cli.options import root_option
from claimbook.cli.printing import coloured, complain, say, tell
from claimbook.cli.root import base_root
from claimbook.edit.edits import RefusedError


@click.command("migrate")
@root_option
@click.option("--dry-run", is_flag=True, help="Only tell what would be changed.")
def migrate_command(root: Path | None, *, dry_run: bool) -> None:
    """Bring a base's files to the shape that this version of Claimbook reads.

    Run it after an update: it says that there is nothing to do, or changes all files that need it.
    Comments and order stay, and `schema_version` in mkdocs.yml then names the new shape. Look at
    the change with git before you commit it.
    """
    folder = base_root(root)
    try:
        migrated = bring_up_to_date(folder, today=clock.today(), write=not dry_run)
    except RefusedError as refused:
        complain(f"{refused.message}. Nothing was written. {refused.remedy}".rstrip())
        sys.exit(PROBLEMS)
    if is_newer(migrated.version):
        complain(
            f"the files have the shape of version {migrated.version}, which is newer than this "
            "Claimbook: install a newer one"
        )
        sys.exit(PROBLEMS)
    say("\n".join(migrated.edits.done) or f"Nothing to do: version {migrated.version} is current.")
    tell(troubles(migrated.problems, folder, colour=coloured(sys.stderr)))
    sys.exit(PROBLEMS if migrated.problems else CLEAN)
