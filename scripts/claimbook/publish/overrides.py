"""The package's theme/ -> build/theme, the `custom_dir` of mkdocs.yml."""

import contextlib
import os
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files as files_in
from pathlib import Path

from claimbook.publish.walk import entries_in

SOURCE = Path(__file__).with_name("theme")
SCRIPT_SOURCES = "partials/script-sources.html"
"""The one file that is not laid from here: content_policy.py writes it."""
INDEX = "pagefind"
"""The folder of the search index, which is laid when it is made (indexing.py)."""
STYLESHEETS = "partials/stylesheets.html"
"""What links to the stylesheets of the theme, whose names have digests of its version."""
_STYLES = re.compile(r"{% block styles %}(.*?){% endblock %}", re.DOTALL)


def theme_files() -> dict[str, bytes]:
    """Every file of the overrides by its path, in the order of their paths."""
    files = (path for path in SOURCE.rglob("*") if path.is_file())
    laid = {path.relative_to(SOURCE).as_posix(): path.read_bytes() for path in files}
    return dict(sorted({**laid, STYLESHEETS: _stylesheets()}.items()))


@cache  # the theme does not change under a running program
def _stylesheets() -> bytes:
    """The theme's way to its stylesheets, as its own frame has it."""
    frame = files_in("material").joinpath("templates", "base.html").read_text("utf-8")
    found = _STYLES.search(frame)
    if found is None:
        raise RuntimeError("this version of the theme has no block of stylesheets")
    return "".join(line.strip() for line in found[1].splitlines()).encode()


def lay_theme(theme_dir: Path, files: Mapping[str, bytes]) -> None:
    """Make `theme_dir` hold these files and no other, but for the index; see `_lay_exactly`."""
    sources = content_of(theme_dir / SCRIPT_SOURCES) or b""
    _lay_exactly(theme_dir, {SCRIPT_SOURCES: sources, **files}, without=INDEX)


def lay_index(theme_dir: Path, files: Mapping[str, bytes]) -> None:
    """Make the index in `theme_dir` hold these files and no other, whose paths begin with it."""
    within = {path.removeprefix(f"{INDEX}/"): content for path, content in files.items()}
    _lay_exactly(theme_dir / INDEX, within)


def _lay_exactly(folder: Path, files: Mapping[str, bytes], *, without: str = "") -> None:
    """Make a folder hold these files and no other; one that is right is not touched.

    Were it touched, a running `mkdocs serve` would build the site again.
    """
    for path, content in files.items():
        put(folder / path, content)
    there = entries_in(folder, without=without) if folder.is_dir() else ()
    for path, entry in there:
        if path not in files:
            os.unlink(entry.path)  # noqa: PTH108 - of very many
    for place, _, _ in os.walk(folder, topdown=False):
        with contextlib.suppress(OSError):
            os.rmdir(place)  # noqa: PTH106 - only when it is empty


def put(path: Path, content: bytes) -> None:
    """Make the file hold this, by replacing it whole; nothing is written when it does."""
    if content_of(path) == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)


def content_of(path: Path) -> bytes | None:
    """What a file holds; None where there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
