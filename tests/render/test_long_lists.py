"""Long lists go on at page/2/, each row on one page only, with the way to the others."""

import re
from functools import cache

import pytest
from tests.libraries import claim, company, person, question, show, source, theme
from tests.render.sites import pages_from, split

CLAIMS, OVERDUE, EPISODES = 205, 150, 130
A_TOPICS_PAGES = [30] * 6 + [25]
"""How many of the claims each page of a topic lists."""
ROW = re.compile(r"^- (?:<span class=\"cb-label\">.*?</span> )?<cite.*?\]\((.*?)\)")
QUESTION = "questions/the-question.md"
WAY = re.compile(r"\[(Previous|Next) page\]\((.*?)\)")


@cache
def pages() -> dict[str, str]:
    """A base of which everything is said at one place, and every other claim is contradicted."""
    about = {
        "companies": ("the-company",),
        "themes": ("the-theme",),
        "attestations": ({"source": "the-source", "speaker": "the-person"},),
        "answers": ({"question": "the-question", "position": "yes"},),
    }
    claims = []
    for number in range(CLAIMS):
        against = {"type": "contradicts", "target": f"c-{number - 1:03}", "note": "For a reason."}
        relations = (against,) if number % 2 else ()
        due = {"resolve_by": "2026-01" if number < OVERDUE else "2030-01"}
        claims.append(
            claim(f"c-{number:03}", kind="forecast", forecast=due, relations=relations, **about)
        )
    topics = [
        theme("the-theme"),
        company("the-company"),
        person("the-person"),
        person("the-host"),
        source("the-source", people=({"id": "the-person", "role": "author"},)),
        show("the-show"),
        *(
            source(f"e-{number:03}", show="the-show", people=({"id": "the-host"},))
            for number in range(EPISODES)
        ),
        question("the-question"),
    ]
    return pages_from([*topics, *claims])


def rows(page: str) -> list[str]:
    """The claims that a page lists, in their order; disagreements do not count."""
    lines = split(page)[0].splitlines()
    return [found[1].rpartition("/")[2] for line in lines if (found := ROW.match(line))]


@pytest.mark.parametrize(
    ("path", "lengths"),
    [
        ("themes/the-theme", A_TOPICS_PAGES),
        ("companies/the-company", A_TOPICS_PAGES),
        ("sources/the-source", A_TOPICS_PAGES),
        ("people/the-person", A_TOPICS_PAGES),
        ("forecasts", [100, 100, 5]),
    ],
)
def test_claims_of_a_topic_go_on(path: str, lengths: list[int]) -> None:
    parts = [pages()[place(path, number)] for number in range(1, len(lengths) + 1)]
    listed = [[row for row in rows(part) if row.startswith("c-")] for part in parts]
    assert [len(part) for part in listed] == lengths
    assert [row for part in listed for row in part] == [f"c-{n:03}.md" for n in range(CLAIMS)]
    assert place(path, len(lengths) + 1) not in pages()


def test_columns_of_a_question_go_on() -> None:
    listed = []
    for number in range(1, 22):
        page = pages()[place("questions/the-question", number)].partition("{ #map }")[0]
        listed.append([row for row in rows(page) if row.startswith("c-")])
    assert [len(part) for part in listed] == [10] * 20 + [5]
    assert [row for part in listed for row in part] == [f"c-{n:03}.md" for n in range(CLAIMS)]
    assert place("questions/the-question", 22) not in pages()


def test_later_pages_of_a_question_show_the_answers_that_go_on_alone() -> None:
    later = pages()["questions/the-question/page/2.md"]
    assert split(later)[1]["title"] == f"{split(pages()[QUESTION])[1]['title']}, page 2"
    for anchor in ("map", "gains", "disputed", "position-nay"):
        assert f"{{ #{anchor} }}" not in later
        assert f"{{ #{anchor} }}" in pages()[QUESTION]


def place(path: str, number: int) -> str:
    """A page of a list; its first is a record's own page or an index."""
    first = f"{path}.md" if "/" in path else f"{path}/index.md"
    return first if number == 1 else f"{path}/page/{number}.md"


