"""Places -> a note for each, as the last build left it, part by part.

A place is any text, such as a path; it belongs to a part by the first digits of its digest. So each
of several processes, or machines, may have some parts, and no more than one need be in memory.
"""

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from claimbook.cache.cache import marked, note_down


class Notes:
    """The notes of one part, in one file. It never fails: what is lost is noted again."""

    def __init__(self, folder: Path, part: str) -> None:
        self._file = folder / f"{part}.json"
        self.mark, self._before = marked(self._file)
        """The digest of what is noted, as the file has it; empty where nothing is."""
        self._now: dict[str, Any] = {}

    @property
    def kept(self) -> Mapping[str, Any]:
        """What the next build will find."""
        return self._now

    def note(self, place: str) -> Any:
        """What was noted of a place: JSON; None where nothing was."""
        return self._before.get(place)

    def keep(self, place: str, note: Any) -> None:
        """Note something of a place."""
        self._now[place] = note

    def end(self) -> None:
        """Let go what was not noted again."""
        if self._now != self._before:
            self.mark = ""
            with contextlib.suppress(OSError):
                self.mark = note_down(self._file, self._now)
