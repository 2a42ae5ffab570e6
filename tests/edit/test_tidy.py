"""Laying a file out anew keeps what it says and its comments, and comes to rest."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.edit.texts import claim_texts, texts

from claimbook.edit.document import Document
from claimbook.edit.layout import file_lines
from claimbook.edit.nodes import comments_in
from claimbook.edit.scalars import folded, literal, written
from claimbook.edit.tidy import tidy
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.read.record import read_text

PATH = "claims/2026/a-claim.yaml"
law = settings(max_examples=100, deadline=None)


def comments(text: str) -> Counter[str]:
    return Counter(comments_in(Document.of(text).root))


@law
@given(claim_texts())
def test_tidy_keeps_the_record_and_what_is_wrong_with_it(text: str) -> None:
    before, after = (
        read_text(PATH, t.removeprefix("\ufeff")) for t in (text, tidy(text, RecordKind.CLAIM))
    )
    assert before.record == after.record
    assert Counter(p.code for p in before.problems) - Counter(["Y008"] * 20) == Counter(
        p.code for p in after.problems
    ) - Counter(["Y008"] * 20)


@law
@given(claim_texts())
def test_tidy_keeps_every_comment_and_comes_to_rest(text: str) -> None:
    tidied = tidy(text, RecordKind.CLAIM)
    assert comments(tidied) == comments(text)
    assert tidy(tidied, RecordKind.CLAIM) == tidied
    assert ("\r\n" in text) == ("\r\n" in tidied) or "\n" not in text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('title: "a # b" # c\n', ["# c"]),
        ("title: a#b\n# c # d\n", ["# c # d"]),
        ("title: >-  # head\n  # text\n# out\n", ["# head", "# out"]),
        ("themes: [a, # one\n  b] # two\n", ["# one", "# two"]),
        ("themes:\n- # dash\n  a\n  # in\n", ["# dash", "# in"]),
        ("# top\n---\n# below\ntitle: a\n...\n# end\n", ["# top", "# below", "# end"]),
        ("--- # beside\ntitle: a\n", ["# beside"]),
    ],
)
def test_comments_are_all_found(text: str, found: list[str]) -> None:
    assert comments(text) == Counter(found)
    assert comments(tidy(text, RecordKind.CLAIM)) == Counter(found)


@law
@given(claim_texts())
def test_layout_itself_comes_to_rest_without_a_net(text: str) -> None:
    document = Document.of(text)
    once = "\n".join([*file_lines(document.root, Claim), ""])
    again = Document.of(once)
    assert "\n".join([*file_lines(again.root, Claim), ""]) == once
    assert Counter(comments_in(again.root)) == Counter(comments_in(document.root))


@law
@given(st.one_of(texts, st.text(st.characters(exclude_categories=["Cs"]), min_size=1)))
def test_texts_are_read_as_they_were_written(text: str) -> None:
    for line in (f"a: {written(text)}", f"- {written(text)}\n"):
        field = Document.of(line if line[0] == "a" else f"a:\n  {line}").plain["a"]
        assert field in (text, [text])
    if lines := folded(text, indent=2):
        assert Document.of("\n".join(["a: >-", *lines, "b: c"])).plain["a"] == text
    if block := literal(text, indent=2):
        assert Document.of("\n".join([f"a: {block[0]}", *block[1], "b: c"])).plain["a"] == text
