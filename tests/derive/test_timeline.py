"""What was claimed and what happened by month, and which answers gained places when."""

from tests.libraries import claim, library_of, record, source

from claimbook.derive.timeline import gains_of, timeline
from claimbook.link.library import Library
from claimbook.model.kinds import RecordKind


def months(library: Library) -> list[tuple[str, list[str], list[str]]]:
    found = timeline(library.claims.values(), library)
    return [(str(m.month), [c.id for c in m.claimed], [c.id for c in m.happened]) for m in found]


def test_timeline_has_the_month_of_the_first_place_and_that_of_the_event() -> None:
    library = library_of(
        source("spring", published="2026-04-09"),
        source("autumn", published="2026-10"),
        claim("said-twice", attestations=[{"source": "autumn"}, {"source": "spring"}]),
        claim("undated", attestations=[{"source": "any-source"}], added="2026-10-02"),
        claim("of-a-year", attestations=[{"source": "autumn"}], event_date="2026"),
        claim("of-a-day", attestations=[{"source": "autumn"}], event_date="2026-04-01"),
    )
    assert months(library) == [
        ("2026-10", ["of-a-day", "of-a-year", "undated"], []),
        ("2026-04", ["said-twice"], ["of-a-day"]),
        ("2026", [], ["of-a-year"]),
    ]


def test_gains_count_the_places_that_argue_for_a_position_by_month() -> None:
    def answer(position: str, stance: str = "for") -> list[dict[str, str]]:
        return [{"question": "any-question", "position": position, "stance": stance}]

    places = [
        {"source": "spring"},
        {"source": "autumn"},
        {"source": "autumn", "stance": "disputes"},
    ]
    library = library_of(
        source("spring", published="2026-04-09"),
        source("autumn", published="2026-10"),
        record(RecordKind.QUESTION, "any-question"),
        claim("aye", answers=answer("yes"), attestations=places),
        claim("nay", answers=answer("nay"), attestations=[{"source": "autumn"}]),
        claim("not-aye", answers=answer("yes", "against"), attestations=places),
    )
    gains = gains_of(library.questions["any-question"], library)
    assert [(str(g.month), [(p.id, n) for p, n in g.gains]) for g in gains] == [
        ("2026-10", [("yes", 1), ("nay", 1)]),
        ("2026-04", [("yes", 1)]),
    ]
