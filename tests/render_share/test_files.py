"""Which pictures there are, and what heads say of them."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.libraries import claim, source, theme
from tests.render.hostile import HOSTILE
from tests.render.sites import pages_of, site_of, split

from claimbook.link.resolve import link_records
from claimbook.model.pages import files_of
from claimbook.model.record import Record
from claimbook.model.settings import Settings
from claimbook.render.share.drawing import drawn, title_block
from claimbook.render.share.files import SHARED, Share, planned_shares, share_of
from claimbook.render.share.typeface import in_one_line
from claimbook.render.site import Site

RECORDS = (theme("any-theme"), source("any-source"), claim("one"), claim("two"))


def a_site(*records: Record, **settings: Any) -> Site:
    """The base of these, published at an address unless the settings say otherwise."""
    at = {"site_url": "https://toy.example/repo/"} | settings
    return site_of(link_records(records)[0], Settings(**at), related=False)


def shares(site: Site) -> Iterator[Share | None]:
    return (share_of(kind, id, site) for kind in SHARED for id in site.library.of_kind(kind))


def test_pictures_are_of_every_claim_and_theme_beside_their_pages() -> None:
    found = {file.path: file.content for file in files_of(planned_shares(a_site(*RECORDS)))}
    paths = [f"{page}/share.png" for page in ("claims/one", "claims/two", "themes/any-theme")]
    assert list(found) == paths
    assert len(set(found.values())) == 3
    assert all(content.startswith(b"\x89PNG") for content in found.values())


@pytest.mark.parametrize(
    "settings",
    [{"site_url": None}, {"share_images": "false"}],
    ids=["no address", "not wanted"],
)
def test_pictures_are_left_out_with_their_tags(settings: dict[str, Any]) -> None:
    site = a_site(*RECORDS, **settings)
    assert list(files_of(planned_shares(site))) == []
    assert not any("share" in split(text)[1] for text in pages_of(site).values())


@pytest.mark.parametrize(
    ("records", "left"),
    [
        pytest.param((claim("one", title="人工智能取代了工人"), *RECORDS[:2]), 1, id="title"),
        pytest.param(
            (claim("one"), RECORDS[0], source("any-source", title="الحلقة 7")), 1, id="attribution"
        ),
    ],
)
def test_picture_is_left_out_where_the_font_lacks_a_letter(
    records: tuple[Record, ...], left: int
) -> None:
    site = a_site(*records)
    assert len(list(files_of(planned_shares(site)))) == left
    pages = {path: split(text)[1] for path, text in pages_of(site).items()}
    assert {path for path, meta in pages.items() if "share" in meta} == {"themes/any-theme.md"}


def test_heads_tell_the_whole_address_and_the_words() -> None:
    site = a_site(*RECORDS, site_name="Toy")
    pages = {path: split(text)[1] for path, text in pages_of(site).items()}
    assert pages["claims/one.md"]["share"] == {
        "image": "https://toy.example/repo/claims/one/share.png",
        "width": "600",
        "height": "315",
        "alt": "Said in Any source · “One” · One original source",
    }
    assert {path for path, meta in pages.items() if "share" in meta} == {
        "claims/one.md",
        "claims/two.md",
        "themes/any-theme.md",
    }


@pytest.mark.parametrize("group", HOSTILE)
def test_hostile_texts_are_letters_in_the_picture_and_in_its_words(group: str) -> None:
    for text in HOSTILE[group]:
        label = " ".join(text[:90].split())
        records = (theme("any-theme"), source("any-source", title=label), claim("one", title=label))
        for share in filter(None, shares(a_site(*records))):
            assert drawn(share.card).startswith(b"\x89PNG")
            if share.page == "claims/one.md":
                shown = "".join(title_block(share.card.title).lines)
                assert unspaced(shown) == unspaced(f"“{label}”")
                assert f" · “{label}” · " in share.card.alternative


def unspaced(text: str) -> str:
    return in_one_line(text).replace(" ", "")
