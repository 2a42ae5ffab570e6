"""The base of all the texts of hostile.py, and each of its pages as a browser has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tests.render.families import SHAPES, Family, families, records_of
from tests.render.hostile import HOSTILE, ORDINARY
from tests.render.html_tree import Element, tree
from tests.render.sites import engine, html_of, pages_of, site_of, split

from claimbook.link.resolve import link_records
from claimbook.model.pages import SearchEntry
from claimbook.render.search import search_entries

PLAIN = "Plain words that mean nothing but themselves"
TEXTS = {**HOSTILE, "ordinary": ORDINARY}
KINDS = ("theme", "show", "person", "company", "question", "source", "claim", "gone")
"""The kinds of page of a family; `gone` is its withdrawn claim."""

_PLURAL = {"person": "people", "company": "companies", "gone": "claims"}


def folder_of(kind: str) -> str:
    """The first part of the address of a kind's pages."""
    return _PLURAL.get(kind, f"{kind}s")


@dataclass(frozen=True)
class Sheet:
    """One page as a browser has it; `headings` are what the table of contents shows."""

    meta: dict[str, Any]
    body: Element
    headings: tuple[str, ...]


class Base:
    """The pages of a ring of families, made when they are looked at."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self.ring = families(texts)
        site = site_of(link_records(records_of(self.ring, alive=False))[0], related=False)
        self.pages = pages_of(site)
        self._sheets: dict[str, Sheet] = {}

    def sheet(self, path: str) -> Sheet:
        """A page by its path."""
        if path not in self._sheets:
            body, meta = split(self.pages[path])
            made = tree(html_of(body))
            tokens = engine().toc_tokens  # type: ignore[attr-defined]
            self._sheets[path] = Sheet(dict(meta), made, tuple(_names(tokens)))
        return self._sheets[path]

    def of(self, kind: str, own: Family) -> Sheet:
        """The page of a family's record."""
        return self.sheet(f"{folder_of(kind)}/{kind}-{own.id}.md")

    @cached_property
    def entries(self) -> dict[str, SearchEntry]:
        """The search entries by address, of a base in which nothing is withdrawn."""
        site = site_of(link_records(records_of(self.ring, alive=True))[0], related=False)
        return {entry.address: entry for entry in search_entries(site)}


def _names(tokens: list[dict[str, Any]]) -> Iterator[str]:
    for token in tokens:
        yield token["name"]
        yield from _names(token["children"])


def plain_families() -> Base:
    """Families that are up to nothing."""
    return Base((PLAIN,) * 3 * SHAPES)


def hostile_families() -> Base:
    """Every text of hostile.py, between plain ones: the first and last page of a list differ."""
    texts = [text for group in TEXTS.values() for text in group]
    padding = [PLAIN] * (SHAPES + -len(texts) % SHAPES)
    return Base((*[PLAIN] * SHAPES, *texts, *padding))


def families_of(base: Base, group: str) -> tuple[Family, ...]:
    """The families with the texts of one group."""
    start = SHAPES
    for name, texts in TEXTS.items():
        if name == group:
            return base.ring[start : start + len(texts)]
        start += len(texts)
    raise KeyError(group)


def twin(own: Family, plain_base: Base) -> Family:
    """The plain family whose pages have the same shape."""
    return plain_base.ring[SHAPES + own.number % SHAPES]
