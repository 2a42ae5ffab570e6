"""The pictures of a built site: each is where its page says, and few are drawn again."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.build.bases import CLAIM, build_base, change
from tests.publish.small import files_of
from tests.render.html_tree import Element, tree

from claimbook.build import making
from claimbook.render.share import drawing, files
from claimbook.render.share.card import Card

TAGS = ("og:image", "og:image:width", "og:image:height", "og:image:alt", "twitter:card")
CHANGED = f"claims/{Path(CLAIM).stem}/share.png"


def told(page: Path) -> dict[str, str]:
    """What the head of a page says of its picture."""
    tags: list[Element] = tree(page.read_text("utf-8")).all("meta")
    named = [(tag.attributes.get("property") or tag.attributes.get("name"), tag) for tag in tags]
    return {name: tag.attributes["content"] for name, tag in named if name in TAGS}


def test_pages_of_claims_and_themes_name_a_picture_that_is_there(good: Path) -> None:
    site = good / "site"
    pages = {page for page in site.glob("*/*/index.html") if told(page)}
    assert {page.with_name("share.png") for page in pages} == set(site.rglob("share.png"))
    assert {page.parent.parent.name for page in pages} == {"claims", "themes"}
    for page in pages:
        found = told(page)
        assert tuple(found) == TAGS
        address = urlsplit(found["og:image"])
        assert (address.scheme, site / address.path[1:]) == ("https", page.with_name("share.png"))
        content = page.with_name("share.png").read_bytes()
        size = [int.from_bytes(content[at : at + 4], "big") for at in (16, 20)]
        assert size == [int(found["og:image:width"]), int(found["og:image:height"])]
        assert found["twitter:card"] == "summary_large_image"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the pictures that are drawn."""
    titles: list[str] = []

    def noted(card: Card) -> bytes:
        titles.append(card.title)
        return drawing.drawn(card)

    monkeypatch.setattr(files, "drawn", noted)
    monkeypatch.setattr(making, "share_count", lambda: 1)  # what others draw is not seen here
    return titles


def test_build_draws_only_what_changed(base: Path, drawn: list[str]) -> None:
    before = files_of(base / "site")
    assert build_base(base).pages
    assert drawn == []
    assert files_of(base / "site") == before
    title = (base / CLAIM).read_text("utf-8").splitlines()[0]
    change(base / CLAIM, title, "title: Another title")
    assert build_base(base, strict=False).pages
    after = files_of(base / "site")
    pictures = {path for path in before if path.endswith("share.png")}
    # Those of its themes are drawn to the same: they count their claims, so they ask about each.
    assert "“Another title”" in drawn
    assert len(drawn) < len(pictures)
    assert {path for path in pictures if before[path] != after[path]} == {CHANGED}


def test_build_mends_a_damaged_picture(base: Path, drawn: list[str]) -> None:
    before = files_of(base / "site")
    (base / "build" / "docs" / CHANGED).write_bytes(b"\x89PNG")
    assert build_base(base).pages
    assert len(drawn) == 1
    assert files_of(base / "site") == before
