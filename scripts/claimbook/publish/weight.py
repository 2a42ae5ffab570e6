"""The files of a site -> their weight, what weighs most, and how near that is to the limit."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from claimbook.publish.failure import PublishError

_NEAR = 0.8
"""From this share of the limit on there is a warning."""
_SORTS = (
    ("pages", (".html",)),
    ("data", (".json", ".jsonl", ".csv", ".sqlite", "index.md")),
    ("pictures of shared links", ("share.png",)),
    ("feeds", (".xml", ".opml")),
)
_SEARCH = ("pagefind/", "the search index")
_REST = "other files"
_REMEDY = (
    "`share_images: false` under `extra: claimbook:` in mkdocs.yml leaves the pictures of shared "
    "links out; for a host that takes larger sites, write `host: other` there"
)


@dataclass(frozen=True)
class Weight:
    """What a site weighs: its bytes, by what they are for, and its files.

    `limit` is how many bytes its host takes; None where nobody knows.
    """

    sorts: tuple[tuple[str, int], ...]
    files: int
    limit: int | None = None

    @property
    def note(self) -> tuple[tuple[tuple[str, int], ...], int]:
        """It without the limit, as JSON can hold it."""
        return self.sorts, self.files

    @staticmethod
    def of_note(note: Sequence[Any], *, limit: int | None) -> "Weight":
        """It, from a note that was read from JSON."""
        sorts, files = note
        return Weight(tuple((sort, size) for sort, size in sorts), files, limit)

    @property
    def bytes(self) -> int:
        """All of them."""
        return sum(size for _, size in self.sorts)

    def __str__(self) -> str:
        """It in one line."""
        told = f"{_size(self.bytes)} in {self.files:,} files"
        if self.limit is None:
            return told
        share = f"{100 * self.bytes / self.limit:.0f} %"
        return f"{told}, {share} of the {_size(self.limit)} that GitHub Pages takes"

    def warnings(self) -> tuple[str, ...]:
        """What is to be said where it comes near to the limit; PublishError where it is past it."""
        if self.limit is None or self.bytes <= _NEAR * self.limit:
            return ()
        most = ", ".join(f"{sort} {_size(size)}" for sort, size in self.sorts[:3])
        told = f"the site has {self}. What weighs most: {most}. {_REMEDY}."
        if self.bytes > self.limit:
            raise PublishError(told)
        return (told,)


class Scales:
    """What some files weigh, by what they are for."""

    def __init__(self) -> None:
        self._sizes: Counter[str] = Counter()
        self._files = 0

    def add(self, path: str, size: int) -> None:
        """Add a file of the site; what files have in common counts for each."""
        self._sizes[_sort(path)] += size
        self._files += 1

    def weight(self, *, limit: int | None) -> Weight:
        """The weight of them together."""
        return Weight(tuple(self._sizes.most_common()), self._files, limit)


def _sort(path: str) -> str:
    if path.startswith(_SEARCH[0]):
        return _SEARCH[1]
    for sort, ends in _SORTS:
        if path.endswith(ends):
            return sort
    return _REST


def _size(count: int) -> str:
    if count < 1_000_000:
        return f"{count / 1_000:.0f} kB"
    return f"{count / 1_000_000:,.0f} MB" if count < 1_000_000_000 else f"{count / 1e9:.3g} GB"
