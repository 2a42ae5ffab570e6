"""What readers follow: which records are meant, and the brief that comes of them."""

import datetime
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import claim, company, law, library_of, person, question, theme

from claimbook.derive.standing import standings
from claimbook.link.library import Library
from claimbook.model.kinds import RecordKind
from claimbook.rank.brief import MOST, Pick, brief, candidates, shortlist, window_start
from claimbook.rank.follow import Name, followed, meant, short_name

DAY = datetime.date(2026, 11, 23)
SINCE = datetime.date(2026, 11, 22)
TOPICS = library_of(
    theme("meta"),
    company("meta"),
    theme("hours", aliases=["working-hours"]),
    person("ada-jones", aliases=["hours"]),
)


def ids(picks: Iterable[Pick]) -> list[str]:
    return [pick.claim.id for pick in picks]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("meta", [("theme", "meta"), ("company", "meta")]),
        ("company:meta", [("company", "meta")]),
        ("ada-jones", [("person", "ada-jones")]),
        ("working-hours", [("theme", "hours")]),
        ("hours", [("theme", "hours"), ("person", "ada-jones")]),
        ("person:meta", []),
        ("show:meta", []),
        ("", []),
        (":", []),
    ],
)
def test_meant_knows_ids_kinds_and_old_ids(words: str, expected: list[Name]) -> None:
    assert list(meant(words, TOPICS)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ((RecordKind.THEME, "meta"), "meta"),
        ((RecordKind.COMPANY, "meta"), "company:meta"),
        ((RecordKind.PERSON, "ada-jones"), "ada-jones"),
    ],
)
def test_short_name_leads_back_to_its_record(name: Name, expected: str) -> None:
    assert short_name(name, TOPICS) == expected
    assert meant(expected, TOPICS)[0] == name


def test_followed_keeps_what_names_a_record_in_the_order_of_the_brief() -> None:
    library = library_of(
        theme("meta"),
        company("acme"),
        claim("about-acme", companies=["acme"], added="2026-01-01"),
        claim("in-meta", themes=["meta"], added="2026-01-02"),
        claim("elsewhere", added="2026-01-03"),
        claim("in-both", themes=["meta"], companies=["acme"], added="2026-01-04"),
    )
    picks = candidates(library, standings(library))
    both = [(RecordKind.THEME, "meta"), (RecordKind.COMPANY, "acme")]
    assert ids(followed(picks, both, library)) == ["in-both", "in-meta", "about-acme"]
    assert ids(followed(picks, [], library)) == []


def test_brief_since_a_day_leaves_out_what_was_added_before() -> None:
    library = library_of(claim("old", added="2026-01-01"), claim("new", added="2026-01-02"))
    picks = candidates(library, standings(library))
    since = datetime.date(2026, 1, 2)
    assert ids(brief(picks, day=DAY, since=since)) == ["new"]
    assert ids(brief(picks, day=since - datetime.timedelta(1), since=since)) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, DAY), (7, datetime.date(2026, 11, 17)), (30, datetime.date(2026, 10, 25))],
)
def test_window_ends_with_its_day(days: int, expected: datetime.date) -> None:
    assert window_start(DAY, days) == expected
    assert window_start(datetime.date.min, days) == datetime.date.min


def test_shortlist_holds_five_a_side_however_many_there_are() -> None:
    sides = {"yes": 9, "nay": 2, None: 7}
    claims = [
        claim(f"{side}-{n}", answers=[{"question": "why", "position": side}] if side else [])
        for side, number in sides.items()
        for n in range(number)
    ]
    library = library_of(question("why"), *claims)
    picks = shortlist(
        candidates(library, standings(library)), day=DAY, since=datetime.date(2026, 1, 1)
    )
    found = [pick.claim.id.partition("-")[0] for pick in picks]
    assert {side: found.count(str(side)) for side in sides} == {"yes": 5, "nay": 2, None: MOST}


COMPANIES = ("meta", "amazon", "acme")
_POSITIONS = st.lists(st.sampled_from(["yes", "nay", "perhaps"]), max_size=2, unique=True)
_CLAIM = st.fixed_dictionaries(
    {
        "companies": st.lists(st.sampled_from(COMPANIES), min_size=1, max_size=2, unique=True),
        "answers": _POSITIONS.map(
            lambda positions: [{"question": "why-so", "position": p} for p in positions]
        ),
        "added": st.sampled_from(["2026-11-21", "2026-11-22", "2026-11-23"]),
    }
)
crowds = st.lists(_CLAIM, max_size=40).map(
    lambda crowd: library_of(
        *map(company, COMPANIES), *(claim(f"claim-{n}", **fields) for n, fields in enumerate(crowd))
    )
)


@law
@given(crowds, st.sets(st.sampled_from(COMPANIES), min_size=1))
def test_shortlists_of_topics_make_the_brief_that_all_their_claims_make(
    library: Library, topics: set[str]
) -> None:
    picks = candidates(library, standings(library))
    names = [(RecordKind.COMPANY, topic) for topic in sorted(topics)]
    short = {
        pick.claim.id
        for name in names
        for pick in shortlist(followed(picks, [name], library), day=DAY, since=SINCE)
    }
    together = [pick for pick in picks if pick.claim.id in short]
    every = followed(picks, names, library)
    assert brief(together, day=DAY, since=SINCE) == brief(every, day=DAY, since=SINCE)
