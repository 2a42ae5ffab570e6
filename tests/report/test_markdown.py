"""Markdown for a pull request: no text of a stranger becomes markup, a link, a call or HTML."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.render.hostile import HOSTILE

from claimbook.report.markdown import MOST_BYTES, MOST_LINES, escaped, escaped_url, markdown
from claimbook.report.outline import Line, Section, Span, Style, name, words

GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ATTACKS = [text for texts in HOSTILE.values() for text in texts]
OURS = {"strong", "code", "del", "ins", "a", "details", "summary"}
HARMLESS = {"text", "softbreak", "hardbreak"}
TAG = re.compile(r"</?([a-z]+)[^>]*>")


def inline(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or ()]


def shown(text: str) -> str:
    """What a reader sees of a text that was written by `escaped`."""
    tokens = GITHUB.parse(f"- x {escaped(text)}")
    kinds = [token.type for token in tokens]
    assert kinds == [
        "bullet_list_open", "list_item_open", "paragraph_open", "inline",
        "paragraph_close", "list_item_close", "bullet_list_close",
    ]  # fmt: skip
    found = inline(tokens)
    assert {token.type for token in found} <= HARMLESS
    return "".join(token.content for token in found).removeprefix("x ")


def assert_harmless(text: str) -> None:
    told = shown(text)
    # Nothing is lost but spaces at the ends, and an invisible space stands in the way of calls.
    assert told.replace("\u200b", "").split() or not text.split()
    assert not re.search(r"[@#]\w", told)
    # What GitHub makes links of by itself, it looks for in the text as it was written.
    assert not re.search(r"https?://|www\.|[^\s&;]@", escaped(text))


@pytest.mark.parametrize("text", ATTACKS)
def test_escaped_leaves_no_attack_alive(text: str) -> None:
    assert_harmless(text)


@given(st.text())
@example("@user")
@example("a@b.example #12 GH-12 org/repo#12")
@example("<img src=x onerror=alert(1)>")
@example("![x](https://evil.example/x.png)")
@example("- [ ] task\n\n# heading\n\n1. one")
@example("| a | b |\n|---|---|\n| c | d |")
@example("::error::x")
@example("&#64;user &amp;lt;b&gt;")
@example("```\ncode\n```")
@example("</details></code>")
def test_escaped_is_text_and_nothing_else(text: str) -> None:
    assert_harmless(text)


def test_escaped_leaves_ordinary_words_readable() -> None:
    text = "Meta's well-known memo, of (about) 8,000 people; is it 10% or 12%?"
    assert escaped(text) == text


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://a.example/x?y=1&z=2#t=3", "https://a.example/x?y=1&#38;z=2#t=3"),
        ('https://a.example/"onmouseover="x', "https://a.example/&#34;onmouseover=&#34;x"),
        ("javascript:alert(1)", ""),
    ],
)
def test_addresses_stay_within_their_attribute(url: str, written: str) -> None:
    assert escaped_url(url) == written


@given(st.text())
@example("`````` </details>")
@example("```\n# out")
def test_code_stays_within_its_fence(code: str) -> None:
    told = markdown("Head", [Section("Code", (Line((words("x"),), code=code or "x"),))])
    fences = [token for token in GITHUB.parse(told) if token.type == "fence"]
    assert [fence.info for fence in fences] == ["yaml"]
    assert "html_block" not in [token.type for token in GITHUB.parse(told)]


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("text", ["</code><img src=x>", "@a", "[a](b)", "`x`", "<!-- x"])
def test_spans_hold_only_tags_of_ours(style: Style, text: str) -> None:
    lines = (Line((Span(text, style, "https://a.example"),), "+"),)
    told = markdown(text, [Section(text, lines, folded=True)])
    found = inline(GITHUB.parse(told))
    tags = [t.content for t in found if t.type == "html_inline"]
    assert {TAG.fullmatch(tag)[1] for tag in tags} <= OURS  # type: ignore[index]
    assert {t.type for t in found} <= {*HARMLESS, "html_inline", "strong_open", "strong_close"}


def test_markdown_stays_below_what_a_summary_may_have() -> None:
    line = Line((words("w" * 30_000),))
    told = markdown("Head", [Section(f"No {n}", (line,)) for n in range(60)])
    assert len(told.encode()) < MOST_BYTES + 500
    assert told.endswith(
        "There is more than fits here: run the command yourself to see all of it.\n"
    )


def test_markdown_says_how_many_lines_it_leaves_out() -> None:
    told = markdown("Head", [Section("Long", tuple(Line((name(str(n)),)) for n in range(100)))])
    assert told.count("<code>") == MOST_LINES
    assert told.endswith("- … and 40 more\n")
