"""git's log, where it is whole -> the day of each claim file's last commit, in one pass."""

import datetime
import subprocess
from pathlib import Path

_LOG = (
    "log",
    "--format=%x01%cs",
    "--name-only",
    "-z",
    "--no-renames",
    "--relative",
    "--",
    "claims",
)


def last_changes(root: Path) -> dict[str, datetime.date]:
    """The committer's day of the last commit of each file, by its path relative to `root`.

    Empty without git, without a repository, or with a shallow one, whose last known commit would
    pass for a change.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    found: dict[str, datetime.date] = {}
    for commit in _git(root, *_LOG).split("\x01"):
        day, _, names = commit.partition("\x00")
        for name in names.split("\x00"):
            path = name.strip("\n")
            if path:
                found.setdefault(path, datetime.date.fromisoformat(day.strip()))
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
