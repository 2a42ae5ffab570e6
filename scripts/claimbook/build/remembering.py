"""A plan and what was asked when it was made -> whether its files are as they would be made now.

A note says what the plan was given, what was asked of the site, the marks of both, and which files
came of it. They are made anew where any of these is not as it was: so a note is never wrong, only
missing, as where it or a file was deleted or damaged.
"""

import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from claimbook.cache.notes import Notes
from claimbook.model.pages import PlannedFiles
from claimbook.render.noted.marks import Marks
from claimbook.render.noted.notebook import Notebook, Question


class Memory:
    """What one part of the plans came to in the last build; `world` is what all have in common."""

    def __init__(self, notes: Notes, world: str, marks: Marks, notebook: Notebook) -> None:
        self._notes, self._world = notes, world
        self._marks, self._notebook = marks, notebook

    def has(self, plan: PlannedFiles, folder: Path) -> bool:
        """Whether the files of a plan are there as they would be made; then it is noted again."""
        note = self._notes.note(_place(plan, folder))
        if not isinstance(note, dict) or note["of"] != self._of(plan):
            return False
        if note["answers"] != self._answers(map(tuple, note["asked"])):
            return False
        if note["files"] != [_file(folder / path) for path in plan.paths]:
            return False
        self._notes.keep(_place(plan, folder), note)
        return True

    def learn(self, plan: PlannedFiles, asked: Iterable[Question], folder: Path) -> None:
        """Note what was asked when the files of a plan were made, now that they are written."""
        note = {
            "of": self._of(plan),
            "asked": list(asked),
            "answers": self._answers(asked),
            "files": [_file(folder / path) for path in plan.paths],
        }
        self._notes.keep(_place(plan, folder), note)

    def end(self) -> None:
        """Let go what is planned no more."""
        self._notes.end()

    def _of(self, plan: PlannedFiles) -> str:
        return self._world + self._marks.of((plan.paths, plan.make, plan.given)).hex()

    def _answers(self, asked: Iterable[Question]) -> str:
        digest = blake2b(digest_size=16)
        for question in asked:
            digest.update(self._notebook.mark(question))
        return digest.hexdigest()


def _place(plan: PlannedFiles, folder: Path) -> str:
    return f"{folder.name}/{plan.path}"


def _file(path: Path) -> list[int] | None:
    """What a file changes by whenever it is written; None where there is none."""
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return None
    return [status.st_size, status.st_mtime_ns]
