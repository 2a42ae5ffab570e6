"""Records -> what render is given; and Markdown pages -> HTML, as MkDocs makes it."""

import datetime
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import markdown
import yaml
from mkdocs.utils.meta import get_data

from claimbook.derive.standing import standings
from claimbook.derive.tensions import tensions_of
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.record import Record
from claimbook.model.settings import Settings
from claimbook.rank.orders import tensions_newest_first
from claimbook.rank.related import related_claims
from claimbook.render.site import Site
from claimbook.render.site_pages import render

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 23)


def site_of(library: Library, settings: Settings | None = None, *, related: bool = True) -> Site:
    """All that pages are made of; `related` claims may be left out, since texts decide them."""
    return Site(
        settings=settings or Settings(),
        library=library,
        standings=standings(library),
        tensions=tensions_newest_first(tensions_of(library)),
        related=related_claims(library, linked=False) if related else {},
        changed={},
        date=DAY,
    )


def pages_of(site: Site) -> dict[str, str]:
    """Every Markdown page by its path."""
    return {page.path: page.text for page in render(site) if page.path.endswith(".md")}


def pages_from(records: Iterable[Record], settings: Settings | None = None) -> dict[str, str]:
    """Every Markdown page of the base that these records are."""
    return pages_of(site_of(link_records(records)[0], settings))


def split(page: str) -> tuple[str, Mapping[str, Any]]:
    """A page's Markdown, and its front matter as MkDocs reads it."""
    body, meta = get_data(page)
    return body, meta


@cache
def engine() -> markdown.Markdown:
    """Python-Markdown with the extensions of this repository's mkdocs.yml, and MkDocs' own."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    configs: dict[str, dict[str, Any]] = {"toc": {}, "tables": {}, "fenced_code": {}}
    for entry in settings["markdown_extensions"]:
        configs |= entry if isinstance(entry, dict) else {entry: {}}
    return markdown.Markdown(extensions=list(configs), extension_configs=configs)


def html_of(body: str) -> str:
    """A page's HTML; `engine().toc_tokens` are then its headings."""
    return engine().reset().convert(body)
