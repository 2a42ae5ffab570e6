"""A text of another tool -> new files in a base, all of them or none."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from claimbook.build.examine import examine
from claimbook.edit.edits import path_of
from claimbook.edit.new_file import file_of
from claimbook.intake.intake import Complaint, Intake
from claimbook.link.library import Library
from claimbook.model.drafts import DraftRecord
from claimbook.model.problems import Problem
from claimbook.write.fresh import in_the_way, write_fresh

Reader = Callable[[Library], Intake]
"""What takes a text in, told what the base has already."""


@dataclass(frozen=True)
class Imported:
    """What came of it. With complaints nothing was written.

    `drafts` are by path; `problems` are those of the base that lie in them.
    """

    drafts: Mapping[str, DraftRecord] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    problems: tuple[Problem, ...] = ()


def bring_in(root: Path, reader: Reader, *, today: datetime.date, write: bool) -> Imported:
    """Write a file for each record that the base does not have; without `write`, only tell."""
    intake = reader(examine(root, today=today).library)
    if intake.complaints:
        return Imported(known=intake.known, complaints=intake.complaints)
    folder = f"{today.year:04}"
    drafts = {path_of(draft.kind, draft.id, folder): draft for draft in intake.drafts}
    files = {path: file_of(draft).encode() for path, draft in drafts.items()}
    blocking = in_the_way(files, root)
    if blocking:
        complaints = tuple(Complaint(1, f"{path} is there already", _MOVE) for path in blocking)
        return Imported(known=intake.known, complaints=complaints)
    if not write:
        return Imported(drafts, intake.known)
    write_fresh(files, root)
    problems = examine(root, today=today).problems
    own = tuple(problem for problem in problems if problem.path in files)
    return Imported(drafts, intake.known, problems=own)


_MOVE = "Mend or move that file first; `claimbook check` says what is wrong with it."
