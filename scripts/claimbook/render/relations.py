"""A claim's links -> groups of rows, each with the written reason, seen from this claim's end."""

from functools import cache

from claimbook.link.library import Link
from claimbook.model.addresses import relation_anchor
from claimbook.model.claim import Claim
from claimbook.render.links import Here
from claimbook.render.rows import Group, Row, row
from claimbook.render.site import Site
from claimbook.render.words import RELATION_HEADING


def relation_groups(claim: Claim, site: Site, here: Here) -> tuple[Group, ...]:
    """What backs, limits and bears a claim, in the order of the headings; conflicts are apart.

    Types that mean the same from both ends stand under one heading.
    """
    found: dict[str, list[Row]] = {heading: [] for heading in RELATION_HEADING.values()}
    for link in site.library.links_of(claim.id):
        heading = RELATION_HEADING.get((link.relation.type, link.claim.id == claim.id))
        if heading:
            found[heading].append(_row(link, claim, site, here))
    return tuple(
        Group(site.tongue.say(heading), _anchor(heading), tuple(rows))
        for heading, rows in found.items()
        if rows
    )


def _row(link: Link, claim: Claim, site: Site, here: Here) -> Row:
    other = link.other(claim.id)
    anchor = relation_anchor(link.relation.type, other.id)
    return row(other, site, here, why=link.relation.note or "", anchor=anchor)


@cache  # there are a dozen headings
def _anchor(heading: str) -> str:
    letters = "".join(letter if letter.isalnum() else " " for letter in heading.lower())
    return "-".join(letters.split())
