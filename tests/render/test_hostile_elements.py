"""Whatever strangers write, a page has the elements of a page of plain words and no others."""

import posixpath
import re
from typing import Any

import pytest
from tests.render.hostile_base import KINDS, TEXTS, Base, families_of, twin
from tests.render.html_tree import Element

_NUMBER = re.compile(r"\d+")


def shape(element: Element) -> tuple[Any, ...]:
    """What an element is without its texts; what a statement and notes hold is left out."""
    free = element.has(".cb-statement") or element.has(".cb-side-statement")
    inner = () if free or element.has(".cb-notes") else element.children
    below = tuple(shape(child) for child in inner if isinstance(child, Element))
    return (element.tag, tuple(sorted(unnumbered(element).items())), below)


def unnumbered(element: Element) -> dict[str, str]:
    """Its attributes without what tells one family from another, or one page of a list."""
    return {
        name: _NUMBER.sub("N", value).replace("/page/N.md", "/index.md")
        for name, value in element.attributes.items()
    }


@pytest.mark.parametrize("group", TEXTS)
@pytest.mark.parametrize("kind", KINDS)
def test_page_has_the_elements_of_a_plain_page(
    base: Base, plain_base: Base, kind: str, group: str
) -> None:
    for own in families_of(base, group):
        like = plain_base.of(kind, twin(own, plain_base))
        assert shape(base.of(kind, own).body) == shape(like.body), own.text


def test_list_has_no_elements_that_a_plain_list_has_not(base: Base, plain_base: Base) -> None:
    """Of a list some are shown on other pages than plain ones, since lists are sorted by name."""
    known = {
        kind_of(element) for path in plain_base.pages for element in plain_base.sheet(path).body
    }
    known |= {
        ("nav", "aria-label=Pages class=cb-pager"),
        ("em", ""),
        ("strong", ""),
        ("code", ""),
        ("a", "href=outside rel=noopener noreferrer"),
    }
    lists = [path for path in base.pages if not re.search(r"-\d{4}\.md$", path)]
    assert len(lists) > 30
    for path in lists:
        assert {kind_of(element) for element in base.sheet(path).body} <= known, path


def kind_of(element: Element) -> tuple[str, str]:
    """An element with its attributes; where a link leads is told apart as inside and outside."""
    found = unnumbered(element)
    if "href" in found:
        found["href"] = where(element.attributes["href"])
    return element.tag, " ".join(f"{name}={value}" for name, value in sorted(found.items()))


def where(href: str) -> str:
    if href.startswith(("https://", "http://")):
        return "outside"
    return "inside" if href.partition("#")[0].endswith(".md") or href.startswith("#") else href


ALLOWED_IN_NOTES = frozenset(
    {"p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "a", "br", "h4", "hr"}
)


@pytest.mark.parametrize("group", TEXTS)
def test_statement_and_notes_hold_what_is_allowed(base: Base, group: str) -> None:
    for own in families_of(base, group):
        body = base.of("claim", own).body
        for element in body.one(".cb-statement"):
            assert element.tag in {"em", "strong", "code", "a"}, own.text
            assert_harmless(element)
        for element in body.one(".cb-notes"):
            assert element.tag in ALLOWED_IN_NOTES, own.text
            assert_harmless(element)


def assert_harmless(element: Element) -> None:
    if element.tag == "a":
        outside = {"href": element.attributes["href"], "rel": "noopener noreferrer"}
        assert element.attributes == outside
        assert element.attributes["href"].startswith(("https://", "http://"))
    else:
        assert element.attributes == {}


def test_links_inside_lead_to_pages_of_the_base(base: Base) -> None:
    for path in base.pages:
        for element in base.sheet(path).body.all("a"):
            target, _, _ = element.attributes["href"].partition("#")
            if where(element.attributes["href"]) == "inside" and target:
                found = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
                assert found in base.pages or found.startswith("about/"), path
