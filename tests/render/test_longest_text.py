"""The most that a field may hold of one thing, and addresses that look like something else."""

from urllib.parse import unquote

import pytest
from tests.libraries import claim, source, theme
from tests.render.hostile import ADDRESSES, LONGEST
from tests.render.html_tree import Element, line, tree
from tests.render.sites import html_of, pages_from, split

from claimbook.render.inline import parsed, plain
from claimbook.render.notes import notes_html

NESTED = ("*_", "**a *b ", "[a](https://b.example/", "`a``b", "\\*_", "[*a](b)**")


def body(**fields: object) -> Element:
    """The page of a claim that is so."""
    records = (theme("any-theme"), source("any-source"), claim("a-claim", **fields))
    return tree(html_of(split(pages_from(records)["claims/a-claim.md"])[0]))


@pytest.mark.parametrize("text", LONGEST, ids=lambda text: repr(text[:8]))
def test_longest_text_is_a_page_like_any(text: str) -> None:
    long, notes = " ".join(text.split())[:600].strip() or "-", text.strip() or "-"
    page = body(notes=notes, statement=long)
    there = ["said", "standing", "notes", "wrong"] if notes_html(notes) else SECTIONS
    assert [heading.attributes["id"] for heading in page.all("h2")] == there
    assert page.one(".cb-statement").text == line(plain(parsed(long)))


SECTIONS = ["said", "standing", "wrong"]


@pytest.mark.parametrize("start", NESTED)
def test_statement_may_nest_as_deep_as_it_is_long(start: str) -> None:
    half = start * (299 // len(start))
    page = body(statement=f"{half}x{half[::-1]}")
    assert "x" in page.one(".cb-statement").text


@pytest.mark.parametrize("url", ADDRESSES)
def test_address_stays_what_it_is(url: str) -> None:
    records = (
        theme("any-theme"),
        source("any-source", url=url, audio_url=url, archived_url=url, transcript={"url": url}),
        claim("a-claim", attestations=({"source": "any-source", "at": "1:00"},)),
    )
    pages = pages_from(records)
    for path in ("sources/any-source.md", "claims/a-claim.md"):
        page = tree(html_of(split(pages[path])[0]))
        outside = [a for a in page.all("a") if a.attributes.get("rel") == "noopener noreferrer"]
        assert len(outside) >= 1
        for link in outside:
            assert set(link.attributes) == {"href", "rel"}
            assert unquote(link.attributes["href"]).startswith(unquote(url).partition("#")[0])
        assert not page.all("img") + page.all("script")
