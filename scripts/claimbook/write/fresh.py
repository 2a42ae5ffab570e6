"""Files -> a folder of their own that was not there, or held nothing in their way."""

from collections.abc import Mapping
from pathlib import Path


def in_the_way(paths: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    """What writing would replace, sorted; a file in a folder's place and links among them."""
    return tuple(
        sorted({place for path in paths for place in _places(path) if _blocks(folder, place, path)})
    )


def write_fresh(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files (path with `/` -> content) where none are; FileExistsError where one is."""
    for path, content in sorted(files.items()):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(content)


def _places(path: str) -> tuple[str, ...]:
    """The path and every folder above it."""
    parts = path.split("/")
    return tuple("/".join(parts[:end]) for end in range(1, len(parts) + 1))


def _blocks(folder: Path, place: str, path: str) -> bool:
    found = folder / place
    if found.is_symlink():
        return True
    return found.exists() and (place == path or not found.is_dir())
