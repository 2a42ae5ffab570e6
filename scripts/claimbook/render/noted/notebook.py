"""What is asked while a page is made -> the questions, and the marks of their answers."""

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from typing import Any, TypeVar

from claimbook.render.noted.marks import Marks

Question = tuple[str, ...]
"""What is asked of, and for which key: `("claims", "weeks-cost")`; of all of it without a key."""

KeyT = TypeVar("KeyT")
ThingT = TypeVar("ThingT")


class Notebook:
    """Notes questions while it is open. `answers` says what a question's answer is."""

    def __init__(self, answers: Callable[[Question], object], marks: Marks) -> None:
        self._answers, self._marks = answers, marks
        self._known: dict[Question, bytes] = {}
        self._open: dict[Question, None] | None = None

    def note(self, *question: str) -> None:
        """Somebody asks."""
        if self._open is not None:
            self._open[question] = None

    @contextmanager
    def asked(self) -> Iterator[dict[Question, None]]:
        """What is asked within, each question once, in the order in which they were asked first."""
        before, self._open = self._open, {}
        try:
            yield self._open
        finally:
            self._open = before

    def mark(self, question: Question) -> bytes:
        """The mark of the answer in this build."""
        known = self._known.get(question)
        if known is None:
            with self.asked():  # what the answer is made of is in its mark
                known = self._known[question] = self._marks.of(self._answers(question))
        return known


class Noted(Mapping[KeyT, ThingT]):
    """A mapping that notes for which keys it is asked, or that it was gone through."""

    def __init__(self, name: str, things: Mapping[KeyT, ThingT], notebook: Notebook) -> None:
        self._name, self._things, self._notebook = name, things, notebook

    def __getitem__(self, key: KeyT) -> ThingT:
        self._notebook.note(self._name, *_parts(key))
        return self._things[key]

    def __contains__(self, key: object) -> bool:
        self._notebook.note(self._name, *_parts(key))
        return key in self._things

    def __iter__(self) -> Iterator[KeyT]:
        self._notebook.note(self._name)
        return iter(self._things)

    def __len__(self) -> int:
        self._notebook.note(self._name)
        return len(self._things)

    def values(self) -> ValuesView[ThingT]:
        """All things, which is one question."""
        self._notebook.note(self._name)
        return self._things.values()

    def items(self) -> ItemsView[KeyT, ThingT]:
        """All keys and things, which is one question."""
        self._notebook.note(self._name)
        return self._things.items()


def answer(things: Mapping[Any, object], parts: Question) -> object:
    """What a mapping says for a key in parts; without any, all of it; a word where it is not."""
    if not parts:
        return things
    key = parts if len(parts) > 1 else parts[0]
    return things.get(key, "absent")


def _parts(key: object) -> tuple[str, ...]:
    """A key of more than one part, such as (kind, id), is a question of as many."""
    return tuple(map(str, key)) if isinstance(key, tuple) else (str(key),)
