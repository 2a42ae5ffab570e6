"""Library -> its tensions: claims that contradict each other, and claims that a source disputes."""

import datetime
from dataclasses import dataclass

from claimbook.link.library import Library, Link
from claimbook.model.addresses import dispute_anchor, tension_anchor
from claimbook.model.claim import Attestation, AttestationStance, Claim
from claimbook.model.relations import RelationType


@dataclass(frozen=True, slots=True)
class Tension:
    """Two active claims that cannot both hold in the scope that the link's note names."""

    link: Link

    @property
    def claims(self) -> tuple[Claim, Claim]:
        """The side that states the contradiction, then the other."""
        return self.link.claim, self.link.target

    @property
    def anchor(self) -> str:
        """Its anchor on /tensions/, whichever side comes first."""
        return tension_anchor(self.link.claim.id, self.link.target.id)


@dataclass(frozen=True, slots=True)
class OneSidedTension:
    """An active claim that an attestation (its `number`, from 1) disputes."""

    claim: Claim
    number: int

    @property
    def attestation(self) -> Attestation:
        """The attestation that disputes it."""
        return self.claim.attestations[self.number - 1]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The one claim there is."""
        return (self.claim,)

    @property
    def anchor(self) -> str:
        """Its anchor on /tensions/."""
        return dispute_anchor(self.claim.id, self.number)


AnyTension = Tension | OneSidedTension


def tensions_of(library: Library) -> tuple[AnyTension, ...]:
    """Every tension between active claims, by anchor; a pair stated on both sides is one."""
    found: dict[str, AnyTension] = {}
    for claim in library.claims.values():
        if not claim.active:
            continue
        for link in library.links_from.get(claim.id, ()):
            if link.relation.type is RelationType.CONTRADICTS and link.active:
                found.setdefault(tension_anchor(claim.id, link.target.id), Tension(link))
        for number, said in enumerate(claim.attestations, start=1):
            if said.stance is AttestationStance.DISPUTES:
                one_sided = OneSidedTension(claim, number)
                found[one_sided.anchor] = one_sided
    return tuple(tension for _, tension in sorted(found.items()))


def day_of(tension: AnyTension) -> datetime.date:
    """The day since which a disagreement stands here: when the last of its claims was added."""
    return max(claim.added for claim in tension.claims)
