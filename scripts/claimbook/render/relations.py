"""A claim's links -> groups of rows, each with the written reason, seen from this claim's end."""

from collections.abc import Iterable

from claimbook.link.library import Link
from claimbook.model.addresses import relation_anchor
from claimbook.model.claim import Claim
from claimbook.render.continued import More, anchor_of, heading_of
from claimbook.render.links import Here
from claimbook.render.rows import Group, Row, row
from claimbook.render.site import Site


def relation_groups(
    claim: Claim, links: Iterable[Link], site: Site, here: Here
) -> tuple[Group, ...]:
    """What backs, limits and bears a claim, in the order of the headings; conflicts are apart.

    `links` come in that order. Types that mean the same from both ends stand under one heading.
    """
    found: dict[str, list[Row]] = {}
    for link in links:
        heading = heading_of(link, claim)
        if heading:
            found.setdefault(heading, []).append(_row(link, claim, site, here))
    return tuple(
        Group(site.tongue.say(heading), anchor_of(heading), tuple(rows))
        for heading, rows in found.items()
    )


def _row(link: Link, claim: Claim, site: Site, here: Here) -> Row:
    other = link.other(claim.id)
    anchor = relation_anchor(link.relation.type, other.id)
    return row(other, site, here, why=link.relation.note or "", anchor=anchor)


def whole_or_not(groups: Iterable[Group], more: More) -> tuple[Group, ...]:
    """The groups of a claim's own page, and after them an empty one where all is on later pages."""
    shown = tuple(groups)
    anchors = {group.anchor for group in shown}
    left = (pair for pair in more.headings.items() if pair[0] not in anchors)
    return (*shown, *(Group(heading, anchor, ()) for anchor, heading in left))
