"""A claim of which much is said -> the pages after its own: places, disagreements and links."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import index_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.render.continued import continued, parts_of
from claimbook.render.debates import OtherSide, other_side
from claimbook.render.lists import Pager, pager
from claimbook.render.phrases import page_title
from claimbook.render.places import Place, places
from claimbook.render.relations import relation_groups
from claimbook.render.rows import Group
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.taking_part import tell_where


@dataclass(frozen=True)
class ClaimPartView:
    """What the template shows; whose claim it is, is said here too."""

    said: str
    title: Markup
    debates: tuple[OtherSide, ...]
    places: tuple[Place, ...]
    tell_us: Markup
    relations: tuple[Group, ...]
    pager: Pager


def claim_part_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The pages that a long claim goes on at, by id and number."""
    for parts in continued(site):
        for part in parts.following:
            yield Planned((parts.page(part.number),), _sheet, (parts.claim, part.number, site))


def _sheet(claim: Claim, number: int, site: Site) -> Sheet:
    parts, face = parts_of(claim, site), site.faces[claim.id]
    part = parts.following[number - 2]
    here = site.here(parts.page(part.number))
    numbered = page_title(face.title, part.number, site.tongue)
    return Sheet(
        path=here.page,
        template="claim_part.md.jinja",
        title=numbered,
        description=numbered,
        view=ClaimPartView(
            said=face.heading,
            title=here.to_record(claim),
            debates=tuple(other_side(t, claim, site, here) for t in part.tensions),
            places=places(claim, part.places, site, here),
            tell_us=tell_where(claim, site, here),
            relations=relation_groups(claim, part.links, site, here),
            pager=pager(part.number, 1 + len(parts.following), here, parts.page),
        ),
        crumbs=(
            here.to(site.label(RecordKind.CLAIM), index_page(RecordKind.CLAIM)),
            here.to_record(claim),
        ),
    )
