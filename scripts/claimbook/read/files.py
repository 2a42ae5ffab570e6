"""The files of a base in memory, by path -> its settings, and its records with problems."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from claimbook.model.origin import START
from claimbook.model.problems import Problem
from claimbook.model.settings import Settings
from claimbook.read.base import Base, base_of
from claimbook.read.decode import decoded
from claimbook.read.disk import find_records, is_record, read_file
from claimbook.read.fault import Fault
from claimbook.read.file_rules import MISSING
from claimbook.read.record import Reading, read_bytes
from claimbook.read.settings import PATH, settings_in


def settings_of(files: Mapping[str, bytes]) -> tuple[Settings, tuple[Problem, ...]]:
    """What `read_settings` would read if these files were on disk."""
    if PATH not in files:
        fault = Fault(MISSING, f"there must be a file '{PATH}'", START, "Add it.")
        return Settings(), (fault.at(PATH),)
    text = decoded(files[PATH])
    return (Settings(), (text.at(PATH),)) if isinstance(text, Fault) else settings_in(text)


def read_files(files: Mapping[str, bytes]) -> Base:
    """What `read_base` would read; files that are no records by name and place are left alone."""
    paths = sorted(path for path in files if is_record(path))
    return base_of(_read_once(path, files[path]) for path in paths)


def judged_files(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Those of these files that are records or settings."""
    return {path: files[path] for path in files if path == PATH or is_record(path)}


def files_on_disk(root: Path) -> dict[str, bytes]:
    """The records' files and mkdocs.yml as they are on disk, without those that cannot be read."""
    paths = (*find_records(root).paths, PATH)
    contents = ((path, read_file(root, path)) for path in paths)
    return {path: content for path, content in contents if not isinstance(content, Fault)}


@lru_cache(maxsize=65536)
def _read_once(path: str, content: bytes) -> Reading:
    """Several states of a base have most of their files in common."""
    return read_bytes(path, content)
