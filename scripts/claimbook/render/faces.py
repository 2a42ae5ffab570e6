"""A claim -> what every list says of it: whose it is, what sort, and how solid and disputed."""

from dataclasses import dataclass

from claimbook.derive.standing import Standing
from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.render.attribution import attribution, whose
from claimbook.render.chips import Chip, chips
from claimbook.render.words import KIND
from claimbook.tongue.tongue import Tongue


@dataclass(frozen=True, eq=False)  # what is made of it is remembered by what it is, not says
class Face:
    """The same on every page, so each claim has one; `whose` is `said` for lines with less room."""

    said: str
    whose: str
    kind: str
    chips: tuple[Chip, ...]


def face_of(claim: Claim, standing: Standing, library: Library, tongue: Tongue) -> Face:
    """The face of a claim."""
    return Face(
        attribution(claim, library, tongue),
        whose(claim, library, tongue),
        tongue.say(KIND[claim.kind]),
        chips(claim, standing, tongue),
    )
