"""git's log, where it is whole -> the last commit of each claim file, in one pass."""

import datetime
import subprocess
from dataclasses import dataclass
from pathlib import Path

_LOG = (
    "log",
    "--format=%x01%H %cs",
    "--name-only",
    "-z",
    "--no-renames",
    "--relative",
    "--",
    "claims",
)
_UNCOMMITTED = ("diff", "--name-only", "-z", "--no-renames", "--relative", "HEAD", "--", "claims")


@dataclass(frozen=True)
class Commit:
    """The last commit of a file, on the committer's day; `id` is empty where the file has changed.

    Nobody finds in a commit what was written since.
    """

    day: datetime.date
    id: str


def last_commits(root: Path) -> dict[str, Commit]:
    """The last commit of each file, by its path relative to `root`.

    Empty without git, without a repository, or with a shallow one, whose last known commit would
    pass for a change.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    changed = set(_git(root, *_UNCOMMITTED).split("\x00"))
    found: dict[str, Commit] = {}
    for entry in _git(root, *_LOG).split("\x01"):
        head, _, names = entry.partition("\x00")
        id, _, day = head.strip().partition(" ")
        for name in names.split("\x00"):
            path = name.strip("\n")
            if path and path not in found:
                own = "" if path in changed else id
                found[path] = Commit(datetime.date.fromisoformat(day), own)
    return found


def _git(root: Path, *words: str) -> str:
    """What git prints; nothing where it fails or is not there."""
    try:
        done = subprocess.run(
            ("git", "-C", str(root), *words),
            capture_output=True,
            check=True,
            encoding="utf-8",
            errors="replace",
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout
