"""A plan and what was asked when it was made -> whether its files are as they would be made now.

A note says what the plan was given, what was asked of the site, the marks of both, and which files
came of it. They are made anew where any of these is not as it was: so a note is never wrong, only
missing, as where it or a file was deleted or damaged.

Plans of one part ask much the same. So a part lists each question once, with the mark of its
answer, and its plans have numbers of that list: which answers are others now is known before any
plan is looked at.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claimbook.cache.notes import Notes
from claimbook.model.pages import PlannedFiles
from claimbook.render.noted.marks import LENGTH, Marks
from claimbook.render.noted.notebook import Notebook, Question
from claimbook.write.folder import stamp_of

_LIST = "asked"
"""Under what the list is noted; the place of a plan has a slash."""


class Memory:
    """What one part of the plans came to in the last build; `world` is what all have in common."""

    def __init__(self, notes: Notes, world: str, marks: Marks, notebook: Notebook) -> None:
        self._notes, self._world = notes, world
        self._marks, self._notebook = marks, notebook
        noted = notes.note(_LIST) or {"world": None, "plans": 0, "questions": (), "marks": ""}
        self._is_other_world = noted["world"] != world
        self._number_of_plans: int = noted["plans"]
        self._questions: list[Question] = noted["questions"]
        self._others = frozenset() if self._is_other_world else frozenset(self._changed(noted))
        self._kept: dict[str, Any] = {}
        self._learned: dict[str, Any] = {}

    def has(self, plan: PlannedFiles, folder: Path) -> bool:
        """Whether the files of a plan are there as they would be made; then it is noted again."""
        place = _place(plan, folder)
        note = None if self._is_other_world else self._notes.note(place)
        if note is None or not self._others.isdisjoint(note["asked"]):
            return False
        if note["of"] != self._of(plan) or note["files"] != _stamps(plan, folder):
            return False
        self._kept[place] = note
        return True

    def learn(self, plan: PlannedFiles, asked: Iterable[Question], folder: Path) -> None:
        """Note what was asked when the files of a plan were made, now that they are written."""
        note = {"of": self._of(plan), "asked": list(asked), "files": _stamps(plan, folder)}
        self._learned[_place(plan, folder)] = note

    def end(self) -> None:
        """Write down what the next build is to know; what is planned no more is let go."""
        if not self._learned and len(self._kept) == self._number_of_plans:
            return
        numbers: dict[Question, int] = {}
        for place, note in self._all():
            asked = [numbers.setdefault(question, len(numbers)) for question in note["asked"]]
            self._notes.keep(place, {**note, "asked": asked})
        listed = {
            "world": self._world,
            "plans": len(self._notes.kept),
            "questions": list(numbers),
            "marks": self._marks_of(numbers),
        }
        self._notes.keep(_LIST, listed)
        self._notes.end()

    def _all(self) -> Iterator[tuple[str, Any]]:
        """Every note with its questions in words."""
        for place, note in self._kept.items():
            yield place, {**note, "asked": [self._questions[number] for number in note["asked"]]}
        yield from self._learned.items()

    def _changed(self, noted: Any) -> Iterator[int]:
        """The numbers of the questions that have other answers than they had."""
        before, now = noted["marks"], self._marks_of(self._questions)
        if before != now:
            for number, start in enumerate(range(0, len(now), LENGTH)):
                if before[start : start + LENGTH] != now[start : start + LENGTH]:
                    yield number

    def _of(self, plan: PlannedFiles) -> str:
        return self._marks.of((plan.paths, plan.make, plan.given))

    def _marks_of(self, questions: Iterable[Question]) -> str:
        return "".join(self._notebook.marks(questions))


def _place(plan: PlannedFiles, folder: Path) -> str:
    return f"{folder.name}/{plan.path}"


def _stamps(plan: PlannedFiles, folder: Path) -> list[list[int] | None]:
    return [stamp_of(folder, path) for path in plan.paths]
