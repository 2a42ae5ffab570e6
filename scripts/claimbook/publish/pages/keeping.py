"""A page's text -> the page, where an earlier build made it of the same text in the same frame.

What a page becomes is decided by its text and place, by whether the pages that it links to are
there, and by the frame: the settings, the theme's files, the navigation and the programs. A digest
of these is its key. A page is kept only where that is all: it was read with settings that we know
(reading.py), and put into a frame that asked for nothing else (framing.py).
"""

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from claimbook.cache.cache import Cache, digest

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
_NO_TEMPLATES = "pagefind/"
_SOURCES = Path(__file__).parents[1]


@dataclass(frozen=True)
class KeptPage:
    """A page as it was made: where its links lead, and by which ids it can be linked to."""

    html: str
    ids: list[str]
    targets: list[str]
    anchors: list[tuple[str, str, str]]

    def fill(self, page: Page, files: Files) -> None:
        """Give a page that is not read what MkDocs needs to check the links of others."""
        page.present_anchor_ids = set(self.ids)
        page.links_to_anchors = {}
        for target, anchor, link in self.anchors:
            file = files.get_file_from_path(target)
            assert file is not None
            page.links_to_anchors.setdefault(file, {})[anchor] = link


class Keeping:
    """The pages that an earlier build made."""

    def __init__(self, cache: Cache, frame: str, files: Files) -> None:
        self._cache, self._frame, self._files = cache, frame, files

    def find(self, file: File) -> tuple[str, KeptPage | None]:
        """The page's key, and the page if it was made."""
        key = digest(self._frame, file.src_uri, file.content_bytes)
        note = self._cache.note(key)
        if note is None:
            return key, None
        page = KeptPage(**note)
        uris = self._files.src_uris
        whole = all(target in uris for target in page.targets) and self._cache.file(page.html)
        return key, page if whole else None

    def lay(self, kept: KeptPage, place: Path) -> None:
        """Lay the page's file on the site."""
        self._cache.lay_file(kept.html, place)

    def keep(self, key: str, page: Page, targets: Iterable[str], content: bytes) -> None:
        """Keep a page that was made."""
        links = page.links_to_anchors or {}
        note = {
            "html": self._cache.keep_file(content),
            "ids": sorted(page.present_anchor_ids or ()),
            "targets": sorted(targets),
            "anchors": [
                (to.src_uri, anchor, link)
                for to, own in links.items()
                for anchor, link in own.items()
            ],
        }
        self._cache.keep_note(key, note)


def frame_of(config: MkDocsConfig, nav: Navigation) -> str | None:
    """A digest of all that stands around the pages; None where that cannot be told."""
    own = set(config.theme.static_templates) <= _OWN_TEMPLATES and not config.extra_templates
    if config.theme.name not in _THEMES or not own:
        return None
    settings = {name: value for name, value in config.items() if name not in _OF_NO_PAGE}
    theme = {name: config.theme[name] for name in config.theme}
    listed = [(page.title, page.url, page.meta) for page in nav.pages]
    try:
        told = json.dumps([settings, theme, listed, str(nav)], default=_told, sort_keys=True)
    except TypeError:
        return None
    if " at 0x" in told:
        return None  # a function or the like, of which nobody knows what it does
    files = _files(Path(config.theme.custom_dir)) if config.theme.custom_dir else {}
    sources = {path.name: path.read_bytes() for path in sorted(_SOURCES.rglob("*.py"))}
    versions = [sys.version, *(f"{name} {version(name)}" for name in _PROGRAMS)]
    return digest(told, *versions, *_flat(files), *_flat(sources))


def _told(value: object) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return sorted(map(str, value)) if isinstance(value, set | frozenset) else str(value)


def _files(folder: Path) -> dict[str, bytes]:
    paths = ((path.relative_to(folder).as_posix(), path) for path in sorted(folder.rglob("*")))
    return {
        name: path.read_bytes()
        for name, path in paths
        if path.is_file() and not name.startswith(_NO_TEMPLATES)
    }


def _flat(files: Mapping[str, bytes]) -> Iterable[str | bytes]:
    for name, content in files.items():
        yield name
        yield content
