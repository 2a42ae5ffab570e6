"""Text as CommonMark: a parser reads just that text, whatever it was, and nothing else."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.render.hostile import HOSTILE

from claimbook.render.data.plain_markdown import link, notes_text, section, text

PARSERS = (MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False, "html": True}))
TEXTS = [text for texts in HOSTILE.values() for text in texts]
PLACES = ("{}", "# {}", "- {}", "3. {}", "> {}", "Words {} words", "**{}**", "[{}](x)", "{}\n{}")
places = pytest.mark.parametrize("place", PLACES)

# What a claim file may hold: no controls, and no halves of pairs.
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
LINE = st.text(LETTERS)
MARKS = st.text(alphabet="\\`*_[]<>~|&#;:/wW.@!(){}+-=1 aé\"'", min_size=1)


def as_line(value: str) -> str:
    return re.sub(r"\s+", " ", value).strip()


def shape(parser: MarkdownIt, markdown: str) -> list[str]:
    """The kinds of the parts that a parser finds, texts joined."""
    found: list[str] = []
    for token in parser.parse(markdown):
        found += [token.type, *(t.type for t in token.children or () if t.type != "text")]
    return found


def read(parser: MarkdownIt, markdown: str) -> str:
    """The text that a parser finds."""
    tokens = [t for token in parser.parse(markdown) for t in token.children or ()]
    return "".join(" " if token.type == "softbreak" else token.content for token in tokens)


def holds(place: str, value: str) -> None:
    """The parts of the place are those that it has around any word, and the text is the value."""
    line = as_line(value)
    if line:
        markdown, around = place.replace("{}", text(value)), place.replace("{}", "\0")
        for parser in PARSERS:
            assert shape(parser, markdown) == shape(parser, place.replace("{}", "x")), markdown
            assert read(parser, markdown) == read(parser, around).replace("\ufffd", line)


@places
def test_text_of_strangers_is_read_as_itself_wherever_it_stands(place: str) -> None:
    for value in TEXTS:
        holds(place, value)


@places
@given(MARKS | LINE)
@example("# a #")
@example("1) a")
@example("a\\")
@example("___")
@example("&amp;")
def test_text_is_read_as_itself_wherever_it_stands(place: str, value: str) -> None:
    holds(place, value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(
            "Meta's staff (10%): “so”, A/B.", "Meta's staff (10%): “so”, A/B.", id="prose"
        ),
        pytest.param("snake_case and _this_", r"snake_case and \_this\_", id="underscores"),
        pytest.param("a < b & c", r"a \< b & c", id="lonely ampersand"),
        pytest.param("&lt;b&gt;", r"\&lt;b\&gt;", id="entities"),
        pytest.param("[x](https://e.example)", r"\[x\](https\://e.example)", id="link"),
        pytest.param("www.e.example, a@e.example", r"www\.e.example, a\@e.example", id="addresses"),
        pytest.param("- no list", r"\- no list", id="list"),
        pytest.param("2026. A year", r"2026\. A year", id="number"),
        pytest.param("C #", r"C \#", id="closing"),
        pytest.param("in C# now", "in C# now", id="no closing"),
        pytest.param("two\n  lines", "two lines", id="lines"),
    ],
)
def test_text_has_no_more_backslashes_than_it_takes(value: str, written: str) -> None:
    assert text(value) == written


@given(LINE, st.text(LETTERS, min_size=1))
@example("a", 'https://e.example/a)b(c "d" <e> &copy; [f]')
def test_link_is_one_link_whatever_its_words_and_address(words: str, rest: str) -> None:
    markdown = link(words or "x", f"https://e.example/{rest}")
    (inline,) = [token for token in PARSERS[0].parse(markdown) if token.type == "inline"]
    opened, *_, closed = inline.children or []
    kinds = [token.type for token in inline.children or () if token.type != "text"]
    assert (kinds, opened.type, closed.type) == (
        ["link_open", "link_close"],
        "link_open",
        "link_close",
    )
    assert str(opened.attrs["href"]).startswith("https://e.example/")


def test_section_without_anything_is_nothing() -> None:
    assert section("Heading", "") == ""


def test_notes_text_keeps_the_words_and_drops_the_marks() -> None:
    notes = "# See **also**\n\n- one [two](https://e.example)\n- `three`\n\n```\n<b>four\n```\n"
    assert notes_text(notes) == "See also\n\none two\n\nthree\n\n\\<b>four"


@pytest.mark.parametrize("texts", HOSTILE.values(), ids=HOSTILE)
def test_notes_text_of_strangers_is_nothing_but_text(texts: tuple[str, ...]) -> None:
    for value in texts:
        found = {token.type for token in PARSERS[0].parse(notes_text(value))}
        assert found <= {"paragraph_open", "inline", "paragraph_close"}, value
        inner = [
            t.type for token in PARSERS[0].parse(notes_text(value)) for t in token.children or ()
        ]
        assert set(inner) <= {"text"}, value
