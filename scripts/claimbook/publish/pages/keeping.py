"""A page's text -> the page, where an earlier build made it of the same text in the same frame.

What a page becomes is decided by its text and place, by whether the pages that it links to are
there, and by the frame: the settings, the theme's files, the navigation and the programs. A digest
of these is its key. A page is kept only where that is all: it was read with settings that we know
(reading.py), and put into a frame that asked for nothing else (framing.py).
"""

import json
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation

from claimbook.cache.cache import digest
from claimbook.cache.places import Part
from claimbook.publish.overrides import INDEX
from claimbook.publish.pages.anchors import Ties
from claimbook.publish.pages.listing import PageFile, SiteFiles
from claimbook.publish.pages.tree import Tree, number_of

_PROGRAMS = ("jinja2", "markdown", "markupsafe", "mkdocs", "mkdocs-material", "pyyaml")
_THEMES = ("material", "mkdocs", "readthedocs", None)
"""Themes that change with their package only, and none at all; any other may change unnoticed."""
_OWN_TEMPLATES = {"404.html", "sitemap.xml"}
_OF_NO_PAGE = {"config_file_path", "docs_dir", "hooks", "plugins", "site_dir", "theme"} | {
    "draft_docs",
    "exclude_docs",
    "not_in_nav",
}
"""Settings that say where things are and which pages there are, but not what is in a page."""
_SOURCES = Path(__file__).parents[1]


class Keeping:
    """The pages of one part that an earlier build made; `files` are all of the site."""

    def __init__(self, folder: Path, part: str, *, frame: str, files: SiteFiles) -> None:
        self._part, self._frame = Part(folder, part), frame
        self._all = files

    def find(self, file: PageFile) -> Ties | None:
        """What is known of the page if it was made; then it can be laid."""
        uri = file.src_uri
        note = self._part.note(uri)
        if note is None or not self._all.hold(note["to"]):
            return None
        # A text that was not touched need not be read.
        if note.get("in") != self._frame or not self._part.unchanged(file.seen, note.get("text")):
            if note["of"] != self._key(file):
                return None
            note = {**note, "in": self._frame, "text": file.seen}
        return ties_noted(note) if self._part.keep_on(uri, note) else None

    def lay(self, file: PageFile, tree: Tree) -> bool:
        """Have the page's file on the site; False where it is not kept."""
        known = self._part.known(file.src_uri)
        if known and tree.has(file.dest_uri, number_of(known, device=self._all.device)):
            return True
        tree.drop(file.dest_uri)
        return self._part.lay(file.src_uri, file.abs_dest_path)

    def keep(self, file: PageFile, ties: Ties, targets: Iterable[str], content: bytes) -> None:
        """Keep a page that was made."""
        note = {
            "in": self._frame,
            "of": self._key(file),
            "text": file.seen,
            "to": sorted(targets),
            "ids": list(ties.ids),
            "links": list(ties.links),
        }
        self._part.keep(file.src_uri, note, content)

    def end(self) -> None:
        """Let go the pages that were neither found nor kept."""
        self._part.end()

    def _key(self, file: File) -> str:
        return digest(self._frame, file.src_uri, file.content_bytes)


def ties_noted(note: Mapping[str, Any]) -> Ties:
    """The ties of a page as they were noted."""
    return Ties(note["ids"], [(to, anchor, link) for to, anchor, link in note["links"]])


def frame_of(config: MkDocsConfig, nav: Navigation) -> str | None:
    """A digest of all that stands around the pages; None where that cannot be told."""
    listed = [(page.title, page.url, page.meta) for page in nav.pages]
    told = told_of(config, [listed, str(nav)])
    if told is None:
        return None
    files = _files(Path(config.theme.custom_dir)) if config.theme.custom_dir else {}
    return digest(told, *programs(), *_flat(files))


def told_of(config: MkDocsConfig, also: object) -> str | None:
    """The settings that decide what pages are; None where nobody knows what they do."""
    own = set(config.theme.static_templates) <= _OWN_TEMPLATES and not config.extra_templates
    if config.theme.name not in _THEMES or not own:
        return None
    settings = {name: value for name, value in config.items() if name not in _OF_NO_PAGE}
    theme = {name: config.theme[name] for name in config.theme}
    try:
        told = json.dumps([settings, theme, also], default=_told, sort_keys=True)
    except TypeError:
        return None
    # A function or the like, of which nobody knows what it does, shows its place in memory.
    return None if " at 0x" in told else told


def programs() -> list[str | bytes]:
    """What makes pages: the versions of the programs, and our own sources."""
    sources = {path.name: path.read_bytes() for path in sorted(_SOURCES.rglob("*.py"))}
    versions = [sys.version, *(f"{name} {version(name)}" for name in _PROGRAMS)]
    return [*versions, *_flat(sources)]


def _told(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return sorted(map(str, value)) if isinstance(value, set | frozenset) else str(value)


def _files(folder: Path) -> dict[str, bytes]:
    # Not one glob for all: where there are no templates, there are very many files.
    tops = (path for path in sorted(folder.iterdir()) if path.name != INDEX)
    paths = (path for top in tops for path in (sorted(top.rglob("*")) if top.is_dir() else [top]))
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in paths if path.is_file()
    }


def _flat(files: Mapping[str, bytes]) -> Iterable[str | bytes]:
    for name, content in files.items():
        yield name
        yield content
