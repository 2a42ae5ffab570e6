"""The short way of reading: what it reads is what the long way reads without a fault."""

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from tests.read.test_hostile import PATHS, lines, yaml_like

from claimbook.read import record
from claimbook.read.decode import refused
from claimbook.read.plain import plain_fields
from claimbook.read.record import Reading, read_text
from claimbook.read.tree import DEEPEST, parse

TESTS = Path(__file__).parents[1]
TOY = sorted((TESTS / "toy").glob("claims/**/*.yaml"))
CASES = sorted((TESTS / "cases").glob("*.yaml"))
WHOLE = """\
name: A name
summary: 'One'
parent: >-
  Some
  words
aliases: [one-id, "two\\u0041"]
url:
nothing: ~
parts:
  - {id: x, role: ""}
  -
  - - nested
"""


@given(st.one_of(yaml_like, lines, st.text(max_size=80)).filter(lambda text: not refused(text)))
@example(WHOLE)
def test_plain_fields_are_those_of_the_tree(text: str) -> None:
    found = plain_fields(text)
    parsed = parse(text)
    if found is not None:
        assert parsed.root is not None
        assert parsed.faults == ()
        assert found == parsed.root.value


def test_plain_fields_of_a_text_with_every_form() -> None:
    assert plain_fields(WHOLE) == {
        "name": "A name",
        "summary": "One",
        "parent": "Some words",
        "aliases": ["one-id", "twoA"],
        "parts": [{"id": "x", "role": ""}, None, ["nested"]],
    }


@pytest.mark.parametrize("path", TOY, ids=lambda path: path.stem)
def test_plain_fields_are_read_of_ordinary_files(path: Path) -> None:
    text = path.read_text("utf-8")
    assert " #" in text or plain_fields(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("- a list", id="a-list"),
        pytest.param("a text", id="a-text"),
        pytest.param("a: b\na: c", id="a-field-twice"),
        pytest.param("a:\na: c", id="an-absent-field-twice"),
        pytest.param("a: !x b", id="a-tag"),
        pytest.param("a: !x [b]", id="a-tagged-list"),
        pytest.param("!x a: b", id="a-tagged-name"),
        pytest.param("a: &x b", id="an-anchor"),
        pytest.param("a: &x [b]", id="an-anchored-list"),
        pytest.param("a: *x", id="an-alias"),
        pytest.param("*x : a", id="an-alias-for-a-name"),
        pytest.param("[a]: b", id="a-list-for-a-name"),
        pytest.param(": b", id="no-name"),
        pytest.param("~: b", id="an-absent-name"),
        pytest.param("a: b\n---\nc: d", id="two-documents"),
        pytest.param("a: b #c", id="what-may-be-cut-off"),
        pytest.param("a: b\t#c", id="what-may-be-cut-off-behind-a-tab"),
        pytest.param('a: "\\u202e"', id="an-escaped-character-that-is-refused"),
        pytest.param('"a\\u202e": b', id="the-same-in-a-name"),
        pytest.param("a: [", id="no-yaml"),
        pytest.param("a: " + "[" * DEEPEST + "]" * DEEPEST, id="too-deep"),
    ],
)
def test_plain_fields_leave_what_is_unusual_to_the_tree(text: str) -> None:
    assert plain_fields(text) is None


def test_plain_fields_are_as_deep_as_the_tree() -> None:
    deep = "a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)
    assert plain_fields(deep) is not None
    assert parse(deep).root is not None


def by_both_ways(path: str, text: str) -> tuple[Reading, Reading]:
    short = read_text(path, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(record, "plain_fields", lambda _: None)
        return short, read_text(path, text)


@given(st.sampled_from(PATHS), st.one_of(lines, yaml_like))
@example(PATHS[0], "id: x\ntitle: A title")
@example("claims/_themes/Bad.yaml", "name: A name\nsummary: Its summary.")
@example("claims/_themes/good.yaml", "name: A name\nsummary: Its summary.")
def test_reading_is_the_same_by_the_short_way_and_the_long(path: str, text: str) -> None:
    short, long = by_both_ways(path, text)
    assert short == long


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cases_are_read_the_same_by_the_short_way_and_the_long(path: Path) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    for name, content in (case.get("good", {}) | case["bad"]).items():
        if name.endswith(".yaml") and isinstance(content, str):
            short, long = by_both_ways(name, content)
            assert short == long
