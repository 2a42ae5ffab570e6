"""Two versions of a file -> the lines of the newer one that are new, to tell problems there."""

from collections.abc import Mapping
from difflib import SequenceMatcher

Lines = Mapping[str, frozenset[int]]
"""A file's path -> its lines (from 1) that a change touches."""


def changed_lines(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Lines:
    """Of every file that differs; of one that is new, all lines; of one that is gone, none."""
    return {
        path: _lines(before.get(path, b""), after.get(path, b""))
        for path in sorted(before.keys() | after.keys())
        if before.get(path) != after.get(path)
    }


def _lines(before: bytes, after: bytes) -> frozenset[int]:
    old, new = before.splitlines(), after.splitlines()
    steps = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    return frozenset(
        line + 1 for tag, _, _, start, end in steps if tag != "equal" for line in range(start, end)
    )
