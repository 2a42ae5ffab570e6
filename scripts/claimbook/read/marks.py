"""The marks of a file's fields, found when they are first asked for.

Most records have no problem and are never asked; of ten thousand files at most the texts are kept.
"""

from collections.abc import Callable, Iterator, Mapping

from claimbook.model.origin import FieldPath, Mark, Origin
from claimbook.read.nodes import Marks, marks_of
from claimbook.read.tree import DEEPEST, parse


class _Found:
    """The marks of values, and of keys; `text` is asked for once."""

    __slots__ = ("_marks", "_text")

    def __init__(self, text: Callable[[], str]) -> None:
        self._text = text
        self._marks: tuple[Marks, Marks] | None = None

    def __getitem__(self, which: int) -> Marks:
        if self._marks is None:
            root = parse(self._text(), deepest=DEEPEST).root
            self._marks = marks_of(root) if root else ({}, {})
        return self._marks[which]


class _LazyMarks(Mapping[FieldPath, Mark]):
    __slots__ = ("_found", "_which")

    def __init__(self, found: _Found, which: int) -> None:
        self._found = found
        self._which = which

    def __getitem__(self, path: FieldPath) -> Mark:
        return self._found[self._which][path]

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._found[self._which])

    def __len__(self) -> int:
        return len(self._found[self._which])


def origin_of(path: str, text: Callable[[], str]) -> Origin:
    """The origin of a record that was read from a text, which `text` has: the file at `path`."""
    found = _Found(text)
    return Origin(path, _LazyMarks(found, 0), _LazyMarks(found, 1))
