"""Files -> what they say, read anew only where a file is not what it was at the last build.

What is kept of a file stands under its path, with a mark of its bytes and of this program. Only
files of which nothing is to be said are kept: no problem is ever told from memory. It is plain
JSON, so that nothing in the folder can be run; damaged, it is read as if it were not there.

Checks of what others sent must not be built on it: who can write there is believed.
"""

from collections.abc import Iterator, Sequence
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from claimbook.cache.cache import digest
from claimbook.cache.notes import Notes
from claimbook.cache.places import PARTS, parted
from claimbook.model.records import MODEL_OF, AnyRecord
from claimbook.read.decode import decoded
from claimbook.read.disk import read_file
from claimbook.read.fault import Fault
from claimbook.read.marks import origin_of
from claimbook.read.packed import packed, unpacked
from claimbook.read.record import Reading, kind_of, name_in, read_bytes, read_fault

_PACKAGES = ("pydantic", "pyyaml")
_ROOMS = ("model", "read")


def kept_readings(root: Path, paths: Sequence[str], folder: Path) -> Iterator[Reading]:
    """What the files say, in any order; what is to be kept for the next time is in `folder`."""
    program = _program()
    parts = parted(paths)
    for part, own in parts.items():
        notes = Notes(folder, part)
        for path in own:
            yield _reading(root, path, notes, program)
        notes.end()
    for part in set(PARTS) - parts.keys():
        Notes(folder, part).end()


def _reading(root: Path, path: str, notes: Notes, program: str) -> Reading:
    content = read_file(root, path)
    if isinstance(content, Fault):
        return read_fault(path, content)
    mark = digest(program, content)
    note = notes.note(path)
    if not isinstance(note, dict) or note.get("of") != mark:
        reading = read_bytes(path, content)
        if reading.problems or not isinstance(reading.record, AnyRecord):
            return reading
        note = {"of": mark, "says": packed(reading.record)}
    notes.keep(path, note)
    return _kept(root, path, note["says"])


def _kept(root: Path, path: str, says: dict[str, Any]) -> Reading:
    kind, id = kind_of(path), name_in(path)
    origin = origin_of(path, partial(_text, root, path))
    return Reading(path, kind, id, unpacked(MODEL_OF[kind], id, origin, says))


def _text(root: Path, path: str) -> str:
    """What a file says by now: where its fields are is asked seldom, and not kept."""
    content = read_file(root, path)
    text = content if isinstance(content, Fault) else decoded(content)
    return "" if isinstance(text, Fault) else text


@cache
def _program() -> str:
    """The same for as long as a file is read in the same way."""
    package = Path(__file__).parents[1]
    sources = sorted(path for room in _ROOMS for path in (package / room).rglob("*.py"))
    return digest(
        *(f"{name} {version(name)}" for name in _PACKAGES),
        *(path.name for path in sources),
        *(path.read_bytes() for path in sources),
    )
