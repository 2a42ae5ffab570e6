"""What is asked while a page is made -> the questions, and the marks of their answers."""

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from typing import Any, TypeVar

from claimbook.render.noted.marks import Marks

Question = str
"""What is asked of, and for which key: `claims weeks-cost`, `aliases:theme pay`; `claims` is all of
it. Only the last part may hold any letters, so that no two questions are written alike."""

KeyT = TypeVar("KeyT")
ThingT = TypeVar("ThingT")


class Notebook:
    """Notes questions while it is open.

    `answers` says what a question's answer is, `likely` which questions will hardly fail to come.
    """

    def __init__(
        self,
        answers: Callable[[Question], object],
        likely: Callable[[], Iterable[Question]],
        marks: Marks,
    ) -> None:
        self._answers, self._likely, self._marks = answers, likely, marks
        self._known: dict[Question, str] = {}
        self._open: dict[Question, None] | None = None

    def note(self, question: Question) -> None:
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

    def mark(self, question: Question) -> str:
        """The mark of the answer in this build."""
        known = self._known.get(question)
        if known is None:
            known = self._known[question] = self._marks.of(self._answers(question))
        return known

    def knows(self, question: Question) -> bool:
        """Whether the mark of an answer was reckoned."""
        return question in self._known

    def likely(self) -> tuple[Question, ...]:
        """What is likely to be asked for, those beside one another that ask of much the same."""
        return tuple(self._likely())

    def reckoned(self, questions: Iterable[Question]) -> dict[Question, str]:
        """The marks of some answers, to be learned by whoever else needs them."""
        return {question: self.mark(question) for question in questions}

    def learn(self, marks: Mapping[Question, str]) -> None:
        """Take over marks that were reckoned of this very site."""
        self._known.update(marks)


class Noted(Mapping[KeyT, ThingT]):
    """A mapping that notes for which keys it is asked, or that it was gone through."""

    def __init__(self, name: str, things: Mapping[KeyT, ThingT], notebook: Notebook) -> None:
        self._name, self._things, self._note = name, things, notebook.note

    def __getitem__(self, key: KeyT) -> ThingT:
        self._note(question_of(self._name, key))
        return self._things[key]

    def __contains__(self, key: object) -> bool:
        self._note(question_of(self._name, key))
        return key in self._things

    def __iter__(self) -> Iterator[KeyT]:
        self._note(self._name)
        return iter(self._things)

    def __len__(self) -> int:
        self._note(self._name)
        return len(self._things)

    def values(self) -> ValuesView[ThingT]:
        """All things, which is one question."""
        self._note(self._name)
        return self._things.values()

    def items(self) -> ItemsView[KeyT, ThingT]:
        """All keys and things, which is one question."""
        self._note(self._name)
        return self._things.items()


def answer(things: Mapping[Any, object], key: tuple[str, ...]) -> object:
    """What a mapping says for a key in parts; without any, all of it; a word where it is not."""
    if not key:
        return list(things.items())
    return things.get(key if len(key) > 1 else key[0], "absent")


def question_of(name: str, key: object) -> Question:
    """What is asked for a key: a text, or a kind and an id."""
    return f"{name}:{key[0]} {key[1]}" if isinstance(key, tuple) else f"{name} {key}"


def parts_of(question: Question) -> tuple[str, tuple[str, ...]]:
    """What is asked of, and the parts of the key; none where it is asked for all."""
    head, of_one, key = question.partition(" ")
    name, of_kind, kind = head.partition(":")
    return name, ((kind, key) if of_kind else (key,) if of_one else ())
