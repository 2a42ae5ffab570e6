"""A claim -> what a script or a letter shows of it: plain text, whose it is, and how it stands."""

from dataclasses import dataclass

from claimbook.model.addresses import address_of, record_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.rank.brief import Pick
from claimbook.render.chips import Chip
from claimbook.render.inline import parsed, plain
from claimbook.render.picks import why_picked
from claimbook.render.site import Site


@dataclass(frozen=True)
class Glance:
    """The words of a row in a list, with the statement; `address` is relative to the site."""

    address: str
    title: str
    said: str
    kind: str
    statement: str
    chips: tuple[Chip, ...]

    @property
    def standing(self) -> str:
        """How solid and how disputed, in one line."""
        return " · ".join(chip.words for chip in self.chips)


@dataclass(frozen=True)
class PickGlance:
    """A pick of a brief: `why` is a sentence."""

    claim: Glance
    added: str
    why: str
    opposing: Glance | None


def glance(claim: Claim, site: Site) -> Glance:
    """The claim at its present standing."""
    face = site.faces[claim.id]
    return Glance(
        address=address_of(record_page(RecordKind.CLAIM, claim.id)),
        title=claim.title,
        said=face.said,
        kind=face.kind,
        statement=" ".join(plain(parsed(claim.statement)).split()),
        chips=face.chips,
    )


def pick_glance(pick: Pick, site: Site) -> PickGlance:
    """The pick with the claim that contradicts it, where there is one."""
    return PickGlance(
        claim=glance(pick.claim, site),
        added=pick.claim.added.isoformat(),
        why=why_picked(pick, site.tongue),
        opposing=glance(pick.opposing, site) if pick.opposing else None,
    )
