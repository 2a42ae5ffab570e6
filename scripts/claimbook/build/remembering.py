"""Plans and what was asked when they were made -> which files are not as they would be made now.

A note says what the plan was given, what was asked of the site, the marks of both, and which files
came of it. They are made anew where any of these is not as it was: so a note is never wrong, only
missing, as where it or a file was deleted or damaged.

Plans of one part ask much the same. So a part lists each question once, and its plans have numbers
of that list. The marks of most answers are those of the state in which the part was noted: which
are others now is known before any plan is looked at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimbook.build.asked import Asked
from claimbook.cache.notes import Notes
from claimbook.cache.places import Seen
from claimbook.model.pages import PlannedFiles
from claimbook.render.noted.marks import Marks
from claimbook.render.noted.notebook import Notebook, Question

Placed = tuple[str, PlannedFiles]
"""A plan and the folder that its files belong to."""
Stamp = list[int]
"""What a file changes by whenever it is written: size and time."""


@dataclass(frozen=True)
class Now:
    """What a build knows before it makes anything; `world` is what all plans have in common.

    `files` has what the disk tells of each file that is there, by folder and path.
    """

    world: str
    marks: Marks
    notebook: Notebook
    asked: Asked
    files: Mapping[str, Mapping[str, Seen]]


class Memory:
    """What one part of the plans came to in the last build, and what it comes to in this one."""

    def __init__(self, notes: Notes, now: Now, placed: Sequence[Placed]) -> None:
        self._notes, self._now = notes, now
        self._placed = {f"{name}/{plan.path}": (name, plan) for name, plan in placed}
        self._questions: list[Question] = []
        self._before: Mapping[str, Any] = {}
        self._kept: dict[str, Any] = {}
        self._learned: dict[str, Any] = {}
        if notes.note("world") == now.world:
            self._questions, self._before = notes.note("questions"), notes.note("plans")

    def stale(self) -> Iterator[Placed]:
        """What is to be made: each is to be learned before the next is asked for."""
        others = self._others()
        for place, (name, plan) in self._placed.items():
            note = self._before.get(place)
            if (
                note is None
                or others is None
                or (others and not others.isdisjoint(note["asked"]))
                or note["of"] != self._of(plan)
                or note["files"] != _stamps(plan, self._now.files[name])
            ):
                yield name, plan
            else:
                self._kept[place] = note

    def learn(self, one: Placed, asked: Iterable[Question], files: Mapping[str, Seen]) -> None:
        """Note what was asked when the files of a plan were made, now that they are written."""
        name, plan = one
        note = {"of": self._of(plan), "asked": list(asked), "files": _stamps(plan, files)}
        self._learned[f"{name}/{plan.path}"] = note

    def end(self) -> str:
        """Write down what the next build is to know, which lets go all else; a digest of it."""
        if self._learned or len(self._kept) < len(self._before):
            numbers: dict[Question, int] = {}
            plans = {
                place: {**note, "asked": [numbers.setdefault(q, len(numbers)) for q in asked]}
                for place, note, asked in self._all()
            }
            for name, noted in (
                ("world", self._now.world),
                ("state", self._now.asked.state),
                ("questions", list(numbers)),
                ("unforeseen", self._unforeseen(numbers)),
                ("plans", plans),
            ):
                self._notes.keep(name, noted)
            self._notes.end()
        return self._notes.mark

    def _all(self) -> Iterator[tuple[str, Any, Iterable[Question]]]:
        """Every note with its questions in words."""
        for place, note in self._kept.items():
            yield place, note, map(self._questions.__getitem__, note["asked"])
        for place, note in self._learned.items():
            yield place, note, note["asked"]

    def _of(self, plan: PlannedFiles) -> str:
        return self._now.marks.of((plan.paths, plan.make, plan.given))

    def _others(self) -> frozenset[int] | None:
        """The numbers of the questions that have other answers than they had; None if unknown."""
        if not self._before:
            return None
        others = self._now.asked.others(self._notes.mark, self._notes.note("state"))
        if others is None:
            return None
        marks: Mapping[Question, str] = self._notes.note("unforeseen")
        mark = self._now.notebook.mark
        changed = {question for question, before in marks.items() if mark(question) != before}
        changed.update(others.intersection(self._questions))
        return frozenset(n for n, q in enumerate(self._questions) if q in changed)

    def _unforeseen(self, questions: Iterable[Question]) -> dict[Question, str]:
        """The marks of those answers that the state does not have."""
        asked, mark = self._now.asked, self._now.notebook.mark
        return {question: mark(question) for question in questions if not asked.foresees(question)}


def _stamps(plan: PlannedFiles, files: Mapping[str, Seen]) -> list[Stamp | None]:
    return [seen[1:3] if (seen := files.get(path)) else None for path in plan.paths]
