"""Two versions of a file and what both come from -> one with both changes, if git can make it."""

import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from claimbook.read.revision import RevisionError

_VERSIONS = ("one", "origin", "other")
Content = bytes | None
"""What is in a file; None where there is none."""


@dataclass(frozen=True)
class Merged:
    """What both changes make of a file; `torn` if people must decide: then it is the first one."""

    content: Content
    torn: bool = False


def merged(origin: Content, one: Content, other: Content) -> Merged:
    """Both changes to a file, as git would merge them."""
    if other in (one, origin):
        return Merged(one)
    if one == origin:
        return Merged(other)
    if one is None or other is None:
        return Merged(one, torn=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, content in zip(_VERSIONS, (one, origin or b"", other), strict=True):
            Path(folder, name).write_bytes(content)
        joined = _joined(folder)
    return Merged(one, torn=True) if joined is None else Merged(joined)


def _joined(folder: str) -> Content:
    words = ("git", "merge-file", "--quiet", "--stdout", *_VERSIONS)
    try:
        done = subprocess.run(words, cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        raise RevisionError("git is not installed, and merges are tried with it") from None
    return None if done.returncode else done.stdout
