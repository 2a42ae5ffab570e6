"""Site -> the picture of each claim and theme, and what the heads of their pages say of it."""

import hashlib
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from importlib.resources import files

from claimbook.model.addresses import record_page, share_image
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import File
from claimbook.render.share.card import Card, claim_card, theme_card
from claimbook.render.share.drawing import SIZE, drawn
from claimbook.render.share.typeface import can_be_set, in_one_line
from claimbook.render.site import Site

Made = Callable[[str, str, Callable[[], bytes]], bytes]
"""What a file holds: given its path, a key that names its content, and the way to make it."""

_DRAWN_BY = ("pillow", "fontpkg-source-sans-3")


@dataclass(frozen=True)
class Share:
    """A page, the path of its picture, and what is on it."""

    page: str
    path: str
    card: Card


def shares(site: Site) -> Iterator[Share]:
    """A picture for every claim and theme, by id.

    There is none where its address could not be told, nor of a text for which the font lacks a
    letter or that needs more than letters in a row: no box stands for one on any picture.
    """
    if not site.settings.site_url or not site.settings.share_images:
        return
    for share in _all(site):
        if all(can_be_set(in_one_line(words)) for words in share.card.words):
            yield share


def _anew(_path: str, _key: str, make: Callable[[], bytes]) -> bytes:
    return make()


def share_files(site: Site, made: Made = _anew) -> Iterator[File]:
    """The pictures; `made` may know one from before by its key, which changes with any pixel."""
    for share in shares(site):
        key = hashlib.sha256(f"{drawing_version()} {share.card!r}".encode()).hexdigest()
        yield File(share.path, made(share.path, key, partial(drawn, share.card)))


def share_options(site: Site) -> Mapping[str, Mapping[str, str]]:
    """By page: the whole address of its picture, its size, and what is on it in words."""
    base = (site.settings.site_url or "").rstrip("/")
    width, height = map(str, SIZE)
    return {
        share.page: {
            "image": f"{base}/{share.path}",
            "width": width,
            "height": height,
            "alt": share.card.alternative,
        }
        for share in shares(site)
    }


@cache
def drawing_version() -> str:
    """Changes with this room's own files, and with what they draw and pack with."""
    digest = hashlib.sha256(zlib.ZLIB_RUNTIME_VERSION.encode())
    for name in _DRAWN_BY:
        digest.update(f" {name} {version(name)}".encode())
    own = (file for file in files(__package__).iterdir() if file.name.endswith(".py"))
    for file in sorted(own, key=lambda file: file.name):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _all(site: Site) -> Iterator[Share]:
    library = site.library
    for claim in library.claims.values():
        yield _share(RecordKind.CLAIM, claim.id, claim_card(claim, site))
    for theme in library.themes.values():
        yield _share(RecordKind.THEME, theme.id, theme_card(theme, site))


def _share(kind: RecordKind, id: str, card: Card) -> Share:
    return Share(record_page(kind, id), share_image(kind, id), card)
