"""What the base is turned into: pages on disk, and entries of the search index."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """A file of the site's Markdown: `path` is relative to build/docs, with `/`."""

    path: str
    text: str


@dataclass(frozen=True)
class File:
    """A file of the site that is no page, such as data: `path` is relative to the site."""

    path: str
    content: bytes


@dataclass(frozen=True)
class SearchEntry:
    """What search knows of one page; all of it plain text.

    `address` is relative to the site (`claims/<id>/`); `meta` is shown with a result, `filters`
    are facets with their values, `sort` are keys to order results by.
    """

    address: str
    title: str
    content: str
    meta: tuple[tuple[str, str], ...] = ()
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sort: tuple[tuple[str, str], ...] = ()
