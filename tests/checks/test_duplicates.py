"""Claims that are alike: which of them is told, and when nothing is."""

import datetime
import time

import pytest
from tests.libraries import claim, library_of, related

from claimbook.checks.run import check
from claimbook.model.record import Record

TODAY = datetime.date(2026, 11, 23)
WITHDRAWN = {"status": "withdrawn", "reason": "R.", "changed": "2026-02-03"}
SAME = "Everything that is said here is said twice over."


def told(code: str, *records: Record) -> list[str]:
    """`file: message` of each problem of that code."""
    problems = check(library_of(*records), TODAY)
    return [f"{p.path.split('/')[-1]}: {p.message}" for p in problems if p.code == code]


def test_the_newer_of_two_claims_is_told_whatever_its_id() -> None:
    older = claim("zebra", statement=SAME, added="2026-01-01")
    newer = claim("ant", statement=SAME, added="2026-01-02")
    (found,) = told("D001", older, newer)
    assert found.startswith("ant.yaml: the statement is that of 'zebra'")


def test_each_of_many_is_told_with_the_oldest_that_it_is_not_told_apart_from() -> None:
    found = told(
        "D001",
        claim("claim-1", statement=SAME),
        claim("claim-2", statement=SAME),
        claim("claim-3", statement=SAME, not_duplicate_of=["claim-1"]),
        claim("claim-4", statement=SAME, not_duplicate_of=["claim-1", "claim-2", "claim-3"]),
    )
    assert [line.split(":")[0] for line in found] == ["claim-2.yaml", "claim-3.yaml"]
    assert "'claim-2'" in found[1]


def test_either_of_two_claims_may_say_that_they_are_not_the_same() -> None:
    for one, other in ((["claim-2"], []), ([], ["claim-1"])):
        found = told(
            "D001",
            claim("claim-1", statement=SAME, not_duplicate_of=one),
            claim("claim-2", statement=SAME, not_duplicate_of=other),
        )
        assert found == []


def test_claims_that_count_no_more_are_no_duplicates() -> None:
    found = told("D001", claim("one", statement=SAME), claim("two", statement=SAME, **WITHDRAWN))
    assert found == []


def test_texts_without_a_word_are_not_the_same() -> None:
    nothing = "\u2603" * 50
    assert told("D001", claim("one", statement=nothing), claim("two", statement=nothing)) == []


@pytest.mark.parametrize(
    ("title", "near"),
    [
        pytest.param("Layoffs at Meta pay for new computers", False, id="the same is another rule"),
        pytest.param("Layoffs at Meta paid for new computers", True, id="another form of a word"),
        pytest.param("Meta layoffs pay for new computers", True, id="a word less"),
        pytest.param("For new computers pay layoffs at Meta", True, id="another order"),
        pytest.param("Layoffs at Meta will pay for new computers", True, id="a word more"),
        pytest.param("Layoffs at Meta paid for old computers", False, id="two words"),
        pytest.param("Layoffs at Amazonia-Web pay for new computers", False, id="much else"),
    ],
)
def test_titles_are_near_where_one_word_differs_a_little(title: str, near: bool) -> None:
    one = claim("one", title="Layoffs at Meta pay for new computers")
    assert bool(told("D003", one, claim("two", title=title))) == near


def test_titles_that_differ_in_a_number_are_meant_to() -> None:
    titles = [f"Acme laid off {number} people in May 2026" for number in (100, 200)]
    found = told("D003", claim("one", title=titles[0]), claim("two", title=titles[1]))
    assert found == []


def test_near_titles_of_short_titles_have_the_same_words() -> None:
    titles = ["Acme cuts jobs", "Acme cut jobs", "Jobs Acme cuts"]
    found = told("D003", *(claim(f"claim-{n}", title=title) for n, title in enumerate(titles)))
    assert found == ["claim-2.yaml: the title is nearly that of 'claim-0'"]


@pytest.mark.parametrize("type", ["contradicts", "related", "restates"])
def test_near_titles_of_claims_that_are_related_are_known(type: str) -> None:
    for one, other in (([related(type, "two")], []), ([], [related(type, "one")])):
        found = told(
            "D003",
            claim("one", title="Layoffs at Meta rose in the spring", relations=one),
            claim("two", title="Layoffs at Meta fell in the spring", relations=other),
        )
        assert found == []


def test_thousands_of_titles_alike_but_for_a_word_take_no_long_time() -> None:
    names = [f"{a}{b}{c}" for a in "bcdfghklmn" for b in "aeiouy" for c in "bcdfghklmnprstvwxz"]
    claims = [
        claim(f"claim-{n}", title=f"The company {name} has cut a great number of jobs")
        for n, name in enumerate(names)
    ]
    started = time.process_time()
    assert len(told("D003", *claims)) > len(names) / 2
    assert time.process_time() - started < 5
