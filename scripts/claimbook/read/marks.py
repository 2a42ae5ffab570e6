"""The marks of a file's fields, found when they are first asked for.

Most records have no problem and are never asked; of ten thousand files only the texts are kept.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from claimbook.model.origin import FieldPath, Mark, Origin
from claimbook.read.nodes import Marks, marks_of
from claimbook.read.tree import parse


class _Found:
    def __init__(self, text: str, deepest: int) -> None:
        self._text = text
        self._deepest = deepest

    @cached_property
    def marks(self) -> tuple[Marks, Marks]:
        root = parse(self._text, deepest=self._deepest).root
        return marks_of(root) if root else ({}, {})


class _LazyMarks(Mapping[FieldPath, Mark]):
    def __init__(self, find: Callable[[], Marks]) -> None:
        self._find = find

    def __getitem__(self, path: FieldPath) -> Mark:
        return self._find()[path]

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._find())

    def __len__(self) -> int:
        return len(self._find())


def origin_of(path: str, text: str, *, deepest: int) -> Origin:
    """The origin of a record that was read from `text`, the file at `path`."""
    found = _Found(text, deepest)
    return Origin(path, _LazyMarks(lambda: found.marks[0]), _LazyMarks(lambda: found.marks[1]))
