"""Settings and program -> a digest of all that is the same for every page of a build."""

import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from claimbook.cache.cache import digest
from claimbook.model.settings import Settings

_PROGRAMS = (
    *("babel", "fontpkg-source-sans-3", "graphlay", "jinja2", "markdown-it-py", "markupsafe"),
    *("nh3", "pillow", "pydantic", "pyyaml", "snowballstemmer"),
)
"""Packages that have a say in what is written."""
_OWN = (".py", ".jinja", ".po")


def world_of(settings: Settings) -> str:
    """The same for as long as the settings and all programs are."""
    return digest(settings.model_dump_json(), *_programs())


@cache
def _programs() -> tuple[str | bytes, ...]:
    return (sys.version, *(f"{name} {version(name)}" for name in _PROGRAMS), *_sources())


def _sources() -> Iterator[str | bytes]:
    """Our own files, each with its name."""
    package = Path(__file__).parents[1]
    for path in sorted(path for path in package.rglob("*") if path.suffix in _OWN):
        yield path.relative_to(package).as_posix()
        yield path.read_bytes()
