"""Questions are written so that each is read as what it was, and marks may be reckoned early."""

import pytest
from tests.libraries import claim, library_of, source, theme
from tests.render.sites import site_of

from claimbook.model.kinds import RecordKind
from claimbook.render.noted.marks import Marks
from claimbook.render.noted.notebook import parts_of, question_of
from claimbook.render.noted.site import NotedSite

LIBRARY = library_of(theme("any-theme"), source("any-source"), claim("one"), claim("two"))


@pytest.mark.parametrize(
    ("name", "key", "parts"),
    [
        pytest.param("claims", "one", ("one",), id="id"),
        pytest.param("aliases", (RecordKind.THEME, "pay"), ("theme", "pay"), id="kind and id"),
        pytest.param("changed", "a folder/b:c d.yaml", ("a folder/b:c d.yaml",), id="any path"),
        pytest.param("changed", "a\tb\nc.yaml", ("a\tb\nc.yaml",), id="path of odd letters"),
        pytest.param("changed", "", ("",), id="empty"),
    ],
)
def test_question_is_read_as_it_was_asked(name: str, key: object, parts: tuple[str, ...]) -> None:
    assert parts_of(question_of(name, key)) == (name, parts)


def test_question_of_all_has_no_key() -> None:
    assert parts_of("claims") == ("claims", ())


def test_marks_that_were_foreseen_are_those_reckoned_when_asked_for() -> None:
    other, early, late = (NotedSite(site_of(LIBRARY), Marks()).notebook for _ in range(3))
    early.learn(other.reckoned(other.likely()))
    asked = ("claims one", "faces two", "related one", "backlinks:theme any-theme", "claims")
    assert [*map(early.mark, asked)] == [late.mark(question) for question in asked]
