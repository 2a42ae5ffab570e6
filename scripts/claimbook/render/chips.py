"""A claim's standing -> the few words that stand beside its title wherever it is named."""

from dataclasses import dataclass

from claimbook.derive.standing import Standing, Weakness
from claimbook.derive.support import Support
from claimbook.model.claim import Claim
from claimbook.model.record import Status
from claimbook.render.words import FALL, FALLEN_GROUND, SUPPORT
from claimbook.tongue.marks import msgs
from claimbook.tongue.tongue import Tongue

_DISPUTED = msgs("Disputed by {number}", "Disputed by {number}")


@dataclass(frozen=True)
class Chip:
    """A few words on a claim's standing; `shape` names the mark drawn beside them."""

    words: str
    shape: str


def support_chip(support: Support, tongue: Tongue) -> Chip:
    """`Second-hand only`, `One original source` or `Said independently by 2`."""
    words = tongue.say(SUPPORT[support.level], count=tongue.number(len(support.groups)))
    return Chip(words, support.level.value)


def chips(claim: Claim, standing: Standing, tongue: Tongue) -> tuple[Chip, ...]:
    """How solid a claim is and how disputed, the most important word first."""
    found = []
    if standing.fallen:
        found.append(Chip(tongue.say(FALL[standing.fallen]), "fallen"))
    if claim.status is Status.MERGED:
        found.append(Chip(tongue.say("Merged into another claim"), "fallen"))
    if standing.tensions:
        found.append(Chip(tongue.count(_DISPUTED, len(standing.tensions)), "disputed"))
    if standing.weaknesses:
        ground = ground_words(standing.weaknesses[0], tongue)
        found.append(Chip(tongue.say("Rests on {ground}", ground=ground), "shaky"))
    found.append(support_chip(standing.support, tongue))
    return tuple(found)


def ground_words(weakness: Weakness, tongue: Tongue) -> str:
    """What the weak ground is: `a disputed claim`, `a withdrawn claim`."""
    if weakness.fallen:
        return tongue.say(FALLEN_GROUND[weakness.fallen])
    return tongue.say("a disputed claim")
