"""A draft's file: whole records as they are, others with a word on what is missing."""

from hypothesis import given
from hypothesis import strategies as st
from tests.edit.texts import texts
from tests.render.hostile import HOSTILE

from claimbook.edit.new_file import comment_lines, file_of
from claimbook.edit.tidy import tidy
from claimbook.model.drafts import DraftRecord
from claimbook.model.kinds import RecordKind
from claimbook.read.record import read_text

ATTACKS = [text for texts in HOSTILE.values() for text in texts]
PATH = "claims/2026/one.yaml"
DRAFT = """\
# From notes.
# Still missing: statement, kind, themes. Once they are there, remove the line 'status: draft' and
# these comments.

status: draft
title: "AI: a title"
# statement: The claim in one paragraph, whole without its context; inline Markdown.
# kind: observation, explanation, interpretation, forecast or evaluation.
# themes: One to five themes, the closest first.
attestations:
  - source: an-episode
    at: "12:34"
added: 2026-11-23
"""


def draft(**fields: object) -> DraftRecord:
    return DraftRecord(RecordKind.CLAIM, "one", fields)  # type: ignore[arg-type]


def test_draft_tells_what_is_missing_where_it_goes() -> None:
    said = [{"at": "12:34", "source": "an-episode"}]
    made = draft(attestations=said, added="2026-11-23", title="AI: a title")
    made = DraftRecord(made.kind, made.id, made.fields, comments=("From notes.", ""))
    assert file_of(made) == DRAFT
    assert read_text(PATH, file_of(made)).record is not None


@given(title=texts, statement=texts, quote=texts, comment=st.sampled_from(ATTACKS))
def test_file_says_what_the_draft_says(
    title: str, statement: str, quote: str, comment: str
) -> None:
    said = {"source": "an-episode", "quote": quote}
    fields = {
        "title": title, "statement": statement, "kind": "forecast", "themes": ["a-theme"],
        "attestations": [said], "added": "2026-11-23",
    }  # fmt: skip
    made = DraftRecord(RecordKind.CLAIM, "one", fields, comments=(comment,))  # type: ignore[arg-type]
    text = file_of(made)
    assert tidy(text, RecordKind.CLAIM) == text
    if not made.faults:
        assert read_text(PATH, text).record == made.record()


@given(st.one_of(st.text(), st.sampled_from(ATTACKS)))
def test_a_comment_stays_a_comment(text: str) -> None:
    for line in comment_lines(text):
        assert line.startswith("# ")
        assert not read_text(PATH, f"{line}\ntitle: A\n").problems[0].code.startswith("Y")
