"""What the base is turned into: pages on disk, and entries of the search index."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

MadeT = TypeVar("MadeT", covariant=True)  # noqa: PLC0105 - named as all others


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


@dataclass(frozen=True)
class Planned(Generic[MadeT]):
    """What is known of something before it is made: its paths, and what makes it of what.

    What `make` returns depends on `given` and on what it asks of `given`, and on nothing else; so
    whoever knows these to be as they were need not make it again. It is a function of a module.
    """

    paths: tuple[str, ...]
    make: Callable[..., MadeT]
    given: Sequence[Any]

    @property
    def path(self) -> str:
        """Its first path, where there is only one."""
        return self.paths[0]

    def made(self) -> MadeT:
        """It, made now."""
        return self.make(*self.given)


PlannedFiles = Planned[tuple[bytes | None, ...]]
"""Files that are made together, in the order of their paths; None where there is none of them."""


def files_of(planned: Iterable[PlannedFiles]) -> Iterator[File]:
    """The files, made one after the other."""
    for plan in planned:
        for path, content in zip(plan.paths, plan.made(), strict=True):
            if content is not None:
                yield File(path, content)
