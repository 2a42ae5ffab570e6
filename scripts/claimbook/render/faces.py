"""A claim -> what every list says of it: whose it is, what sort, and how solid and disputed."""

from dataclasses import dataclass

from claimbook.derive.standing import Standing
from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.render.attribution import attributed, attribution, disputed_words, headed
from claimbook.render.chips import Chip, chips
from claimbook.render.inline import parsed, plain
from claimbook.render.words import KIND
from claimbook.tongue.tongue import Tongue


@dataclass(frozen=True, eq=False)  # what is made of it is remembered by what it is, not says
class Face:
    """The same on every page, so each claim has one; `whose` is `said` for lines with less room.

    `heading` stands before its title in a heading, `title` is for a browser's tab: both say whose
    claim it is and whether it is disputed; `quoted` is the title where it is said anyway whose.
    """

    said: str
    whose: str
    heading: str
    title: str
    quoted: str
    disputed: bool
    kind: str
    chips: tuple[Chip, ...]


def face_of(claim: Claim, standing: Standing, library: Library, tongue: Tongue) -> Face:
    """The face of a claim."""
    who, disputed = attribution(claim, library, tongue), disputed_words(claim, standing, tongue)
    return Face(
        said=who.said,
        whose=who.whose,
        heading=headed(who.whose, disputed),
        title=attributed(claim.title, who.whose, disputed, tongue),
        quoted=attributed(claim.title, "", disputed, tongue),
        disputed=standing.disputed,
        kind=tongue.say(KIND[claim.kind]),
        chips=chips(claim, standing, tongue),
    )


def attributed_statement(claim: Claim, face: Face) -> str:
    """Whose claim it is and whether it is disputed, then the claim in plain words."""
    return f"{face.heading}: {plain(parsed(claim.statement))}"
