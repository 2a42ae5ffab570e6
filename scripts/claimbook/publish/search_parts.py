"""Indexes that Pagefind made of parts of the entries -> the index that it makes of all of them.

Pagefind makes an index anew as a whole: what it made cannot be added to. So entries are cut into
parts, and of those only the parts that changed are made again. Where a part ends is told by the
addresses alone, so that an entry more or less moves no other cut.

A word's table is `[word, places, forms]`: `places` has for each page how much further on it is than
the last one, and where the word stands in its text and in its meta fields; a field's places follow
its number, as -1, -2 and so on. `forms` has the same for other spellings of the word.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest
from typing import Any

from claimbook.cache.cache import digest
from claimbook.model.pages import SearchEntry

MEAN = 512
"""How many entries a part has on average: with fewer, more time goes into starting Pagefind."""
_CHUNK = 20_000
"""How many places are in one of the files that a reader fetches words from, as Pagefind has it."""

Table = list[Any]
Chunk = tuple[str, str, list[Table]]
"""The first and the last word that may be in it, and its words."""


def parted(entries: Sequence[SearchEntry]) -> Iterator[Sequence[SearchEntry]]:
    """The entries, which are in order of their addresses, in parts."""
    cuts = [n for n, entry in enumerate(entries) if n and _is_first(entry.address)]
    for start, end in pairwise((0, *cuts, len(entries))):
        yield entries[start:end]


def _is_first(address: str) -> bool:
    return int(digest(address)[:8], 16) % MEAN == 0


@dataclass(frozen=True)
class Part:
    """What Pagefind made of some entries: its pages, words, meta fields, and facets by name."""

    pages: list[Table]
    words: list[Table]
    fields: list[str]
    facets: Mapping[str, list[Table]]


@dataclass(frozen=True)
class Whole:
    """The same of all entries, its words in the chunks that are fetched, its facets by value."""

    pages: list[Table]
    chunks: list[Chunk]
    fields: list[str]
    facets: Mapping[str, Mapping[str, list[int]]]


def joined(parts: Sequence[Part]) -> Whole:
    """The index of all parts, one after the other."""
    fields = sorted({field for part in parts for field in part.fields})
    words: dict[str, _Word] = {}
    facets: dict[str, dict[str, list[int]]] = {}
    start = 0
    for part in parts:
        numbers = {-n: -1 - fields.index(field) for n, field in enumerate(part.fields, 1)}
        if all(old == new for old, new in numbers.items()):
            numbers = {}
        for text, places, forms in part.words:
            word = words.get(text)
            if word is None:
                word = words[text] = _Word()
            word.add(start, places, forms, numbers)
        for facet, values in part.facets.items():
            known = facets.setdefault(facet, {})
            for value, pages in values:
                known.setdefault(value, []).extend(start + page for page in pages)
        start += len(part.pages)
    pages = list(chain.from_iterable(part.pages for part in parts))
    return Whole(pages, list(_chunks(words)), fields, facets)


class _Word:
    """The places of a word in the parts so far, and the page of the last one."""

    def __init__(self) -> None:
        self.places: list[Table] = []
        self.forms: dict[str, _Word] = {}
        self._last = 0

    def add(
        self, start: int, places: list[Table], forms: Iterable[Table], numbers: Mapping[int, int]
    ) -> None:
        """Take in a part whose pages begin at `start` and whose fields get these `numbers`."""
        for form, found in forms:
            self.forms.setdefault(form, _Word()).add(start, found, (), numbers)
        if not places:
            return
        if numbers:
            places = [[n, own, [numbers.get(m, m) for m in meta]] for n, own, meta in places]
        (first, own, meta), *others = places
        self.places.append([start + first - self._last, own, meta])
        self.places += others
        self._last = start + sum(place[0] for place in places)

    def size(self) -> int:
        """How many places there are, by which Pagefind tells how large a chunk is."""
        return sum(1 + len(own) + len(meta) for _, own, meta in self.places)

    def table(self, text: str) -> Table:
        """The word as it is written."""
        return [text, self.places, [[form, self.forms[form].places] for form in sorted(self.forms)]]


def _chunks(words: Mapping[str, _Word]) -> Iterator[Chunk]:
    """The words in order, in chunks, each with no more of its ends than tells chunks apart."""
    chunks: list[list[str]] = []
    room = 0
    for text in sorted(words):
        if room <= 0:
            chunks.append([])
            room = _CHUNK
        chunks[-1].append(text)
        room -= words[text].size()
    first = chunks[0][0] if chunks else ""
    for chunk, following in zip_longest(chunks, chunks[1:]):
        last, start = (chunk[-1], "") if following is None else _apart(chunk[-1], following[0])
        yield first, last, [words[text].table(text) for text in chunk]
        first = start


def _apart(one: str, other: str) -> tuple[str, str]:
    """So much of the beginnings of two words that they differ."""
    alike = next(n for n, (a, b) in enumerate(zip_longest(one, other)) if a != b)
    return one[: alike + 1], other[: alike + 1]
