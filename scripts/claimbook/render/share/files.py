"""Site -> the picture of each claim and theme, and what the heads of their pages say of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.model.addresses import record_page, share_image
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.share.card import Card, claim_card, theme_card
from claimbook.render.share.drawing import SIZE, drawn
from claimbook.render.share.typeface import can_be_set, in_one_line
from claimbook.render.site import Site

SHARED = (RecordKind.CLAIM, RecordKind.THEME)
"""The kinds of record that have pictures."""


@dataclass(frozen=True)
class Share:
    """A page, the path of its picture, and what is on it."""

    page: str
    path: str
    card: Card


def planned_shares(site: Site) -> Iterator[PlannedFiles]:
    """A picture for every claim and theme, by id; some may turn out not to be there."""
    if _wanted(site):
        for kind in SHARED:
            for id in site.library.of_kind(kind):
                yield Planned((share_image(kind, id),), _drawn, (kind, id, site))


def share_of(kind: RecordKind, id: str, site: Site) -> Share | None:
    """The picture of a claim or theme.

    There is none where its address could not be told, nor of a text for which the font lacks a
    letter or that needs more than letters in a row: no box stands for one on any picture.
    """
    if not _wanted(site):
        return None
    claims, themes = site.library.claims, site.library.themes
    is_claim = kind is RecordKind.CLAIM
    card = claim_card(claims[id], site) if is_claim else theme_card(themes[id], site)
    legible = all(can_be_set(in_one_line(words)) for words in card.words)
    return Share(record_page(kind, id), share_image(kind, id), card) if legible else None


def share_option(share: Share, site: Site) -> dict[str, str]:
    """The whole address of a picture, its size, and what is on it in words."""
    base = (site.settings.site_url or "").rstrip("/")
    width, height = map(str, SIZE)
    return {
        "image": f"{base}/{share.path}",
        "width": width,
        "height": height,
        "alt": share.card.alternative,
    }


def _wanted(site: Site) -> bool:
    return bool(site.settings.site_url and site.settings.share_images)


def _drawn(kind: RecordKind, id: str, site: Site) -> tuple[bytes | None]:
    share = share_of(kind, id, site)
    return (drawn(share.card) if share else None,)
