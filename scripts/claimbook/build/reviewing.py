"""Branches and a base -> what each would do to it, what clashes, and a good order."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from claimbook.build.comparing import main_branch
from claimbook.build.examine import Examined, examine_files
from claimbook.build.meaning import Beside
from claimbook.compare.changes import compare
from claimbook.compare.judge import judge
from claimbook.compare.reviews import (
    Candidate,
    Clash,
    ClashKind,
    Files,
    Review,
    cured,
    differing,
    laid,
    ordered,
    related_twice,
    together,
)
from claimbook.model.problems import Problem, Severity
from claimbook.rank.nearest import NearestClaims
from claimbook.rank.sameness import READ
from claimbook.read.merging import Merged, merged
from claimbook.read.revision import commit_of, fork_of, read_revision

ALIKE, ALIKE_IN_WORDS = 0.45, 0.3
"""How near two new claims must be for somebody to be asked about them."""


@dataclass(frozen=True)
class _Ground:
    """The base that branches are tried on."""

    root: Path
    name: str
    files: Mapping[str, bytes]
    found: Examined
    today: datetime.date
    beside: Beside

    def tried(self, *changes: Files) -> Examined:
        """The base with these changes."""
        return examine_files(laid(self.files, *changes), today=self.today)


@dataclass(frozen=True)
class _Trial:
    """A branch with what it makes of the base's files, and the base with that alone."""

    candidate: Candidate
    files: Files
    found: Examined


def review(
    root: Path,
    names: Sequence[str],
    base: str | None,
    *,
    today: datetime.date,
    progress: Callable[[str], None],
    tell: Callable[[str], None],
) -> Review:
    """The branches, each on the base as it is now, two by two and in order.

    `tell` is told once if new claims must be compared by their words alone.
    """
    name = base or main_branch(root)
    commit = commit_of(root, name)
    progress(f"Reading {name}")
    files = read_revision(root, commit).files
    found = examine_files(files, today=today)
    ground = _Ground(root, name, files, found, today, Beside(root, tell))
    trials = []
    for branch in dict.fromkeys(names):
        progress(f"Reading {branch}")
        trials.append(_trial(branch, ground))
    clashes: list[Clash] = []
    for one, other in combinations(trials, 2):
        progress(f"Trying {one.candidate.name} with {other.candidate.name}")
        clashes += _clashes(one, other, ground)
    clashes.sort(key=lambda clash: clash.order)
    needing = [replace(trial.candidate, needs=_needs(trial, trials, ground)) for trial in trials]
    return Review(f"{name} ({commit[:10]})", ordered(needing, clashes), tuple(clashes))


def _trial(branch: str, ground: _Ground) -> _Trial:
    commit = commit_of(ground.root, branch)
    fork = read_revision(ground.root, fork_of(ground.root, ground.name, since=branch))
    own = differing(fork.files, read_revision(ground.root, commit).files)
    files, stale = _onto(ground.files, fork.files, own)
    found = ground.tried(files)
    changes = compare(ground.found.library, found.library, unread=found.unread)
    of_change = judge(changes, today=ground.today, unread=found.unread)
    problems = together([*_grave(found), *of_change], ground.found.problems)
    return _Trial(Candidate(branch, commit[:10], changes, problems, stale), files, found)


def _onto(
    base: Mapping[str, bytes], fork: Mapping[str, bytes], own: Files
) -> tuple[Files, tuple[str, ...]]:
    """A branch's files with what the base has got since; and those that git cannot merge."""
    joined = {
        path: merged(fork.get(path), content, base.get(path)) for path, content in own.items()
    }
    stale = tuple(path for path, both in joined.items() if both.torn)
    return {path: both.content for path, both in joined.items()}, stale


def _grave(found: Examined) -> list[Problem]:
    return [problem for problem in found.problems if problem.severity is not Severity.INFO]


def _clashes(one: _Trial, other: _Trial, ground: _Ground) -> Iterator[Clash]:
    names = (one.candidate.name, other.candidate.name)
    origin = _origin(one, other, ground)
    joined = {
        path: merged(origin.get(path), one.files[path], other.files[path])
        for path in sorted(one.files.keys() & other.files)
        if one.files[path] != other.files[path]
    }
    if torn := tuple(path for path, both in joined.items() if both.torn):
        yield Clash(ClashKind.FILE, *names, paths=torn)
    if paths := tuple(path for path, both in joined.items() if _mixed(both, path, one, other)):
        yield Clash(ClashKind.SAME_FILE, *names, paths=paths)
    files = {path: both.content for path, both in joined.items()}
    both = ground.tried(one.files, other.files, files)
    alone = (one.found.problems, other.found.problems)
    for problem in together(_grave(both), ground.found.problems, *alone):
        yield Clash(ClashKind.PROBLEM, *names, problem=problem)
    yield from related_twice(one.candidate, other.candidate)
    yield from _alike(one, other, both, ground.beside)


def _mixed(both: Merged, path: str, one: _Trial, other: _Trial) -> bool:
    """Whether a file is what neither branch has: else the one has the other's change already."""
    return not both.torn and both.content not in (one.files[path], other.files[path])


def _origin(one: _Trial, other: _Trial, ground: _Ground) -> Mapping[str, bytes]:
    """What both come from: the base, or a commit after it that both have."""
    shared = fork_of(ground.root, one.candidate.name, since=other.candidate.name)
    if fork_of(ground.root, ground.name, since=shared) == shared:
        return ground.files
    return read_revision(ground.root, shared).files


def _alike(one: _Trial, other: _Trial, both: Examined, beside: Beside) -> Iterator[Clash]:
    """New claims of the one that say nearly what new claims of the other say."""
    own, theirs = one.candidate.changes.new_claims, other.candidate.changes.new_claims
    if not own or not theirs:
        return
    meanings = beside.meanings(both.library, own)
    alike = ALIKE if meanings else ALIKE_IN_WORDS
    index = NearestClaims(both.library, meanings)
    ids = {claim.id for claim in theirs} - {claim.id for claim in own}
    for claim in own:
        for near in index.to(claim, count=READ):
            if near.claim.id in ids and near.score >= alike:
                claims = (claim, near.claim)
                yield Clash(
                    ClashKind.ALIKE,
                    one.candidate.name,
                    other.candidate.name,
                    claims=claims,
                    score=near.score,
                )


def _needs(trial: _Trial, trials: Sequence[_Trial], ground: _Ground) -> tuple[str, ...]:
    """The branches without which this one has errors, and those that it holds already."""
    return tuple(
        other.candidate.name
        for other in trials
        if other is not trial and (_holds(trial, other, ground) or _cures(trial, other, ground))
    )


def _holds(trial: _Trial, other: _Trial, ground: _Ground) -> bool:
    """Whether a branch was begun on the other one, and has gone on."""
    names = (other.candidate.name, trial.candidate.name)
    theirs, own = (commit_of(ground.root, name) for name in names)
    return bool(other.files) and theirs != own and fork_of(ground.root, theirs, since=own) == theirs


def _cures(trial: _Trial, other: _Trial, ground: _Ground) -> bool:
    if not trial.candidate.count(Severity.ERROR):
        return False
    both = ground.tried(other.files, trial.files)
    return bool(cured(both.problems, trial.found.problems, ground.found.problems))
