"""Library -> how far each claim can be leaned on: support, disputed, fallen, shaky."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from claimbook.derive.support import Support, support_of
from claimbook.derive.tensions import AnyTension, tensions_of
from claimbook.link.library import Library
from claimbook.model.claim import Claim, Outcome
from claimbook.model.record import Status
from claimbook.model.relations import RelationType


class Fall(StrEnum):
    """Why a claim has fallen."""

    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    FORECAST_FALSE = "forecast-false"


@dataclass(frozen=True, slots=True)
class Weakness:
    """A way from a claim down to one that is disputed or fallen.

    `path` are claim ids: first what the claim rests on directly, last the weak one.
    """

    path: tuple[str, ...]
    disputed: bool
    fallen: Fall | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a claim can be leaned on, each part with what it is reckoned from."""

    support: Support
    tensions: tuple[AnyTension, ...]
    fallen: Fall | None
    weaknesses: tuple[Weakness, ...]

    @property
    def disputed(self) -> bool:
        """Whether an active claim contradicts it or an attestation disputes it."""
        return bool(self.tensions)

    @property
    def shaky(self) -> bool:
        """Whether it rests, directly or through others, on a disputed or fallen claim."""
        return bool(self.weaknesses)


def fall_of(claim: Claim) -> Fall | None:
    """Why a claim has fallen; a forecast that came out false stays active."""
    if claim.status is Status.WITHDRAWN:
        return Fall.WITHDRAWN
    if claim.status is Status.SUPERSEDED:
        return Fall.SUPERSEDED
    if claim.forecast and claim.forecast.outcome is Outcome.FALSE:
        return Fall.FORECAST_FALSE
    return None


def standings(library: Library) -> dict[str, Standing]:
    """The standing of every claim, by id."""
    tensions = _tensions_by_claim(tensions_of(library))
    falls = {id: fall for id, claim in library.claims.items() if (fall := fall_of(claim))}
    ground = _ground(library)
    weak = {*tensions, *falls}
    shaking = _above(weak, ground)

    def weaknesses(claim: Claim) -> tuple[Weakness, ...]:
        if not claim.active or claim.id not in shaking:
            return ()
        return tuple(
            Weakness(way, way[-1] in tensions, falls.get(way[-1]))
            for way in _ways_down(claim.id, ground, shaking, weak)
        )

    return {
        id: Standing(
            support=support_of(claim, library),
            tensions=tensions.get(id, ()),
            fallen=falls.get(id),
            weaknesses=weaknesses(claim),
        )
        for id, claim in library.claims.items()
    }


def _tensions_by_claim(tensions: tuple[AnyTension, ...]) -> dict[str, tuple[AnyTension, ...]]:
    found: dict[str, tuple[AnyTension, ...]] = {}
    for tension in tensions:
        for claim in tension.claims:
            found[claim.id] = (*found.get(claim.id, ()), tension)
    return found


Ground = Mapping[str, tuple[str, ...]]
"""Claim id -> the ids of the claims that it rests on directly, sorted."""


def _ground(library: Library) -> Ground:
    rests_on = RelationType.DEPENDS_ON
    return {
        id: tuple(sorted({link.target.id for link in links if link.relation.type is rests_on}))
        for id, links in library.links_from.items()
    }


def _above(weak: Iterable[str], ground: Ground) -> set[str]:
    """Every claim that rests on one of `weak`, directly or through others, and these themselves."""
    resting: dict[str, list[str]] = {}
    for id, below in ground.items():
        for under in below:
            resting.setdefault(under, []).append(id)
    found = set(weak)
    edge = list(found)
    while edge:
        upon = [id for under in edge for id in resting.get(under, ()) if id not in found]
        found.update(upon)
        edge = list(dict.fromkeys(upon))
    return found


def _ways_down(
    id: str, ground: Ground, shaking: set[str], weak: Container[str]
) -> Iterator[tuple[str, ...]]:
    """The shortest way from a claim to each weak one below it, nearest first, without itself."""
    came_from = {id: id}
    edge = [id]
    while edge:
        deeper = []
        for node in edge:
            for under in ground.get(node, ()):
                if under in shaking and under not in came_from:
                    came_from[under] = node
                    deeper.append(under)
        yield from (_way(id, under, came_from) for under in deeper if under in weak)
        edge = deeper


def _way(start: str, end: str, came_from: Mapping[str, str]) -> tuple[str, ...]:
    way = [end]
    while came_from[way[-1]] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))
