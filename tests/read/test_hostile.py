"""Laws of reading: any bytes give a reading, soon, and the same one twice."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.read.decode import MAX_BYTES
from claimbook.read.record import Reading, read_bytes, read_text
from claimbook.read.settings import settings_in

PATHS = ("claims/2026/some-claim.yaml", "claims/_sources/some-source.yaml", "claims/x.yaml")
SIGNS = "[]{}:-?&*!|>%@`\"'#,~<=\\ \n\tab1\r\u00e9\U0001f600"
yaml_like = st.text(st.sampled_from(SIGNS), max_size=60)
fields = st.sampled_from(
    ["title", "kind", "themes", "attestations", "companies", "status", "added", "id", "origin"]
)
lines = st.lists(st.tuples(st.sampled_from(["", "  ", "- ", "  - "]), fields, yaml_like)).map(
    lambda rows: "\n".join(f"{indent}{name}: {value}" for indent, name, value in rows)
)


def check(path: str, reading: Reading) -> None:
    assert reading.path == path
    assert (reading.record is None) == any(p.severity == "error" for p in reading.problems)
    for problem in reading.problems:
        assert problem.mark >= (1, 1)
        assert problem.message
        assert problem.path == path


@given(st.sampled_from(PATHS), st.binary(max_size=300))
def test_any_bytes_give_a_reading(path: str, content: bytes) -> None:
    check(path, read_bytes(path, content))


@given(st.sampled_from(PATHS), st.one_of(yaml_like, lines, st.text(max_size=80)))
def test_any_text_gives_a_reading_and_the_same_twice(path: str, text: str) -> None:
    reading = read_text(path, text)
    check(path, reading)
    assert read_text(path, text) == reading


@given(st.one_of(yaml_like, lines, st.text(max_size=80)))
def test_any_text_gives_settings(text: str) -> None:
    for problem in settings_in(text)[1]:
        assert problem.path == "mkdocs.yml"


# What takes longer than linear time takes minutes at this size, on any machine.
SOON = 20

LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
BOMBS = {
    "brackets": "[",
    "braces": "{",
    "dashes": "- ",
    "questions": "? ",
    "colons": ": ",
    "double quotes": '"',
    "single quotes": "'",
    "keys": "a: ",
    "nested keys": "{a: ",
    "anchors": "&a ",
    "anchored entries": "- &a b\n",
    "aliases": "- *a\n",
    "tags": "- !a b\n",
    "entries": "- \n",
    "flow entries": "[a,",
    "duplicate keys": "a: b\n",
    "comments": "a: b #c\n",
    "hashes": "#",
    "spaces": " ",
    "line ends": "\n",
    "carriage returns": "\r\n",
    "tabs": "\t",
    "documents": "---\n",
    "directives": "%a\n",
    "escapes": '"\\u202e" ',
    "letters": "x",
    "words and colons": "a b: ",
    "emoji": "\U0001f600",
}


@pytest.mark.parametrize("pattern", [*BOMBS.values(), LAUGHS], ids=[*BOMBS, "laughs"])
@pytest.mark.parametrize("head", ["", "title: ", "themes:\n"], ids=["bare", "value", "list"])
def test_64_kib_of_anything_is_read_soon(head: str, pattern: str) -> None:
    size = MAX_BYTES - len(head)
    text = head + pattern * (size // len(pattern.encode()))
    began = time.process_time()
    reading = read_bytes(PATHS[0], text.encode())
    assert time.process_time() - began < SOON
    assert reading.record is None


def test_many_unknown_fields_are_told_soon() -> None:
    text = "".join(f"a{n}: b\n" for n in range(7000))
    began = time.process_time()
    assert len(read_text(PATHS[0], text).problems) > 7000
    assert time.process_time() - began < SOON
