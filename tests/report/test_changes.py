"""What a change means, in words."""

import pytest
from tests.libraries import Fields, claim, library_of, related, source, theme

from claimbook.compare.changes import compare
from claimbook.compare.pages import PageChanges
from claimbook.model.claim import Claim
from claimbook.model.record import Record
from claimbook.report.changes.headline import headline
from claimbook.report.changes.meaning import Meaning
from claimbook.report.changes.outline import outline
from claimbook.report.terminal import terminal

FIRST, OTHER, PAGE = source("first"), source("other"), source("insights", kind="aggregator-page")
SOURCES = (FIRST, OTHER, PAGE)


def said(*sources: str, stance: str = "asserts") -> list[dict[str, str]]:
    return [{"source": source, "stance": stance} for source in sources]


def one(*sources: str, **fields: object) -> Claim:
    return claim("one", themes=["aaa", "bbb"], attestations=said(*sources), **fields)


def ended(status: str, **fields: str) -> Fields:
    return {"status": status, "reason": "It is so.", "changed": "2026-02-03", **fields}


FORECAST: Fields = {"kind": "forecast", "forecast": {"outcome": "open"}}
MISSED: Fields = {"kind": "forecast", "forecast": {"outcome": "false"}}
ONE = one("first")
AGAINST = claim(
    "two", themes=["ccc", "bbb"], attestations=said("other"),
    relations=[related("contradicts", "one")],
)  # fmt: skip
UPON = claim("upon", attestations=said("first"), relations=[related("depends_on", "one")])
DENIED = claim(
    "one",
    themes=["aaa", "bbb"],
    attestations=[*said("first"), *said("other", stance="disputes")],
)


def meaning(before: list[Record], after: list[Record], pages: PageChanges | None = None) -> Meaning:
    changes = compare(library_of(*SOURCES, *before), library_of(*SOURCES, *after))
    return Meaning("main", changes, pages)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ([ONE], [ONE], "Changes nothing that a reader could see."),
        ([], [theme("aaa"), theme("bbb")], "Adds two themes."),
        ([], [ONE, theme("aaa")], "Adds one claim and one theme."),
        (
            [ONE],
            [ONE, AGAINST],
            "Adds one claim; adds one contradiction in bbb; one claim becomes disputed.",
        ),
        (
            [ONE, AGAINST, UPON],
            [ONE, claim("two", themes=["ccc"], attestations=said("other")), UPON],
            ("Changes one claim; ends one contradiction in bbb; two claims are no longer disputed; "
            "one claim rests on firm ground again."),
        ),
        (
            [ONE, UPON],
            [ONE, UPON, AGAINST],
            ("Adds one claim; adds one contradiction in bbb; one claim becomes disputed; one claim "
            "comes to rest on weak ground."),
        ),
        (
            [ONE],
            [DENIED],
            "Changes one claim; adds one denial by a source; one claim becomes disputed.",
        ),
        (
            [ONE],
            [one("first", "other")],
            "Changes one claim; one claim becomes corroborated.",
        ),
        (
            [one("first", "other")],
            [ONE],
            "Changes one claim; one claim is no longer corroborated.",
        ),
        ([one("insights")], [ONE], "Changes one claim; one claim gains an original source."),
        (
            [ONE],
            [one("insights")],
            "Changes one claim; one claim loses its last original source.",
        ),
        (
            [one("first", **FORECAST)],
            [one("first", **MISSED)],
            "Changes one claim; one claim came out false.",
        ),
        ([ONE], [one("first", **ended("withdrawn"))], "Withdraws one claim."),
        ([ONE], [claim("uno", aliases=["one"], themes=["aaa", "bbb"],
                       title=ONE.title, statement=ONE.statement,
                       attestations=said("first"))], "Renames one claim."),
        ([one("first", **ended("withdrawn"))], [ONE], "Brings back one claim."),
        ([ONE], [], "Loses one claim."),
        ([ONE], [ONE, UPON], "Adds one claim; adds one relation."),
    ],
)  # fmt: skip
def test_headline_says_what_a_change_means(
    before: list[Record], after: list[Record], words: str
) -> None:
    assert headline(meaning(before, after)) == words


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        (PageChanges(changed=("claims/x.md",)), "One page changes."),
        (
            PageChanges(("a.md",), ("b.md", "feed.xml", "feed.json"), ("c.md",)),
            "Three pages change; so does one feed.",
        ),
        (
            PageChanges(changed=(*tuple(f"{n}.md" for n in range(1234)), "x/feed.xml", "feed.xml")),
            "1,234 pages change; so do two feeds.",
        ),
    ],
)
def test_headline_counts_pages_and_feeds(pages: PageChanges, words: str) -> None:
    assert headline(meaning([ONE], [ONE], pages)) == words


def told(before: list[Record], after: list[Record]) -> str:
    return terminal("", outline(meaning(before, after))).strip()


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (
            [ONE, AGAINST],
            [one("first", **ended("superseded", superseded_by="two")), AGAINST],
            ["Replaced", "  ~ one One (claim, observation; by two: It is so.)"],
        ),
        (
            [ONE],
            [one("first", **ended("merged", merged_into="two"))],
            ["Merged", "  ~ one One (claim, observation; into two: It is so.)"],
        ),
        (
            [ONE],
            [claim("one", themes=["bbb", "aaa"], attestations=said("first"))],
            ["    themes: in another order"],
        ),
        (
            [ONE],
            [claim("one", themes=["bbb", "ccc"], attestations=said("first"))],
            ["    themes: [-aaa-]  {+ccc+}"],
        ),
        (
            [ONE],
            [DENIED],
            [
                "  + “Other” disputes one (in aaa)",
                "  ~ one: not disputed → disputed by 1, since other disputes it",
            ],
        ),
        (
            [ONE, UPON],
            [DENIED, UPON],
            ["  ~ upon: on no weak ground → on weak ground, since it rests on one"],
        ),
        (
            [one("first", **FORECAST)],
            [one("first", **MISSED)],
            ["  ~ one: not fallen → came out false, since its outcome was judged"],
        ),
        (
            [one("insights")],
            [one("first", "other")],
            [
                (
                    "  ~ one: second-hand only → said independently by 2, since first is now "
                    "named as a place where it was said, other is now named as a place where it "
                    "was said and "
                    "insights is no longer named as such a place"
                )
            ],
        ),
        ([ONE, UPON], [ONE], ["  - upon depends on one"]),
    ],
)
def test_outline_says_it_in_words(
    before: list[Record], after: list[Record], lines: list[str]
) -> None:
    found = told(before, after).splitlines()
    assert [line for line in lines if line not in found] == []


def test_outline_of_nothing_is_empty() -> None:
    assert told([ONE], [ONE]) == ""


def test_outline_names_pages_by_what_they_are() -> None:
    pages = PageChanges(
        ("claims/new.md",), ("index.md", "claims/index.md", "feed.xml"), ("x/y.md",)
    )
    text = terminal("", outline(meaning([ONE], [ONE], pages)))
    assert (
        text.strip()
        == """\
Pages that change: lists and other pages (2)
  ~ claims/
  ~ /

Pages that change: claims/ (1)
  + claims/new/

Pages that change: x/ (1)
  - x/y/

Feeds that change: those of (1)
  /"""
    )