def test_sources_of_a_show_and_of_a_person_go_on() -> None:
    for path, heading, lengths in (
        ("shows/the-show", "sources", [100, 30]),
        ("people/the-host", "appearances", [30, 30, 30, 30, 10]),
    ):
        listed = []
        for number, length in enumerate(lengths, start=1):
            part = pages()[place(path, number)].partition(f"{{ #{heading} }}")[2]
            found = re.findall(r"^- \[.*?\]\((?:\.\./)+sources/(e-\d+)\.md\)", part, re.MULTILINE)
            assert len(found) == length
            listed += found
        assert sorted(listed) == [f"e-{number:03}" for number in range(EPISODES)]
        assert place(path, len(lengths) + 1) not in pages()


def test_claims_of_a_person_go_on_beside_fewer_sources() -> None:
    first, last = (pages()[place("people/the-person", number)] for number in (1, 7))
    assert "{ #appearances }" in first
    assert "{ #appearances }" not in last
    assert len(rows(last)) == 25


def test_predictions_go_on_group_by_group() -> None:
    page = [split(pages()[place("forecasts", number)])[0] for number in (1, 2, 3)]
    headings = [re.findall(r"{ #([a-z]+) }", text) for text in page]
    assert headings == [
        ["forecasts", "overdue", "records"],
        ["forecasts", "overdue", "open"],
        ["forecasts", "open"],
    ]
    assert all("150 can be judged by now" in text for text in page)


def test_claims_of_the_base_go_on() -> None:
    paths = ["claims/index.md", "claims/page/2.md", "claims/page/3.md"]
    assert [len(rows(pages()[path])) for path in paths] == [100, 100, 5]
    assert "claims/page/4.md" not in pages()


@pytest.mark.parametrize(
    ("path", "ways"),
    [
        pytest.param("claims/index.md", {"Next": "page/2.md"}, id="first"),
        pytest.param("claims/page/2.md", {"Previous": "../index.md", "Next": "3.md"}, id="between"),
        pytest.param("claims/page/3.md", {"Previous": "2.md"}, id="last"),
        pytest.param("themes/the-theme.md", {"Next": "the-theme/page/2.md"}, id="topic, first"),
        pytest.param(
            "themes/the-theme/page/2.md",
            {"Previous": "../../the-theme.md", "Next": "3.md"},
            id="topic, between",
        ),
        pytest.param("people/the-person.md", {"Next": "the-person/page/2.md"}, id="person"),
        pytest.param("forecasts/index.md", {"Next": "page/2.md"}, id="predictions"),
        pytest.param("shows/the-show/page/2.md", {"Previous": "../../the-show.md"}, id="show"),
        pytest.param("themes/index.md", {}, id="short"),
    ],
)
def test_page_of_a_list_leads_to_its_neighbours(path: str, ways: dict[str, str]) -> None:
    assert dict(WAY.findall(pages()[path])) == ways


def test_later_pages_of_a_topic_show_claims_alone() -> None:
    later = pages()["themes/the-theme/page/2.md"]
    assert split(later)[1]["title"] == "The theme, page 2"
    for heading in ("What is disputed here", "Questions answered", "By month", "What is missing"):
        assert heading not in later
        assert heading in pages()["themes/the-theme.md"] or heading == "What is missing"


def test_disagreements_go_on_ten_a_page() -> None:
    anchors = []
    for number in range(1, 12):
        path = "tensions/index.md" if number == 1 else f"tensions/page/{number}.md"
        found = re.findall(r"^## .*#(c-\d+--c-\d+) }$", pages()[path], re.MULTILINE)
        assert len(found) == (10 if number < 11 else 2)
        anchors += found
    assert anchors == [f"c-{n:03}--c-{n + 1:03}" for n in range(0, CLAIMS - 1, 2)]
    assert "tensions/page/12.md" not in pages()


def test_link_to_a_disagreement_leads_to_the_page_it_is_on() -> None:
    page = pages()["claims/c-100.md"]
    assert "(../tensions/page/6.md#c-100--c-101)" in page


def test_topic_shows_some_disagreements_and_the_way_to_the_rest() -> None:
    page = pages()["themes/the-theme.md"]
    shown = re.findall(r'id="(c-\d+--c-\d+)"', page)
    named = re.findall(
        r"^- <cite>\[.*\]\(\S*#(c-\d+--c-\d+)\)</cite> <i>For a reason", page, re.MULTILINE
    )
    assert [*shown, *named] == [f"c-{n:03}--c-{n + 1:03}" for n in range(0, 16, 2)]
    assert len(shown) == 2
    assert "[94 more disagreements](../tensions/index.md)" in page
