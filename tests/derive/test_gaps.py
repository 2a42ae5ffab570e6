"""What is missing in a base."""

import datetime

import pytest
from tests.libraries import Fields, claim, library_of, record, related

from claimbook.derive.gaps import Gap, gaps_of
from claimbook.derive.standing import standings
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record

DAY = datetime.date(2026, 6, 1)


def gaps(*records: Record) -> list[tuple[str, str, str]]:
    library = library_of(*records)
    return [
        (missing.gap.value, missing.record.id, missing.position.id if missing.position else "")
        for missing in gaps_of(library, standings(library), DAY)
    ]


def gaps_of_claim(**fields: object) -> set[str]:
    source = record(RecordKind.SOURCE, "any-source")
    theme = record(RecordKind.THEME, "any-theme")
    found = gaps(source, theme, claim("one", **fields), claim("two"))
    return {gap for gap, id, _ in found if id == "one"}


CHECKED = {"source": "any-source", "speaker": "ada", "checked": {"on": "2026-05-01", "by": "Bo"}}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"attestations": [CHECKED], "relations": [related("supports", "two")]},
            set(),
            id="a claim that lacks nothing",
        ),
        pytest.param({}, {"no-speaker", "unchecked", "orphaned"}, id="a bare claim"),
        pytest.param(
            {"attestations": [CHECKED | {"stance": "reports"}]},
            {"second-hand", "orphaned"},
            id="only passed on",
        ),
        pytest.param(
            {"attestations": [CHECKED], "kind": "forecast", "forecast": {"resolve_by": "2026-05"}},
            {"overdue", "orphaned"},
            id="a prediction past its month",
        ),
        pytest.param(
            {"attestations": [CHECKED], "kind": "forecast", "forecast": {"resolve_by": "2026-06"}},
            {"orphaned"},
            id="a prediction in its month",
        ),
        pytest.param(
            {
                "attestations": [CHECKED | {"checked": {"on": "2025-05-01", "by": "Bo"}}],
                "added": "2025-04-01",
            },
            {"stale", "orphaned"},
            id="not looked at for a year",
        ),
    ],
)
def test_claim_lacks(fields: Fields, expected: set[str]) -> None:
    assert gaps_of_claim(**fields) == expected


def test_positions_that_nobody_argues_for_are_gaps() -> None:
    question = record(RecordKind.QUESTION, "any-question")
    answer = {"question": "any-question", "position": "yes"}
    found = gaps(question, claim("one", answers=[answer]))
    assert (Gap.UNANSWERED.value, "any-question", "nay") in found
    assert (Gap.UNANSWERED.value, "any-question", "yes") not in found


def test_theme_is_thin_or_one_sided_or_neither() -> None:
    theme = record(RecordKind.THEME, "any-theme")
    assert ("thin", "any-theme", "") in gaps(theme, claim("one"))
    assert ("one-sided", "any-theme", "") in gaps(theme, claim("one"), claim("two"))
    at_odds = claim("one", relations=[related("contradicts", "two")])
    assert "any-theme" not in {id for _, id, _ in gaps(theme, at_odds, claim("two"))}


def test_what_ended_lacks_nothing() -> None:
    ended = {"status": "withdrawn", "reason": "R.", "changed": "2026-02-03"}
    assert gaps(claim("one", **ended), record(RecordKind.THEME, "gone", **ended)) == []
