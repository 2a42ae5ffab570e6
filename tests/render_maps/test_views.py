"""Maps as pages have them: what they hold, how little, and that an engine leaves them alone."""

import html
import posixpath
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import bases, claim, law, library_of, question, record, related, source, theme
from tests.render.hostile import HOSTILE, ORDINARY
from tests.render.html_tree import Element, tree
from tests.render.sites import ROOT, html_of, pages_of, site_of, split

from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.addresses import record_page
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.rank.map import CLAIMS
from claimbook.read.base import read_base
from claimbook.render.gate import environment
from claimbook.render.links import Here
from claimbook.render.maps.views import MapView, claim_map, question_map, topic_map
from claimbook.render.site import Site
from claimbook.tongue.tongue import tongue_of

ENGLISH = tongue_of("en")
GOLDEN = Path(__file__).with_name("small-map.html")
TEMPLATE = '{% import "map.md.jinja" as maps %}{{ maps.KIND(map) }}'
MAP = re.compile(r'<div class="cb-map".*?</div>', re.DOTALL)
MARKDOWN_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)(\{[^}]*\})?")
LINK = re.compile(r"</?a\b[^>]*>")


def written(view: MapView | None, kind: str = "section") -> str:
    return environment(ENGLISH).from_string(TEMPLATE.replace("KIND", kind)).render(map=view)


def map_in(page: str) -> Element:
    """The map of a page, as MkDocs' engine leaves it."""
    return tree(html_of(split(page)[0])).one("svg")


@pytest.fixture(scope="module")
def small() -> Site:
    """A theme with a question: two answers, and claims that back, limit and contradict."""
    return site_of(
        library_of(
            theme("any-theme"),
            source("any-source", title="Any <source>"),
            question("why-so", text="Why so?", themes=("any-theme",)),
            claim(
                "first",
                title="It is *so*, they say",
                relations=[related("contradicts", "second"), related("depends_on", "third")],
                answers=[{"question": "why-so", "position": "yes"}],
            ),
            claim("second", answers=[{"question": "why-so", "position": "nay"}]),
            claim("third", relations=[related("qualifies", "second")]),
            claim("alone"),
        )
    )


def test_map_of_a_question_is_as_it_was(small: Site) -> None:
    page = record_page(RecordKind.QUESTION, "why-so")
    view = question_map(
        small.library.questions["why-so"], small, Here(page, small.library, ENGLISH)
    )
    # Where a change is meant, let the file say what the test shows.
    assert written(view).replace("><", ">\n<") == GOLDEN.read_text("utf-8")


def test_map_of_a_claim_leads_round_it_and_marks_its_own_box(small: Site) -> None:
    drawing = map_in(pages_of(small)["claims/first.md"])
    links = {a.attributes["href"]: a.text for a in drawing.all("a")}
    assert links == {
        "#claim": "Said in Any <source>: It is *so*, they say Disputed by 1",
        "second.md": "Said in Any <source>: Second Disputed by 1",
        "third.md": "Said in Any <source>: Third One original source",
    }
    (own,) = (a for a in drawing.all("a") if "aria-current" in a.attributes)
    assert own.attributes["href"] == "#claim"


def test_map_in_words_says_every_arrow(small: Site) -> None:
    view = topic_map(
        small.library.claims.values(), small, Here("themes/x.md", small.library, ENGLISH)
    )
    assert view is not None
    assert view.sentences == (
        "“It is *so*, they say” contradicts “Second”",
        "“Third” limits “Second”",
        "“It is *so*, they say” rests on “Third”",
    )
    assert view.about == "The 3 most connected claims are drawn; 1 more stands in the lists."


def test_map_is_left_out_where_nothing_is_linked() -> None:
    site = site_of(library_of(theme("any-theme"), source("any-source"), claim("alone")))
    assert not [page for page in pages_of(site).values() if "cb-map" in page]


@pytest.mark.parametrize("text", sorted({*chain(*HOSTILE.values()), *ORDINARY}))
def test_titles_are_text_and_nothing_else(text: str) -> None:
    title = re.sub(r"\s+", " ", text)[:90].strip()
    view = _view_of_two(title)
    shown = tree(html_of(written(view, "folded")))
    (own,) = (a for a in shown.all("a") if "aria-current" in a.attributes)
    text = "".join(child for child in own.children if isinstance(child, str))
    assert " ".join(text.split()) == " ".join(title.split())
    assert _shape(shown) == _shape(tree(html_of(written(_view_of_two("Plain"), "folded"))))


