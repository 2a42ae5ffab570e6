"""All checks over one base: never a crash, always the same order, drafts left alone."""

import datetime
import time
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import bases, claim, law, library_of, related, source, theme

from claimbook.checks.run import check
from claimbook.checks.table import CHECKS
from claimbook.link.resolve import link_records
from claimbook.model.origin import Mark, Origin
from claimbook.model.problems import Problem, Severity
from claimbook.model.record import Record, Status

TODAY = datetime.date(2026, 11, 23)


def checked(records: list[Record]) -> tuple[Problem, ...]:
    return check(link_records(records)[0], TODAY)


@law
@given(bases(), st.randoms(use_true_random=False))
def test_problems_are_sorted_whatever_the_order_of_records(
    records: list[Record], random: Random
) -> None:
    problems = checked(records)
    shuffled = [*records]
    random.shuffle(shuffled)
    assert checked(shuffled) == problems
    assert [*problems] == sorted(problems, key=lambda problem: problem.order)


@law
@given(bases())
def test_problems_name_a_file_and_what_must_be(records: list[Record]) -> None:
    severities = {row.code: row.severity for row in CHECKS}
    paths = {record.origin.path for record in records if record.status is not Status.DRAFT}
    for problem in checked(records):
        assert problem.path in paths
        assert problem.severity is severities[problem.code]
        assert problem.message[0] in "'abcdefghijklmnopqrstuvwxyz"
        assert not problem.message.endswith(".")
        assert problem.help == "" or (problem.help[0].isupper() and problem.help[-1] in ".?")


@law
@given(bases())
def test_drafts_are_not_judged_and_change_no_judgement(records: list[Record]) -> None:
    published = [record for record in records if record.status is not Status.DRAFT]
    assert checked(records) == checked(published)


def test_problem_stands_at_its_field() -> None:
    origin = Origin("claims/a/one.yaml", values={("statement",): Mark(2, 12)})
    one = claim("one", statement="Too short.", origin=origin)
    (problem,) = (problem for problem in checked([one]) if problem.code == "C001")
    assert problem == Problem(
        "C001",
        Severity.WARNING,
        "a statement should have at least 40 characters, not 10",
        "claims/a/one.yaml",
        Mark(2, 12),
    )


def test_two_thousand_claims_are_checked_in_a_second_or_two() -> None:
    random = Random(1)
    words = [f"{a}{b}" for a in ("lay", "pay", "cut", "win", "aim") for b in ("er", "ing", "s", "")]
    claims = [
        claim(
            f"claim-{number}",
            title=" ".join(random.choices(words, k=9)),
            themes=[f"theme-{number % 50}"],
            attestations=[{"source": f"source-{number % 200}"}],
            relations=[
                related(random.choice(["supports", "depends_on", "contradicts"]), f"claim-{other}")
                for other in random.sample(range(2000), 3)
            ],
        )
        for number in range(2000)
    ]
    themes = [theme(f"theme-{number}") for number in range(50)]
    sources = [source(f"source-{number}") for number in range(200)]
    library = library_of(*claims, *themes, *sources)
    started = time.process_time()
    assert check(library, TODAY)
    # It takes a quarter of this on an idle machine; ten thousand take two seconds there.
    assert time.process_time() - started < 2
