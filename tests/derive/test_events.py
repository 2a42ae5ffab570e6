"""What happened in a base, by day."""

from hypothesis import given
from tests.libraries import bases, claim, law, library_of, related

from claimbook.derive.events import EventKind, events_of
from claimbook.derive.tensions import tensions_of
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.record import Record


def told(library: Library) -> list[tuple[str, str, str]]:
    events = events_of(library, tensions_of(library))
    return [(event.day.isoformat(), event.kind.value, event.claim.id) for event in events]


def test_events_are_told_newest_day_first_then_by_kind_and_id() -> None:
    library = library_of(
        claim("two", added="2026-01-05"),
        claim("one", added="2026-01-05"),
        claim("old", added="2026-01-01"),
    )
    assert told(library) == [
        ("2026-01-05", "added", "one"),
        ("2026-01-05", "added", "two"),
        ("2026-01-01", "added", "old"),
    ]


def test_dispute_begins_when_the_later_side_was_added() -> None:
    library = library_of(
        claim("early", added="2026-01-01"),
        claim("late", added="2026-02-01", relations=[related("contradicts", "early")]),
    )
    assert ("2026-02-01", "disputed", "late") in told(library)


def test_ends_and_judgements_have_days_of_their_own() -> None:
    library = library_of(
        claim("gone", added="2026-01-01", status="withdrawn", reason="R.", changed="2026-03-01"),
        claim(
            "seen",
            added="2026-01-01",
            kind="forecast",
            forecast={"outcome": "false", "resolved_on": "2026-04-01"},
        ),
        claim("open", added="2026-01-01", kind="forecast", forecast={"outcome": "open"}),
    )
    assert told(library)[:2] == [
        ("2026-04-01", "resolved", "seen"),
        ("2026-03-01", "withdrawn", "gone"),
    ]


@law
@given(bases())
def test_events_have_keys_of_their_own_and_every_claim_was_added_once(base: list[Record]) -> None:
    library, _ = link_records(base)
    events = events_of(library, tensions_of(library))
    assert len({event.key for event in events}) == len(events)
    added = [event.claim.id for event in events if event.kind is EventKind.ADDED]
    assert sorted(added) == sorted(library.claims)
