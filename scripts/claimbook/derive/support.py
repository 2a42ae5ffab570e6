"""A claim's attestations -> its support: how many say it independently of one another."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimbook.link.library import Library
from claimbook.model.claim import Attestation, AttestationStance, Claim
from claimbook.model.sources import Source


class SupportLevel(StrEnum):
    """How many independent groups of original sources assert a claim: none, one, or more."""

    SECOND_HAND = "second-hand"
    SINGLE_SOURCE = "single-source"
    CORROBORATED = "corroborated"


@dataclass(frozen=True, slots=True)
class Group:
    """Attestations that count as one voice: their numbers (from 1) and what they share."""

    attestations: tuple[int, ...]
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind a claim, with its arithmetic.

    `groups` are the independent voices; `repeated` the attestations (numbers from 1) that pass
    the claim on and add nothing; `disputing` those that deny it; `named` those whose speaker or
    organisation is known.
    """

    groups: tuple[Group, ...]
    repeated: tuple[int, ...]
    disputing: tuple[int, ...]
    named: tuple[int, ...]

    @property
    def level(self) -> SupportLevel:
        """The level in one word."""
        if not self.groups:
            return SupportLevel.SECOND_HAND
        return SupportLevel.SINGLE_SOURCE if len(self.groups) == 1 else SupportLevel.CORROBORATED


def support_of(claim: Claim, library: Library) -> Support:
    """Only what primary, active sources assert counts; those that share a voice count once."""
    numbered = tuple(enumerate(claim.attestations, start=1))
    counted = [n for n, said in numbered if _counts(said, library)]
    disputing = tuple(n for n, said in numbered if said.stance is AttestationStance.DISPUTES)
    named = tuple(n for n, said in numbered if said.speaker or said.organisation)
    repeated = tuple(n for n, _ in numbered if n not in counted and n not in disputing)
    return Support(_groups(claim, counted, library), repeated, disputing, named)


def has_original(claim: Claim, library: Library) -> bool:
    """Whether an original source asserts a claim: without one it is second-hand."""
    return any(_counts(said, library) for said in claim.attestations)


def _counts(said: Attestation, library: Library) -> bool:
    source = library.sources.get(said.source)
    if source is None or not source.active:
        return False
    return said.stance is AttestationStance.ASSERTS and source.is_primary


_SHARED_BY_SOURCE: tuple[tuple[str, Callable[[Source], Hashable]], ...] = (
    ("source", lambda source: source.id),
    ("show", lambda source: source.show),
    ("publisher", lambda source: source.publisher and source.publisher.casefold()),
    ("guid", lambda source: source.guid),
)


def _voices(said: Attestation, library: Library) -> dict[tuple[str, Hashable], str]:
    """What makes this attestation one voice with another: a key to compare -> what it is."""
    found: dict[tuple[str, Hashable], str] = {}
    for what, read in (("speaker", said.speaker), ("organisation", said.organisation)):
        if read:
            found[(what, read)] = what
    for source in _with_via(library.sources[said.source], library):
        for what, key in _SHARED_BY_SOURCE:
            if value := key(source):
                found[(what, value)] = what
        if source.show and (show := library.shows.get(source.show)) and show.publisher:
            found[("publisher", show.publisher.casefold())] = "publisher"
    return found


def _with_via(source: Source, library: Library) -> Iterator[Source]:
    """A source and those through which it is known, nearest first."""
    seen: set[str] = set()
    step: Source | None = source
    while step and step.id not in seen:
        seen.add(step.id)
        yield step
        step = library.sources.get(step.via) if step.via else None


def _groups(claim: Claim, counted: Sequence[int], library: Library) -> tuple[Group, ...]:
    """Connected components: two attestations are joined by any voice that they share."""
    if len(counted) < 2:
        return tuple(Group((number,), ()) for number in counted)
    left = {n: _voices(claim.attestations[n - 1], library) for n in counted}
    groups = []
    while left:
        first = next(iter(left))
        members, shared, frontier = [first], set[str](), dict(left.pop(first))
        while joined := [n for n, own in left.items() if own.keys() & frontier.keys()]:
            for number in joined:
                own = left.pop(number)
                shared |= {own[key] for key in own.keys() & frontier.keys()}
                frontier |= own
                members.append(number)
        groups.append(Group(tuple(sorted(members)), tuple(sorted(shared))))
    return tuple(groups)
