"""What somebody means to write, and the id that a title suggests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.model.drafts import DraftRecord
from claimbook.model.kinds import RecordKind
from claimbook.model.slugs import free_id, slug
from claimbook.model.text import id_fault

WHOLE = {"name": "Working time", "summary": "Hours and days."}


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Meta's layoffs fund AI", "metas-layoffs-fund-ai"),
        ("Künstliche Straße, Łódź", "kunstliche-strasse-lodz"),
        ("  --- 4-day week?! ", "4-day-week"),
        ("日本", ""),
        ("word " * 30, "-".join(["word"] * 12)),
        ("a" * 90, "a" * 60),
    ],
)
def test_slug_is_made_of_the_words(text: str, id: str) -> None:
    assert slug(text) == id


@given(st.text(max_size=120), st.lists(st.text(max_size=120), max_size=3))
def test_free_id_is_an_id_that_nobody_has(text: str, others: list[str]) -> None:
    taken = {free_id(other, ()) for other in others} | {free_id(text, ())}
    id = free_id(text, taken)
    assert id not in taken
    assert id_fault(id) is None


def test_free_id_counts_on_within_the_length_of_an_id() -> None:
    assert free_id("a" * 70, {"a" * 60}) == "a" * 58 + "-2"
    assert free_id("AI", set(), otherwise="claim") == "ai-claim"


def test_draft_knows_what_it_lacks_in_the_order_of_the_model() -> None:
    draft = DraftRecord(RecordKind.CLAIM, "one", {"attestations": [{"source": "two"}]})
    assert draft.missing == ("title", "statement", "kind", "themes", "added")
    assert draft.faults == ()
    assert list(draft.with_status().fields) == ["status", "attestations"]


def test_draft_that_is_whole_is_a_record_and_no_draft() -> None:
    draft = DraftRecord(RecordKind.THEME, "hours", {"status": "draft", **WHOLE})
    assert draft.with_status().fields == {"status": "draft", **WHOLE}
    whole = DraftRecord(RecordKind.THEME, "hours", WHOLE)
    assert whole.with_status().fields == WHOLE
    assert whole.record().id == "hours"


def test_draft_tells_what_no_file_can_hold() -> None:
    said = {"source": "Not an id", "at": "noon"}
    draft = DraftRecord(RecordKind.CLAIM, "one", {"attestations": [said], "colour": "red"})
    assert {fault.path for fault in draft.faults} == {
        ("attestations", 0, "source"),
        ("attestations", 0, "at"),
        ("colour",),
    }
    assert "'attestations.0.at' must be a moment" in " ".join(map(str, draft.faults))
