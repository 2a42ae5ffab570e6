"""The marks of all likely answers -> a state of the base, and what is other than in earlier ones.

A state is kept once, under a digest of its marks. The notes of a part name the state in which they
were made; that they hold in a later one too is noted of all parts at once, when a build ends. So
whatever a build that was killed has left, each part is compared with the state that it was made in.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from claimbook.cache.cache import Cache, digest
from claimbook.render.noted.notebook import Question

_HELD = digest("which notes hold in which state")


class Asked:
    """The state of this build, by the `marks` of what its pages are likely to ask.

    What is kept in `folder` may be deleted or damaged at any time.
    """

    def __init__(self, folder: Path, marks: Mapping[Question, str]) -> None:
        self._kept, self._marks = Cache(folder), marks
        held = self._kept.note(_HELD) or {"state": "", "notes": ()}
        self._held_state, self._held = held["state"], frozenset(held["notes"])
        self.state = self._kept.keep_file(json.dumps(marks, separators=(",", ":")).encode())
        self._others: dict[str, frozenset[Question] | None] = {self.state: frozenset()}
        self._others_since(self._held_state)  # here, before others come to share the work

    def foresees(self, question: Question) -> bool:
        """Whether the state has the mark of an answer."""
        return question in self._marks

    def others(self, notes: str, state: str) -> frozenset[Question] | None:
        """What has another answer now than when these notes, made in this state, last held.

        None where that is not known. `notes` is their digest.
        """
        return self._others_since(self._held_state if notes in self._held else state)

    def end(self, notes: list[str]) -> None:
        """The build ended well: these notes hold in its state, and no other state is needed."""
        self._kept.keep_note(_HELD, {"state": self.state, "notes": notes})
        self._kept.end()

    def _others_since(self, state: str) -> frozenset[Question] | None:
        if state not in self._others:
            content = self._kept.file(state)
            known = self._marks.get
            self._others[state] = (
                None
                if content is None
                else frozenset(
                    question
                    for question, mark in json.loads(content).items()
                    if known(question) != mark
                )
            )
        return self._others[state]
