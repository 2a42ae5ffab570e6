"""The order in which to take branches, and what they are to each other."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.libraries import claim, library_of, related

from claimbook.compare.changes import Changes, compare
from claimbook.compare.reviews import (
    Candidate,
    Clash,
    ClashKind,
    cured,
    differing,
    laid,
    ordered,
    related_twice,
    together,
)
from claimbook.model.origin import START
from claimbook.model.problems import Problem, Severity
from claimbook.model.record import Record

NOTHING = compare(library_of(), library_of())


def problem(severity: Severity, code: str = "X") -> Problem:
    return Problem(code, severity, "What must be.", "claims/x.yaml", START)


ERROR, WARNING = problem(Severity.ERROR), problem(Severity.WARNING, "Y")


def candidate(name: str, *problems: Problem, needs: tuple[str, ...] = ()) -> Candidate:
    return Candidate(name, "0123", NOTHING, problems, needs=needs)


@pytest.mark.parametrize(
    ("candidates", "order"),
    [
        ([candidate("a", ERROR), candidate("b", WARNING), candidate("c")], "cba"),
        ([candidate("b"), candidate("a")], "ba"),
        ([candidate("a", needs=("b",)), candidate("b", ERROR)], "ba"),
        ([candidate("a", needs=("b",)), candidate("b", needs=("a",))], "ab"),
        ([candidate("a", ERROR, needs=("b",)), candidate("b", needs=("a",))], "ba"),
        ([candidate("a", needs=("gone", "a"))], "a"),
    ],
)
def test_order_has_what_is_needed_first_and_then_the_fewest_problems(
    candidates: list[Candidate], order: str
) -> None:
    assert "".join(candidate.name for candidate in ordered(candidates, [])) == order


def test_order_puts_those_that_clash_last() -> None:
    clash = Clash(ClashKind.FILE, "a", "b", paths=("x",))
    found = ordered([candidate(name) for name in "abc"], [clash])
    assert [candidate.name for candidate in found] == ["c", "a", "b"]


@given(st.dictionaries(st.sampled_from("abcdef"), st.frozensets(st.sampled_from("abcdef"))))
def test_order_has_every_branch_once_and_breaks_no_need_without_a_circle(
    needs: dict[str, frozenset[str]],
) -> None:
    found = ordered([candidate(n, needs=tuple(sorted(of))) for n, of in needs.items()], [])
    names = [candidate.name for candidate in found]
    assert sorted(names) == sorted(needs)
    reach = {n: {*of} & {*needs} for n, of in needs.items()}
    for _ in needs:
        reach = {n: of.union(*(reach[m] for m in of)) for n, of in reach.items()}
    for one, other in itertools.combinations(names, 2):
        assert other not in reach[one] or one in reach[one] or other in reach[other]


def changes(*records: Record) -> Changes:
    claims = (claim("one"), claim("two"))
    return compare(library_of(*claims), library_of(*records, claims[1]))


@pytest.mark.parametrize(
    ("type", "target", "expected"),
    [("supports", "two", 0), ("qualifies", "two", 1), ("supports", "one", 0)],
)
def test_related_twice_are_pairs_that_both_relate_differently(
    type: str, target: str, expected: int
) -> None:
    first = changes(claim("one", relations=[related("supports", "two")]))
    second = changes(claim("one", relations=[related(type, target)]))
    pair = [Candidate(name, "0123", found) for name, found in (("a", first), ("b", second))]
    assert len([*related_twice(*pair)]) == expected


def test_problems_together_and_cured() -> None:
    assert together([ERROR, WARNING], [WARNING]) == (ERROR,)
    assert together([ERROR, WARNING], [], [ERROR], [WARNING]) == ()
    assert cured([], [ERROR, WARNING], []) == (ERROR,)
    assert cured([ERROR], [ERROR], []) == ()
    assert cured([], [ERROR], [ERROR]) == ()


FILES = st.dictionaries(st.sampled_from("abcd"), st.binary(max_size=1))


@given(FILES, FILES)
def test_what_differs_laid_on_the_one_is_the_other(
    one: dict[str, bytes], other: dict[str, bytes]
) -> None:
    assert laid(one, differing(one, other)) == other
