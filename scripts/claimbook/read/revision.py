"""A revision of git -> the files of the base as they were then, in memory. Nothing is checked out.

A past state is read from git's own objects: no hook, no filter and no work tree has a part in it.
"""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from claimbook.model.undone import UndoneError
from claimbook.read.disk import CLAIMS
from claimbook.read.settings import PATH as SETTINGS

DOCS = "docs"
_FILE_MODES = frozenset({b"100644", b"100755"})
# What git itself forbids in a name, and what would be an option or more than one revision.
_HOSTILE = re.compile(r"^-|[\x00-\x20\x7f:?*\[\\]|\.\.|^$")
_NAMED = ("refs/heads", "refs/remotes", "refs/tags")
_QUIETLY = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
_FETCH_ALL = "fetch the rest with `git fetch --unshallow`, or check out with fetch-depth: 0"


class RevisionError(UndoneError):
    """A revision cannot be read; the message says why, and what helps."""


@dataclass(frozen=True)
class Revision:
    """A state of the base: `files` by their paths relative to its root, with `/`."""

    name: str
    commit: str
    files: Mapping[str, bytes]


def commit_of(root: Path, name: str) -> str:
    """The id of the commit that a revision's name means."""
    if _HOSTILE.search(name):
        raise RevisionError(f"{name!a} is no name of a revision, such as main or HEAD~2")
    try:
        found = _git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    except RevisionError:
        _git(root, "rev-parse", "--git-dir")  # tells if it is git or the folder that fails
        hint = _FETCH_ALL if _shallow(root) else f"fetch it first, as in `git fetch origin {name}`"
        raise RevisionError(f"git knows no revision {name!a} here: {hint}") from None
    return found.decode().strip()


def names_of_revisions(root: Path) -> list[str]:
    """The branches, those of others too, and the tags that git knows, sorted."""
    told = _git(root, "for-each-ref", "--format=%(refname:short)", *_NAMED)
    return sorted(told.decode("utf-8", "replace").split())


def first_known(root: Path, names: Sequence[str]) -> str:
    """The first of these names that git knows; RevisionError of the last where it knows none."""
    for name in names[:-1]:
        with suppress(RevisionError):
            commit_of(root, name)
            return name
    commit_of(root, names[-1])
    return names[-1]


def fork_of(root: Path, name: str, *, since: str = "HEAD") -> str:
    """The commit at which `since` left the revision: what came after it on `name` is no change.

    That is what a pull request is compared with.
    """
    base, head = commit_of(root, name), commit_of(root, since)
    try:
        return _git(root, "merge-base", base, head).decode().split()[0]
    except RevisionError:
        if _shallow(root):
            told = f"this clone is shallow, and does not reach back to where it left {name!a}"
            raise RevisionError(f"{told}: {_FETCH_ALL}") from None
        raise RevisionError(f"{name!a} and {since!a} have no history in common") from None


def read_revision(root: Path, commit: str, *, name: str = "") -> Revision:
    """What claims/, docs/ and mkdocs.yml held in a commit, symbolic links and submodules aside."""
    listed = _git(root, "ls-tree", "-r", "-z", commit, "--", CLAIMS, DOCS, SETTINGS)
    entries = dict(_entries(listed))
    contents = _contents(root, sorted(set(entries.values())))
    files = {path: contents[blob] for path, blob in sorted(entries.items())}
    return Revision(name or commit[:12], commit, files)


def _entries(listed: bytes) -> Iterator[tuple[str, bytes]]:
    """(path, blob) of every ordinary file of `git ls-tree`; a path out of the base is left out."""
    for entry in listed.split(b"\x00"):
        head, _, name = entry.partition(b"\t")
        path = name.decode("utf-8", "surrogateescape")
        inside = path and not {"..", ".", ""} & set(PurePosixPath(path).parts)
        if inside and head.split()[0] in _FILE_MODES:
            yield path, head.split()[2]


def _contents(root: Path, blobs: list[bytes]) -> dict[bytes, bytes]:
    """The content of each blob, all in one go."""
    told = _git(root, "cat-file", "--batch", given=b"".join(blob + b"\n" for blob in blobs))
    found = {}
    place = 0
    for blob in blobs:
        line_end = told.index(b"\n", place)
        head = told[place:line_end].split()
        if len(head) != 3:
            raise RevisionError(f"git lacks a file of that revision ({blob.decode()})")
        place = line_end + 1 + int(head[2])
        found[blob] = told[line_end + 1 : place]
        place += 1
    return found


def _shallow(root: Path) -> bool:
    return _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _git(root: Path, *words: str, given: bytes = b"") -> bytes:
    """What git prints; RevisionError with what it says where it fails or is not there."""
    try:
        done = subprocess.run(
            ("git", "-C", str(root), *words),
            input=given,
            capture_output=True,
            check=True,
            env={**os.environ, **_QUIETLY},
        )
    except FileNotFoundError:
        raise RevisionError("git is not installed, and past states are read from it") from None
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode("utf-8", "replace").strip().splitlines()
        raise RevisionError(told[0] if told else "git failed without a word") from None
    return done.stdout
