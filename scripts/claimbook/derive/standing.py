"""Library -> how far each claim can be leaned on: support, disputed, fallen, shaky."""

from collections.abc import Mapping
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


@dataclass(frozen=True)
class Weakness:
    """A way from a claim down to one that is disputed or fallen.

    `path` are claim ids: first what the claim rests on directly, last the weak one.
    """

    path: tuple[str, ...]
    disputed: bool
    fallen: Fall | None


@dataclass(frozen=True)
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
    return {
        id: Standing(
            support=support_of(claim, library),
            tensions=tensions.get(id, ()),
            fallen=fall_of(claim),
            weaknesses=_weaknesses(claim, library, tensions),
        )
        for id, claim in library.claims.items()
    }


def _tensions_by_claim(tensions: tuple[AnyTension, ...]) -> dict[str, tuple[AnyTension, ...]]:
    found: dict[str, tuple[AnyTension, ...]] = {}
    for tension in tensions:
        for claim in tension.claims:
            found[claim.id] = (*found.get(claim.id, ()), tension)
    return found


def _ground(id: str, library: Library) -> list[Claim]:
    """What a claim rests on directly, by id."""
    links = library.links_from.get(id, ())
    rests_on = RelationType.DEPENDS_ON
    return sorted(
        (link.target for link in links if link.relation.type is rests_on), key=lambda c: c.id
    )


def _weaknesses(
    claim: Claim, library: Library, tensions: Mapping[str, tuple[AnyTension, ...]]
) -> tuple[Weakness, ...]:
    """The shortest way to each disputed or fallen claim below: breadth first, each seen once."""
    if not claim.active:
        return ()
    found: list[Weakness] = []
    seen = {claim.id}
    ways: list[tuple[str, ...]] = [(claim.id,)]
    while ways:
        deeper: list[tuple[str, ...]] = []
        for way in ways:
            for ground in _ground(way[-1], library):
                if ground.id in seen:
                    continue
                seen.add(ground.id)
                step = (*way, ground.id)
                fall = fall_of(ground)
                if fall or ground.id in tensions:
                    found.append(Weakness(step[1:], ground.id in tensions, fall))
                deeper.append(step)
        ways = deeper
    return tuple(found)
