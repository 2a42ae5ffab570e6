"""Indexes that Pagefind made of parts of the entries -> the index that it makes of all of them.

Pagefind makes an index anew as a whole: what it made cannot be added to. So entries are cut into
parts, and of those only the parts that changed are made again. Where a part ends is told by the
addresses alone, so that what an entry says moves no cut, and an entry more or less no other one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Any

from claimbook.cache.cache import digest
from claimbook.model.pages import SearchEntry
from claimbook.publish.search_words import Chunk, Words, joined_words

MOST = 600
"""How many entries a part has at most: Pagefind takes half a second for them."""

Table = list[Any]


def parted(entries: Sequence[SearchEntry]) -> Iterator[Sequence[SearchEntry]]:
    """The entries, which are in order of their addresses, in parts."""
    marks = [digest(entry.address) for entry in entries]
    for start, end in _cut(marks, 0, len(entries)):
        yield entries[start:end]


def _cut(marks: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of no more than MOST, cut where the least mark of a longer one is."""
    if end - start <= MOST:
        yield start, end
        return
    cut = min(range(start + 1, end), key=marks.__getitem__)
    yield from _cut(marks, start, cut)
    yield from _cut(marks, cut, end)


@dataclass(frozen=True)
class Part:
    """What Pagefind made of some entries: its pages, its words, and its facets by name."""

    pages: list[Table]
    words: Words
    facets: Mapping[str, list[Table]]


@dataclass(frozen=True)
class Whole:
    """The same of all entries, its words in the chunks that are fetched, its facets by value."""

    pages: list[Table]
    chunks: list[Chunk]
    facets: Mapping[str, Mapping[str, list[int]]]


def joined(parts: Sequence[Part]) -> Whole:
    """The index of all parts, one after the other; their words have its numbers of fields."""
    starts = list(accumulate((len(part.pages) for part in parts), initial=0))[:-1]
    facets: dict[str, dict[str, list[int]]] = {}
    for start, part in zip(starts, parts, strict=True):
        for facet, values in part.facets.items():
            known = facets.setdefault(facet, {})
            for value, pages in values:
                known.setdefault(value, []).extend([start + page for page in pages])
    pages = list(chain.from_iterable(part.pages for part in parts))
    return Whole(pages, list(joined_words([part.words for part in parts], starts)), facets)
