"""One change of a file changes what it says there, and no other line."""

from collections import Counter
from difflib import SequenceMatcher
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from tests.edit.texts import claim_texts, texts

from claimbook.edit.change import add_to_list, remove, set_field
from claimbook.edit.document import Document
from claimbook.edit.nodes import Plain, comments_in
from claimbook.edit.tidy import settled
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath

CLAIM = RecordKind.CLAIM
law = settings(max_examples=100, deadline=None)
BRACKETS = "themes: [a-theme, b-theme] # two\nkind: forecast\n"
WHOLE = """\
# On the file.

title: "Quoted"  # beside
# on the themes
themes:
  - a-theme # first
  - 'b-theme'
  # below
attestations:
- source: one
  quote: >-  # said fast
    Long
    words.
- at: 12:34
  source: two
"""


@pytest.mark.parametrize(
    ("change", "path", "value", "old", "new"),
    [
        (set_field, ("title",), "Other", '"Quoted"', "Other"),
        (set_field, ("added",), "null", "source: two\n", 'source: two\nadded: "null"\n'),
        (set_field, ("title",), "a: b", '"Quoted"', '"a: b"'),
        (set_field, ("themes", 1), "c-theme", "'b-theme'", "c-theme"),
        (set_field, ("attestations", 1, "at"), "0:01", "at: 12:34", 'at: "0:01"'),
        (set_field, ("attestations", 0, "quote"), "Short.", ">-  # said fast\n    Long\n    words.",
         "Short.  # said fast"),
        (set_field, ("attestations", 0, "at"), "1:00", "- source: one\n",
         '- source: one\n  at: "1:00"\n'),
        (set_field, ("kind",), "forecast", "# on the", "kind: forecast\n# on the"),
        (set_field, ("status",), "withdrawn", "title:", "status: withdrawn\ntitle:"),
        (add_to_list, ("themes",), "d-theme", "'b-theme'\n", "'b-theme'\n  - d-theme\n"),
        (add_to_list, ("aliases",), "old-id", "title:", "aliases:\n  - old-id\ntitle:"),
        (add_to_list, ("attestations",), {"source": "three", "at": "1:00"}, "source: two\n",
         'source: two\n- source: three\n  at: "1:00"\n'),
        (add_to_list, ("not_duplicate_of",), "other-id", "source: two\n",
         "source: two\nnot_duplicate_of:\n  - other-id\n"),
    ],
)  # fmt: skip
def test_change_writes_one_place(
    change: Any, path: FieldPath, value: Any, old: str, new: str
) -> None:
    assert WHOLE.count(old) == 1
    changed = change(Document.of(WHOLE), CLAIM, path, value)
    assert changed.written == WHOLE.replace(old, new)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (("themes", 0), "  - a-theme # first\n", "  # first\n"),
        (("attestations", 0), "- source: one\n  quote: >-  # said fast\n    Long\n    words.\n",
         "# said fast\n"),
        (("attestations", 1, "source"), "  source: two\n", ""),
        (("attestations", 1, "at"), "- at: 12:34\n  source: two\n", "- source: two\n"),
        (("title",), 'title: "Quoted"  # beside\n', "# beside\n"),
        (("relations", 3), "", ""),
    ],
)  # fmt: skip
def test_remove_takes_one_place(path: FieldPath, old: str, new: str) -> None:
    assert remove(Document.of(WHOLE), CLAIM, path).written == WHOLE.replace(old, new)


def test_a_list_in_brackets_is_opened_to_be_changed() -> None:
    changed = add_to_list(Document.of(BRACKETS), CLAIM, ("themes",), "c-theme")
    assert changed.written == (
        "themes:  # two\n  - a-theme\n  - b-theme\n  - c-theme\nkind: forecast\n"
    )


def test_the_last_entry_takes_its_list_with_it() -> None:
    text = "title: A\naliases:\n  - one # why\nkind: forecast\n"
    assert (
        remove(Document.of(text), CLAIM, ("aliases", 0)).text == "title: A\n# why\nkind: forecast\n"
    )


def test_ends_of_lines_and_the_mark_of_byte_order_stay() -> None:
    text = "\ufefftitle: A\r\nkind: forecast"
    changed = add_to_list(Document.of(text), CLAIM, ("themes",), "c-theme")
    assert changed.written == "\ufefftitle: A\r\nkind: forecast\r\nthemes:\r\n  - c-theme\r\n"


def paths_in(value: Plain, path: FieldPath = ()) -> list[FieldPath]:
    steps: list[tuple[str | int, Plain]] = []
    if isinstance(value, dict):
        steps = [*value.items()]
    elif isinstance(value, list):
        steps = [*enumerate(value)]
    found = [path] if path else []
    return found + [p for step, inner in steps for p in paths_in(inner, (*path, step))]


def value_at(value: Any, path: FieldPath) -> Plain:
    for step in path:
        value = value[step]
    return value  # type: ignore[no-any-return]


@law
@given(claim_texts(), texts, st.data())
def test_set_field_changes_that_value_alone(text: str, new: str, data: DataObject) -> None:
    document = Document.of(text)
    scalars = [
        p
        for p in paths_in(document.plain)
        if not isinstance(value_at(document.plain, p), (dict, list))
    ]
    path = data.draw(st.sampled_from([*scalars, ("status",), ("aliases",), ("forecast", "note")]))
    changed = set_field(document, CLAIM, path, new)
    others = [p for p in scalars if p[: len(path)] != path and path[: len(p)] != p]
    before, after = (settled(each.plain, Claim) for each in (document, changed))
    assert [value_at(after, other) for other in others] == [value_at(before, o) for o in others]
    assert not Counter(comments_in(document.root)) - _pieces(changed)


@law
@given(claim_texts(), st.data())
def test_remove_takes_that_entry_and_keeps_comments(text: str, data: DataObject) -> None:
    document = Document.of(text)
    path = data.draw(st.sampled_from(paths_in(document.plain)))
    if len(document.plain) == 1:
        return
    changed = remove(document, CLAIM, path)
    assert not Counter(comments_in(document.root)) - _pieces(changed)


@law
@given(claim_texts(), st.sampled_from(["themes", "aliases", "attestations", "not_duplicate_of"]))
def test_add_to_list_adds_lines_only(text: str, name: str) -> None:
    document = Document.of(text)
    changed = add_to_list(document, CLAIM, (name,), "new-entry")
    before, after = document.plain.get(name) or [], changed.plain[name]
    assert isinstance(before, list)
    assert isinstance(after, list)
    assert after[-1] == "new-entry"
    assert len(after) == len(before) + 1
    if "[" not in text and "{" not in text and before:
        steps = SequenceMatcher(None, text.splitlines(), changed.written.splitlines()).get_opcodes()
        assert {step[0] for step in steps} <= {"equal", "insert"}


def _pieces(document: Document) -> Counter[str]:
    """The comments of a document; two that stood beside one value may have become one line."""
    joined = Counter(comments_in(document.root))
    for comment, times in [*joined.items()]:
        for piece in comment.split("  #"):
            joined[piece if piece.startswith("#") else f"#{piece}"] += times
    return joined
