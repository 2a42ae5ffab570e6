"""Predictions: which are open, overdue or judged, and how those of each speaker came out."""

import datetime

from tests.libraries import claim, library_of, record

from claimbook.derive.forecasts import ENOUGH, forecasts_of, track_records
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind

DAY = datetime.date(2026, 6, 1)


def prediction(id: str, /, by: str = "ada", **forecast: str) -> Claim:
    said = {"source": "any-source", "speaker": by}
    return claim(id, kind="forecast", forecast=forecast, attestations=[said])


def test_forecasts_are_told_once_each_in_order() -> None:
    library = library_of(
        prediction("due-long-ago", resolve_by="2024"),
        prediction("due-lately", resolve_by="2026-05-31"),
        prediction("due-today", resolve_by="2026-06-01"),
        prediction("due-some-day"),
        prediction("judged-first", outcome="true", resolved_on="2026-01-01"),
        prediction("judged-last", outcome="void", resolved_on="2026-02-01"),
        claim("bare", kind="forecast"),
        claim("no-prediction"),
    )
    found = forecasts_of(library, DAY)
    assert [c.id for c in found.overdue] == ["due-long-ago", "due-lately"]
    assert [c.id for c in found.open] == ["due-today", "bare", "due-some-day"]
    assert [c.id for c in found.resolved] == ["judged-last", "judged-first"]


def records_of(judged: int) -> list[tuple[str, list[tuple[str, int]]]]:
    people = [record(RecordKind.PERSON, id) for id in ("ada", "bob")]
    source = record(RecordKind.SOURCE, "any-source")
    outcomes = ["true", "false", "mixed", "true"]
    made = [
        prediction(f"claim-{n}", outcome=outcomes[n % 4], resolved_on="2026-01-01")
        for n in range(judged)
    ]
    void = prediction("nothing", outcome="void", resolved_on="2026-01-01")
    other = prediction("once", by="bob", outcome="true", resolved_on="2026-01-01")
    library = library_of(*people, source, *made, void, other)
    found = track_records(library, forecasts_of(library, DAY).resolved)
    return [(r.record.id, [(o.value, n) for o, n in r.outcomes]) for r in found]


def test_track_record_is_told_from_ten_judged_predictions_on() -> None:
    assert records_of(ENOUGH - 1) == []
    assert records_of(ENOUGH) == [("ada", [("true", 5), ("false", 3), ("mixed", 2)])]
