"""Counts, days, numbers and lists follow the language."""

import datetime

import pytest

from claimbook.model.scalars import PartialDate
from claimbook.render.phrases import CLAIMS, DISAGREEMENTS, counted, page_title
from claimbook.tongue.catalogue import languages
from claimbook.tongue.marks import msgs
from claimbook.tongue.tongue import catalogue_for, tongue_of

DAY = datetime.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 0, "no claims"),
        ("en", 1, "1 claim"),
        ("en", 2, "2 claims"),
        ("en", 12345, "12,345 claims"),
        ("de", 0, "keine Behauptungen"),
        ("de", 1, "1 Behauptung"),
        ("de", 2, "2 Behauptungen"),
        ("de", 12345, "12.345 Behauptungen"),
    ],
)
def test_count_has_the_form_and_the_number_of_the_language(
    language: str, number: int, said: str
) -> None:
    assert counted(number, CLAIMS, tongue_of(language)) == said


def test_count_of_none_is_said_by_the_plural_where_there_is_no_other_word() -> None:
    things = msgs("{number} thing", "{number} things")
    assert counted(0, things, tongue_of("en")) == "0 things"
    assert counted(1, DISAGREEMENTS, tongue_of("de")) == "1 Streitpunkt"


@pytest.mark.parametrize(
    ("language", "day", "month", "year"),
    [
        ("en", "1 March 2026", "March 2026", "2026"),
        ("de", "1. März 2026", "März 2026", "2026"),
    ],
)
def test_date_tells_no_more_than_is_known(language: str, day: str, month: str, year: str) -> None:
    tongue = tongue_of(language)
    assert tongue.on_day(DAY) == tongue.when(PartialDate(2026, 3, 1)) == day
    assert tongue.when(PartialDate(2026, 3)) == month
    assert tongue.when(PartialDate(2026)) == year


@pytest.mark.parametrize(
    ("language", "names", "both", "either", "short"),
    [
        ("en", "", "", "", ""),
        ("en", "A", "A", "A", "A"),
        ("en", "AB", "A and B", "A or B", "A and B"),
        ("en", "ABC", "A, B and C", "A, B or C", "A and 2 others"),
        ("de", "AB", "A und B", "A oder B", "A und B"),
        ("de", "ABC", "A, B und C", "A, B oder C", "A und 2 weitere"),
    ],
)
def test_list_is_joined_as_the_language_joins(
    language: str, names: str, both: str, either: str, short: str
) -> None:
    tongue = tongue_of(language)
    assert tongue.listed([*names]) == both
    assert tongue.either([*names]) == either
    assert tongue.shortened([*names]) == short


def test_value_may_hold_whatever_a_message_has_for_places() -> None:
    for language in languages():
        tongue = tongue_of(language)
        assert tongue.say("Claims by {person}", person="{person} {x}").endswith("{person} {x}")
        assert "{0}" in tongue.listed(["{0}", "{1}", "{"])


def test_noun_keeps_its_capital_within_a_sentence_in_german_alone() -> None:
    assert tongue_of("de").within("Themen") == "Themen"
    assert tongue_of("en").within("Themes") == "themes"


def test_title_of_a_later_page_names_it() -> None:
    assert page_title("Themen", 1, tongue_of("de")) == "Themen"
    assert page_title("Themen", 2, tongue_of("de")) == "Themen, Seite 2"


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("en", "en"),
        ("en-US", "en"),
        ("de", "de"),
        ("DE", "de"),
        ("de-AT", "de"),
        ("de_CH", "de"),
        ("nds", None),
        ("tlh", None),
        ("", None),
    ],
)
def test_language_is_served_by_the_nearest_catalogue(asked: str, given: str | None) -> None:
    assert catalogue_for(asked) == given
    assert tongue_of(asked).language == (given or "en")
