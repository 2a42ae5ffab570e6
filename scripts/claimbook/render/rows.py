"""A claim -> the row that stands for it in every list: title, whose, how solid, and why here."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from claimbook.model.claim import Claim
from claimbook.render.faces import Face
from claimbook.render.links import Here
from claimbook.render.site import Site


class Row(NamedTuple):  # the record of which pages have most is the one that is quickest to make
    """`why` says why the claim stands in this list; `anchor` lets others link to the row."""

    link: Markup
    face: Face
    why: str = ""
    label: str = ""
    anchor: str = ""


def row(
    claim: Claim, site: Site, here: Here, *, why: str = "", label: str = "", anchor: str = ""
) -> Row:
    """The row of a claim on the page `here`."""
    return Row(here.to_record(claim), site.faces[claim.id], why, label, anchor)


@dataclass(frozen=True)
class Group:
    """Rows under a heading; an empty group is left out by those who make groups."""

    heading: str
    anchor: str
    rows: tuple[Row, ...]
    about: str = ""


def rows(claims: Iterable[Claim], site: Site, here: Here) -> tuple[Row, ...]:
    """The rows of several claims, in the order given."""
    return tuple(row(claim, site, here) for claim in claims)
