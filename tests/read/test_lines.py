"""The shortest way of reading: what it reads is what the long way reads without a fault."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.test_hostile import yaml_like

from claimbook.read.decode import refused
from claimbook.read.lines import fields_of_lines
from claimbook.read.tree import DEEPEST, may_have_comments, parse

TOY = sorted((Path(__file__).parents[1] / "toy").glob("claims/**/*.yaml"))

rows = st.lists(
    st.tuples(
        st.sampled_from(["", "  ", "- ", "  - ", "    ", "   ", "\u00a0"]),
        st.sampled_from(["a: ", "b:", "c: ", "d: ", "key:", "", "e:f", "A: "]),
        st.sampled_from(["", "", ">-", "text", '"in: quotes"', "'it''s'", "x: y", "null", "\u00e9"])
        | yaml_like.filter(lambda text: "\n" not in text),
    ),
    max_size=8,
).map(lambda rows: "\n".join("".join(row) for row in rows))
cuts = st.tuples(
    st.sampled_from([path.read_text("utf-8") for path in TOY]),
    st.integers(0, 400),
    st.integers(0, 30),
    st.sampled_from(["", " ", "\n", "\n  ", "- ", ": ", '"', "'", ">-\n", "\n\n", "null", "\\"]),
).map(lambda cut: cut[0][: cut[1]] + cut[3] + cut[0][cut[1] + cut[2] :])


@given(rows | cuts)
def test_fields_of_lines_are_those_of_the_tree(text: str) -> None:
    if refused(text) or may_have_comments(text):
        return
    found = fields_of_lines(text, deepest=DEEPEST)
    if found is not None:
        parsed = parse(text)
        assert parsed.root is not None
        assert parsed.faults == ()
        assert found == parsed.root.value


def test_fields_of_lines_of_a_text_with_every_form() -> None:
    text = """\
title: A title: no, two
statement: >-
  Some words,
  and - more: of them
quote: 'Said "so"'
at: "12:34"
themes:
  - one
  - "null"
parts:
  - id: x
    text: >-
      In one line.
    of:
        deep: "yes"
  - https://example.org/
added: 2026-01-02
""".replace("title: A title: no, two", "title: A title:no, [two]")
    assert fields_of_lines(text, deepest=DEEPEST) == {
        "title": "A title:no, [two]",
        "statement": "Some words, and - more: of them",
        "quote": 'Said "so"',
        "at": "12:34",
        "themes": ["one", "null"],
        "parts": [
            {"id": "x", "text": "In one line.", "of": {"deep": "yes"}},
            "https://example.org/",
        ],
        "added": "2026-01-02",
    }


@pytest.mark.parametrize("path", TOY, ids=lambda path: path.stem)
def test_fields_of_lines_are_read_of_ordinary_files(path: Path) -> None:
    text = path.read_text("utf-8")
    assert may_have_comments(text) or fields_of_lines(text, deepest=DEEPEST) is not None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("a:", id="an-absent-value"),
        pytest.param("a: null", id="the-word-for-it"),
        pytest.param("a: b\n\nc: d", id="an-empty-line"),
        pytest.param("a: b\n  c", id="a-value-that-goes-on"),
        pytest.param("a: b\na: c", id="a-field-twice"),
        pytest.param("a:\n- b", id="a-list-that-is-not-indented"),
        pytest.param("a:\n  - b\n c: d", id="a-line-between-two-depths"),
        pytest.param("a: >-\n  b\n   c", id="a-line-indented-more"),
        pytest.param("a: >-\nb: c", id="no-text"),
        pytest.param("a: |\n  b", id="lines-that-stay"),
        pytest.param("a: b ", id="a-space-at-the-end"),
        pytest.param("a: b: c", id="a-colon"),
        pytest.param("a: [b]", id="brackets"),
        pytest.param("a: -1", id="a-dash"),
        pytest.param("a: 'it''s'", id="a-quote-in-quotes"),
        pytest.param('a: "\\n"', id="an-escape"),
        pytest.param("a: b\tc", id="a-tab"),
        pytest.param("a: b\r\nc: d", id="other-line-ends"),
        pytest.param("- a", id="a-list"),
        pytest.param(" a: b", id="all-indented"),
        pytest.param("a" * 61 + ": b", id="a-long-name"),
    ],
)
def test_fields_of_lines_leave_what_is_unlike_them(text: str) -> None:
    assert fields_of_lines(text, deepest=DEEPEST) is None


def test_fields_of_lines_are_as_deep_as_the_tree() -> None:
    def deep(depth: int) -> str:
        return "\n".join(" " * level + "a:" for level in range(depth)) + " b"

    assert fields_of_lines(deep(DEEPEST), deepest=DEEPEST) is not None
    assert parse(deep(DEEPEST)).root is not None
    assert fields_of_lines(deep(DEEPEST + 1), deepest=DEEPEST) is None
    assert parse(deep(DEEPEST + 1)).root is None
