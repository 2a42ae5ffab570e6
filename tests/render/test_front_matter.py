"""Front matter is read back as what was written, whatever stands in it."""

import html

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import law

from claimbook.render.front_matter import front_matter

MARKS = "ab: #'\"-?,[]{}&*!|>%@`“é1.~=\\"
BROKEN = "\n\r\t\x00\x85\u2028\ufeff\U0001f600"
TAKEN_FOR_SOMETHING = (
    *("true", "null", "~", "", "yes", "<<", "=", "1200", "1.5", "0x1f", "2026-11-23", ".inf"),
    *("- a", "? b", ": c", "a:", "a: b", "a #b", "---", "...", "--- a", "false", "'", '"', "a b "),
)
LINES = st.one_of(st.text(MARKS), st.sampled_from(TAKEN_FOR_SOMETHING))
TEXTS = st.one_of(st.text(), st.text(MARKS + BROKEN), LINES)


def values(texts: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    mappings = st.dictionaries(st.sampled_from(["href", "title", "type"]), texts, min_size=1)
    return st.one_of(texts, mappings, st.lists(st.one_of(texts, mappings), min_size=1))


def written(title: str, description: str, value: object) -> str:
    fenced = front_matter(title, description, share=value)
    assert fenced.startswith("---\n")
    assert fenced.endswith("\n---\n")
    return fenced.removeprefix("---\n").removesuffix("---\n")


def meant(title: str, description: str, value: object) -> dict[str, object]:
    return {"title": escaped(title), "description": escaped(description), "share": value}


def escaped(text: str) -> str:
    return html.escape(text, quote=False).replace('"', "&quot;")


@law
@given(TEXTS, TEXTS, values(TEXTS))
def test_front_matter_is_read_back(title: str, description: str, value: object) -> None:
    found = yaml.load(written(title, description, value), Loader=yaml.CSafeLoader)
    assert found == meant(title, description, value)


@law
@given(LINES, LINES, values(LINES))
def test_front_matter_of_lines_is_what_libyaml_writes(
    title: str, description: str, value: object
) -> None:
    dumped = yaml.dump(
        meant(title, description, value),
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=1 << 30,
    )
    assert written(title, description, value) == dumped


@pytest.mark.parametrize("value", [None, 1, True, [1], [["a"]]], ids=repr)
def test_front_matter_takes_texts_lists_and_mappings_alone(value: object) -> None:
    with pytest.raises(TypeError):
        front_matter("", "", share=value)
