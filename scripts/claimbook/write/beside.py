"""Files -> a folder that holds others too, which stay as they are."""

from collections.abc import Mapping
from pathlib import Path

from claimbook.write.files import write_files


def differing(files: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    """The paths, sorted, whose file is not there or not as given."""
    return tuple(
        path
        for path, content in sorted(files.items())
        if not (folder / path).is_file() or (folder / path).read_bytes() != content
    )


def write_beside(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files (path with `/` -> content) that differ; no other file is touched."""
    folder.mkdir(parents=True, exist_ok=True)
    write_files(files, folder)
