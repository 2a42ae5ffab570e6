"""Marks tell what differs, and nothing else."""

import datetime
from typing import Any

import pytest
from tests.libraries import claim, library_of, related, source, theme
from tests.render.sites import site_of

from claimbook.link.library import Library
from claimbook.render.noted.marks import Marks

RECORDS = (theme("any-theme"), source("any-source"), claim("one"))


def a_library(**fields: Any) -> Library:
    return library_of(*RECORDS, claim("two", **fields))


@pytest.mark.parametrize(
    "thing",
    [
        pytest.param(("a", 1, None), id="plain"),
        pytest.param({"b": [datetime.date(2026, 1, 2)]}, id="nested"),
        pytest.param(frozenset({"a", "b", "c"}), id="set"),
        pytest.param(claim("one", title="One"), id="record"),
        pytest.param(library_of, id="function"),
    ],
)
def test_mark_of_equal_things_is_the_same(thing: object) -> None:
    assert Marks().of(thing) == Marks().of(thing)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(claim("one"), claim("two"), id="id"),
        pytest.param(claim("one"), claim("one", title="Another"), id="field"),
        pytest.param(theme("one"), claim("one"), id="kind"),
        pytest.param(("ab", "c"), ("a", "bc"), id="where one ends"),
        pytest.param(frozenset({"a"}), frozenset({"a", "b"}), id="set"),
        pytest.param((1, "1"), ("1", 1), id="type"),
        pytest.param(library_of, site_of, id="function"),
    ],
)
def test_mark_of_other_things_is_another(one: object, other: object) -> None:
    assert Marks().of(one) != Marks().of(other)


def test_mark_of_a_link_follows_both_claims_and_the_relation() -> None:
    def mark(library: Library) -> str:
        return Marks().of(library.links_from["two"])

    stated = related("supports", "one")
    first = mark(a_library(relations=(stated,)))
    assert mark(a_library(relations=(stated,))) == first
    assert mark(a_library(relations=(stated | {"note": "Since it holds."},))) != first
    assert mark(a_library(relations=(stated,), statement="Now it says something else.")) != first


def test_mark_of_the_same_thing_twice_is_that_of_two_equal_ones() -> None:
    twice = claim("one")
    assert Marks().of((twice, twice)) == Marks().of((claim("one"), claim("one")))


def test_mark_of_a_site_is_told_by_what_is_asked_of_it_alone() -> None:
    library = a_library()
    assert Marks().of(site_of(library)) == Marks().of(site_of(library_of(*RECORDS)))


def test_mark_refuses_what_has_no_name() -> None:
    with pytest.raises(TypeError, match="has no name"):
        Marks().of((lambda: None,))
