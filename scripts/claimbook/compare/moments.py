"""Two libraries -> the places that are newly named: what a reviewer wants to listen to."""

from collections import Counter
from dataclasses import dataclass

from claimbook.link.library import Library
from claimbook.model.claim import Attestation, Claim


@dataclass(frozen=True)
class NewPlace:
    """An attestation (its `number` in the claim, from 1) that is new, or has changed."""

    claim: Claim
    number: int

    @property
    def attestation(self) -> Attestation:
        """What the claim's file says of the place."""
        return self.claim.attestations[self.number - 1]


def new_places(before: Library, after: Library) -> tuple[NewPlace, ...]:
    """By claim and number; `before` has today's ids. Claims that do not count are left out."""
    found = []
    for id, claim in after.claims.items():
        former = before.claims.get(id)
        known = Counter(former.attestations if former else ())
        for number, said in enumerate(claim.attestations, start=1):
            if known[said]:
                known[said] -= 1
            elif claim.active:
                found.append(NewPlace(claim, number))
    return tuple(found)
