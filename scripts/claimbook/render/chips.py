"""A claim's standing -> the few words that stand beside its title wherever it is named."""

from dataclasses import dataclass

from claimbook.derive.standing import Standing, Weakness
from claimbook.derive.support import Support
from claimbook.model.claim import Claim
from claimbook.model.record import Status
from claimbook.render.words import FALL, FALLEN_GROUND, SUPPORT


@dataclass(frozen=True)
class Chip:
    """A few words on a claim's standing; `shape` names the mark drawn beside them."""

    words: str
    shape: str


def support_chip(support: Support) -> Chip:
    """`Second-hand only`, `One original source` or `Said independently by 2`."""
    words = SUPPORT[support.level].format(count=len(support.groups))
    return Chip(words, support.level.value)


def chips(claim: Claim, standing: Standing) -> tuple[Chip, ...]:
    """How solid a claim is and how disputed, the most important word first."""
    found = []
    if standing.fallen:
        found.append(Chip(FALL[standing.fallen], "fallen"))
    if claim.status is Status.MERGED:
        found.append(Chip("Merged into another claim", "fallen"))
    if standing.tensions:
        found.append(Chip(f"Disputed by {len(standing.tensions)}", "disputed"))
    if standing.weaknesses:
        ground = ground_words(standing.weaknesses[0])
        found.append(Chip(f"Rests on {ground}", "shaky"))
    found.append(support_chip(standing.support))
    return tuple(found)


def ground_words(weakness: Weakness) -> str:
    """What the weak ground is: `a disputed claim`, `a withdrawn claim`."""
    return FALLEN_GROUND[weakness.fallen] if weakness.fallen else "a disputed claim"
