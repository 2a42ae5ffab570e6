"""One page's Markdown, read by MkDocs alone and read by us, in forms that can be compared."""

import functools
import logging
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink
from tests.publish.small import ROOT

from claimbook.publish.pages.reading import Reader

PLACES = ("claims/here.md", "claims/index.md", "claims/other.md", "index.md", "about/method.md")
_HEAD = "---\ntitle: T\n---\n\n"


@dataclass(frozen=True)
class Read:
    """What is known of a page once its Markdown was read."""

    content: str
    toc: tuple[tuple[int, str, str], ...]
    ids: frozenset[str]
    anchors: tuple[tuple[str, str, str], ...]
    warnings: tuple[str, ...]


def by_mkdocs(text: str, place: str = PLACES[0]) -> Read:
    """What MkDocs makes of it."""
    files, config = _site()
    with _warnings() as told:
        page = _page(place, text, config, files)
        page.read_source(config)
        page.render(config, files)
    return _of(page, told)


def by_us(text: str, place: str = PLACES[0]) -> tuple[Read, bool]:
    """What we make of it, and whether it was done without Python-Markdown."""
    files, config = _site()
    reader = Reader(files, config)
    with _warnings() as told:
        page = _page(place, text, config, files)
        reading = reader.read(page)
    return _of(page, told), reading.alone


@functools.cache
def _site() -> tuple[Files, MkDocsConfig]:
    docs = Path(tempfile.mkdtemp())
    for place in PLACES:
        (docs / place).parent.mkdir(exist_ok=True)
        (docs / place).touch()
    (docs / "claims" / "here").mkdir()
    (docs / "claims" / "here" / "cite.bib").touch()
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(docs), theme="mkdocs")
    files = get_files(config)
    set_exclusions(files, config)
    return files, config


def _page(place: str, text: str, config: MkDocsConfig, files: Files) -> Page:
    file = files.get_file_from_path(place)
    assert file is not None
    file.content_string = _HEAD + text
    return Page(None, file, config)


def _of(page: Page, warnings: Iterable[str]) -> Read:
    assert page.content is not None
    links: dict[File, dict[str, str]] = page.links_to_anchors or {}
    anchors = {
        (to.src_uri, anchor, link)
        for to, found in links.items()
        for anchor, link in found.items()
        # That a heading leads to itself, as MkDocs notes, can never be wrong.
        if to is not page.file or anchor not in (page.present_anchor_ids or ())
    }
    return Read(
        page.content,
        tuple(_flat(page.toc)),
        frozenset(page.present_anchor_ids or ()),
        tuple(sorted(anchors)),
        tuple(warnings),
    )


def _flat(links: Iterable[AnchorLink]) -> Iterator[tuple[int, str, str]]:
    for link in links:
        yield link.level, link.id, link.title
        yield from _flat(link.children)


@contextmanager
def _warnings() -> Iterator[list[str]]:
    told: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield told
    finally:
        logger.removeHandler(handler)