def _view_of_two(title: str) -> MapView | None:
    library = library_of(
        source("any-source"),
        claim("first", relations=[related("supports", "other")]).model_copy(
            update={"title": title}
        ),
        claim("other"),
    )
    here = Here("claims/first.md", library, ENGLISH)
    return claim_map(library.claims["first"], site_of(library, related=False), here)


def _shape(element: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Every element in it with the names of its attributes."""
    return [(each.tag, tuple(each.attributes)) for each in element]


@law
@given(bases(), st.randoms(use_true_random=False))
def test_maps_hold_together_and_do_not_heed_the_order_of_records(
    records: list[Record], random: Random
) -> None:
    views = list(_every_view(library_of(*records)))
    for view in views:
        boxes = {placed.box.key for placed in view.drawing.boxes}
        assert len({key for key in boxes if ":" not in key}) <= CLAIMS
        arrows = [path for strand in view.drawing.strands for path in strand.paths]
        words = [word for strand in view.drawing.strands for word in strand.words]
        assert len(arrows) == len(words) >= len(boxes) / 2
    shuffled = random.sample(records, len(records))
    assert [*map(written, _every_view(library_of(*shuffled)))] == [*map(written, views)]


def _every_view(library: Library) -> Iterator[MapView]:
    """The maps of all claims, themes and questions; who and where they were said is made up."""
    made = [r for kind in RecordKind for r in library.of_kind(kind).values()]
    missing = [
        record(kind, f"{kind}-{number}")
        for kind in (RecordKind.SOURCE, RecordKind.PERSON, RecordKind.COMPANY)
        for number in (1, 2)
        if f"{kind}-{number}" not in library.of_kind(kind)
    ]
    whole = library_of(*made, *missing)
    site, here = site_of(whole, related=False), Here("claims/any.md", whole, ENGLISH)
    views = [
        *(claim_map(each, site, here) for each in whole.claims.values()),
        *(
            topic_map(whole.claims_on(RecordKind.THEME, topic), site, here)
            for topic in whole.themes
        ),
        *(question_map(each, site, here) for each in whole.questions.values()),
    ]
    yield from filter(None, views)


@pytest.fixture(scope="module")
def first_claims() -> dict[str, str]:
    """The Markdown pages of this repository's claims."""
    return pages_of(site_of(link_records(read_base(ROOT).records)[0]))


def test_maps_of_the_first_claims_take_little_room(first_claims: dict[str, str]) -> None:
    sizes = {
        path: len(found[0].encode())
        for path, page in first_claims.items()
        if (found := MAP.findall(page))
    }
    claims = [size for path, size in sizes.items() if path.startswith("claims/")]
    assert len(claims) == 11
    assert max(claims) < 4_000
    assert max(sizes.values()) < 8_000


def test_map_of_forty_with_long_titles_takes_twenty_kilobytes_at_most() -> None:
    ids = [f"a-claim-with-an-id-of-common-length-{number}" for number in range(10, 60)]
    long = (
        "A title as long as titles may be says who did what to whom, where, when, and how often it"
    )
    made = [
        claim(id, title=long, relations=[related("supports", other) for other in {*near} - {id}])
        for id, near in ((id, (ids[n % 5], ids[n // 2 % 3])) for n, id in enumerate(ids))
    ]
    library = library_of(source("any-source", title="A podcast about work and hours"), *made)
    here = Here("themes/any.md", library, ENGLISH)
    view = topic_map(made, site_of(library, related=False), here)
    assert view is not None
    assert len(view.drawing.boxes) == CLAIMS
    assert len(MAP.findall(written(view))[0].encode()) < 20_000


def test_every_link_of_a_map_is_a_page_or_a_place_on_its_own(first_claims: dict[str, str]) -> None:
    for path, page in first_claims.items():
        if not MAP.search(page):
            continue
        shown = tree(html_of(split(page)[0]))
        ids = {each.attributes["id"] for each in shown if "id" in each.attributes}
        for link in shown.one("svg").all("a"):
            target = link.attributes["href"]
            if target.startswith("#"):
                assert target[1:] in ids
            else:
                there = posixpath.join(posixpath.dirname(path), target)
                assert posixpath.normpath(there) in first_claims


def test_map_is_drawn_as_it_was_written_but_for_its_links(first_claims: dict[str, str]) -> None:
    maps = [found for page in first_claims.values() for found in MAP.findall(page)]
    assert len(maps) > 11
    for found in maps:
        assert "\n" not in found  # an empty line would end the block for some engines
        without = MARKDOWN_LINK.sub(r"\1", svg(found))
        assert html.unescape(LINK.sub("", svg(html_of(found)))) == html.unescape(without)


def svg(text: str) -> str:
    return text[text.index("<svg") : text.index("</svg>")]
