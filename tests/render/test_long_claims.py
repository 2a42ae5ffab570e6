"""Much is said about a claim: its page shows the first of it, the others go on, nothing is lost."""

import re
from functools import cache

import pytest
from tests.libraries import claim, company, source, theme
from tests.render.sites import pages_from, split

from claimbook.model.relations import RELATIONS, RelationType

PLACES, LINKS = 150, 130
ONE = "the-claim"
PAGE = f"claims/{ONE}.md"
TYPES = [row.type.value for row in RELATIONS if row.type is not RelationType.CONTRADICTS]


@cache
def pages() -> dict[str, str]:
    """A claim said at 150 places, two of which dispute it, and linked to 130 claims each way."""
    stances = {2: "disputes", 140: "disputes"}
    said = tuple(
        {"source": f"s-{n:03}", "stance": stances.get(n, "asserts"), "locator": f"page {n}"}
        for n in range(1, PLACES + 1)
    )
    others = []
    for n in range(LINKS):
        type = "contradicts" if n % 10 == 0 else TYPES[n % len(TYPES)]
        relation = {"type": type, "target": ONE, "note": f"Reason {n} stands."}
        others.append(claim(f"o-{n:03}", relations=(relation,)))
    sources = [source(f"s-{n:03}") for n in range(1, PLACES + 1)]
    topics = [theme("any-theme"), source("any-source"), company("any-company")]
    return pages_from([*topics, *sources, *others, claim(ONE, attestations=said)])


def parts() -> list[str]:
    """The pages of the claim, in their order."""
    found = [f"claims/{ONE}/page/{n}.md" for n in range(2, 20)]
    return [pages()[path] for path in (PAGE, *found) if path in pages()]


def test_long_claim_shows_every_place_and_link_on_one_page_only() -> None:
    text = "".join(split(page)[0] for page in parts())
    places = re.findall(r'id="said-(\d+)"', text)
    assert [int(number) for number in places] == list(range(1, PLACES + 1))
    reasons = re.findall(r"Reason (\d+) stands", text)
    assert sorted(map(int, reasons)) == list(range(LINKS))


def test_long_claim_goes_on_with_some_entries_a_page() -> None:
    first, *others = parts()
    entries = re.compile(r'id="said-|<strong>Why they clash|<cite id=|#said-1')
    assert len(entries.findall(split(first)[0])) < 30
    assert len(others) == 11
    assert all(0 < len(entries.findall(split(other)[0])) <= 25 for other in others)
    assert "Page 2 of 12" in others[0]
    assert "](3.md)" in others[0]
    assert "](../../the-claim.md)" in others[0]


def test_long_claim_says_on_every_page_whose_it_is() -> None:
    for number, page in enumerate(parts(), start=1):
        body, head = split(page)
        assert '<span class="cb-said">' in body
        assert "disputed" in head["title"]
        assert (f"page {number}" in head["title"]) == (number > 1)


@pytest.mark.parametrize(
    ("anchor", "page"), [("said", 2), ("other-side", 7), ("backed-by", 9), ("connected-with", 12)]
)
def test_long_claim_says_how_much_goes_on_and_where(anchor: str, page: int) -> None:
    link = re.search(
        rf'<p class="cb-more"[^>]*>\[And \d+ more\]\(the-claim/page/{page}\.md#{anchor}\)',
        pages()[PAGE],
    )
    assert link
    assert f"{{ #{anchor} }}" in pages()[f"claims/{ONE}/page/{page}.md"]


def test_voice_that_disputes_is_linked_where_it_stands() -> None:
    text = "".join(pages()[path] for path in sorted(pages()) if path.startswith("tensions/"))
    assert re.search(r"claims/the-claim\.md#said-2\)", text)
    assert re.search(r"claims/the-claim/page/7\.md#said-140\)", text)


def test_nobody_is_sent_on_for_a_single_place() -> None:
    said = tuple({"source": f"s-{n}"} for n in range(4))
    sources = [source(f"s-{n}") for n in range(4)]
    made = pages_from([theme("any-theme"), *sources, claim(ONE, attestations=said)])
    assert 'id="said-4"' in made[PAGE]
    assert not [path for path in made if path.startswith(f"claims/{ONE}/")]
