"""Several changes to one base -> what clashes between them, and in which order to take them."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum

from claimbook.compare.changes import Changes
from claimbook.link.library import Link
from claimbook.model.claim import Claim
from claimbook.model.problems import Problem, Severity


@dataclass(frozen=True)
class Candidate:
    """A branch that asks to be merged.

    `problems` are the errors and warnings that it brings, `stale` the files that git cannot merge
    with what the base has got since, `needs` the branches that must be merged before it.
    """

    name: str
    commit: str
    changes: Changes
    problems: tuple[Problem, ...] = ()
    stale: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many problems of one severity it brings."""
        return sum(problem.severity is severity for problem in self.problems)


class ClashKind(StrEnum):
    """What can be between two branches, the gravest first."""

    FILE = "file"
    PROBLEM = "problem"
    ALIKE = "alike"
    RELATION = "relation"
    SAME_FILE = "same-file"


@dataclass(frozen=True)
class Clash:
    """Something between two branches, each sound without the other.

    `paths` are files that both change, `problem` is what both together bring, `claims` are those
    that say nearly the same (`score` tells how nearly) or that both relate to each other.
    """

    kind: ClashKind
    one: str
    other: str
    paths: tuple[str, ...] = ()
    problem: Problem | None = None
    claims: tuple[Claim, ...] = ()
    score: float = 0.0

    @property
    def grave(self) -> bool:
        """Whether the two cannot both be merged as they are."""
        is_error = self.problem is not None and self.problem.severity is Severity.ERROR
        return self.kind is ClashKind.FILE or is_error

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key of a total order: the gravest first, then by branch."""
        ids = tuple(claim.id for claim in self.claims)
        problem = self.problem.order if self.problem else ()
        kinds = list(ClashKind)
        grave = not self.grave
        return (grave, kinds.index(self.kind), self.one, self.other, self.paths, ids, problem)


@dataclass(frozen=True)
class Review:
    """Candidates in the order in which to take them, and the clashes between them."""

    base: str
    candidates: tuple[Candidate, ...]
    clashes: tuple[Clash, ...] = field(default=())

    @property
    def sound(self) -> bool:
        """Whether all can be merged as they are."""
        errors = any(c.count(Severity.ERROR) or c.stale for c in self.candidates)
        return not errors and not any(clash.grave for clash in self.clashes)


def ordered(candidates: Sequence[Candidate], clashes: Sequence[Clash]) -> tuple[Candidate, ...]:
    """Each after those that it needs; else those with fewest problems first, then small ones.

    Where branches need each other in a circle, the one with fewest problems comes first.
    """
    left = {candidate.name: candidate for candidate in candidates}
    weight = {c.name: _weight(c, place, clashes) for place, c in enumerate(candidates)}
    chosen: list[Candidate] = []
    while left:
        below = _below({name: left.keys() & {*c.needs} for name, c in left.items()})
        ready = [name for name in left if all(name in below[need] for need in below[name])]
        chosen.append(left.pop(min(ready, key=weight.__getitem__)))
    return tuple(chosen)


def _below(needs: Mapping[str, Set[str]]) -> Mapping[str, Set[str]]:
    """What each needs, directly or through others; itself too where it is in a circle."""
    below = {name: frozenset(own) for name, own in needs.items()}
    for _ in needs:
        below = {name: own.union(*(below[need] for need in own)) for name, own in below.items()}
    return below


def _weight(candidate: Candidate, place: int, clashes: Sequence[Clash]) -> tuple[int, ...]:
    own = [clash for clash in clashes if candidate.name in (clash.one, clash.other)]
    return (
        candidate.count(Severity.ERROR) + len(candidate.stale),
        sum(clash.grave for clash in own),
        candidate.count(Severity.WARNING),
        len(own),
        len(candidate.changes.records),
        place,
    )


def related_twice(one: Candidate, other: Candidate) -> Iterator[Clash]:
    """Pairs of claims that both branches relate, each in its way."""
    theirs = {_ends(link): link for link in other.changes.links.gained}
    for link in one.changes.links.gained:
        their = theirs.get(_ends(link))
        if their and (their.claim.id, their.relation) != (link.claim.id, link.relation):
            claims = (link.claim, link.target)
            yield Clash(ClashKind.RELATION, one.name, other.name, claims=claims)


def _ends(link: Link) -> frozenset[str]:
    return frozenset((link.claim.id, link.target.id))


def together(
    pair: Sequence[Problem], before: Sequence[Problem], *alone: Sequence[Problem]
) -> tuple[Problem, ...]:
    """The problems that are there only with both branches."""
    known = {_key(problem) for problems in (before, *alone) for problem in problems}
    return tuple(problem for problem in pair if _key(problem) not in known)


def cured(
    pair: Sequence[Problem], alone: Sequence[Problem], before: Sequence[Problem]
) -> tuple[Problem, ...]:
    """The errors of a branch alone that the other branch takes away."""
    still = {_key(problem) for problem in (*pair, *before)}
    errors = (problem for problem in alone if problem.severity is Severity.ERROR)
    return tuple(problem for problem in errors if _key(problem) not in still)


def _key(problem: Problem) -> tuple[str, str, str]:
    return (problem.code, problem.path, problem.message)


Files = Mapping[str, bytes | None]
"""What a branch makes of files, by path; None: the file is gone."""


def laid(base: Mapping[str, bytes], *changes: Files) -> dict[str, bytes]:
    """The files of a base with these changes, the later over the earlier."""
    files: dict[str, bytes | None] = dict(base)
    for change in changes:
        files.update(change)
    return {path: content for path, content in files.items() if content is not None}


def differing(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Files:
    """What makes the one of the other."""
    paths = sorted(before.keys() | after.keys())
    return {path: after.get(path) for path in paths if before.get(path) != after.get(path)}
