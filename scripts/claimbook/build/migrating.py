"""A base of an older shape -> the same base in the present one."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from claimbook.build.editing import files_of, stock_of
from claimbook.edit.edits import ClaimFile, Edits
from claimbook.edit.migrations import MIGRATIONS, Migration, migrate
from claimbook.edit.settings_file import SETTINGS
from claimbook.model.problems import Problem
from claimbook.model.settings import SCHEMA_VERSION
from claimbook.read.disk import find_records
from claimbook.read.settings import read_settings
from claimbook.write.files import write_files


@dataclass(frozen=True)
class Migrated:
    """From which version, by which edits, and what is wrong with the files that they changed."""

    version: int
    edits: Edits
    problems: tuple[Problem, ...] = ()


def bring_up_to_date(
    root: Path,
    *,
    today: datetime.date,
    write: bool,
    migrations: Iterable[Migration] = MIGRATIONS,
) -> Migrated:
    """Change all files that need it, or none; without `write`, only tell.

    A base that is newer than this program is left as it is. RefusedError where a file cannot be
    changed, OSError where the machine cannot write.
    """
    version = read_settings(root)[0].schema_version
    files = files_of(root, find_records(root).paths)
    settings = (root / SETTINGS).read_bytes().decode("utf-8")
    edits = migrate(files, settings, version=version, migrations=migrations)
    if write:
        write_files(
            {path: None if text is None else text.encode() for path, text in edits.files.items()},
            root,
        )
    changed = {file.path: file for file in files} | {
        path: ClaimFile(path, text)
        for path, text in edits.files.items()
        if text is not None and path != SETTINGS
    }
    found = stock_of(changed.values(), today=today).problems
    return Migrated(version, edits, tuple(p for p in found if p.path in edits.files))


def is_newer(version: int) -> bool:
    """Whether files of this version are beyond this program."""
    return version > SCHEMA_VERSION
