"""What a value of a wrong form was most likely meant to be."""

import pytest

from claimbook.read.forms import meant
from claimbook.read.hints import as_id, did_you_mean, listed, nearest


@pytest.mark.parametrize(
    ("form", "text", "better"),
    [
        ("date", "2026/1/5", "2026-01-05"),
        ("date", "2026-01-05 10:00", "2026-01-05"),
        ("date", "2026-01-05T10:00:00Z", "2026-01-05"),
        ("date", "20260105", "2026-01-05"),
        ("date", "5.1.2026", "2026-01-05"),
        ("date", "31.2.2026", ""),
        ("date", "1/5/2026", ""),
        ("date", "May 2026", ""),
        ("timestamp", "754", "12:34"),
        ("timestamp", "12.34", "12:34"),
        ("timestamp", "1:2:3", "1:02:03"),
        ("timestamp", "1h02m03s", "1:02:03"),
        ("timestamp", "99999999", ""),
        ("timestamp", "12:75", ""),
        ("timestamp", "soon", ""),
        ("url", "www.example.org/a?b=c", "https://www.example.org/a?b=c"),
        ("url", "//example.org", "https://example.org"),
        ("url", "ftp://example.org/a", "https://example.org/a"),
        ("url", "the paper", ""),
        ("flag", "Yes", "true"),
        ("flag", "FALSE", "false"),
        ("flag", "maybe", ""),
        ("number", "8,000", "8000"),
        ("number", "1'234'567", "1234567"),
        ("number", "10%", "10"),
        ("number", "$ 3.5", "3.5"),
        ("number", "many", ""),
        ("language", "en_GB", "en-GB"),
        ("language", "english", ""),
        ("wikidata", "https://www.wikidata.org/wiki/Q380", "Q380"),
        ("wikidata", "q380", "Q380"),
        ("wikidata", "Meta", ""),
        ("unknown form", "x", ""),
    ],
)
def test_meant(form: str, text: str, better: str) -> None:
    assert meant(form, text) == better


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("theme", "themes"),
        ("Themes", "themes"),
        ("sumary", "summary"),
        ("also-known-as", "also_known_as"),
        ("speaker role", "speaker_role"),
        ("colour", None),
        ("", None),
        ("x" * 70_000, None),
    ],
    ids=lambda word: str(word)[:15],
)
def test_nearest_word(word: str, known: str | None) -> None:
    words = ["themes", "summary", "also_known_as", "speaker_role", "url"]
    assert nearest(word, words) == known


def test_nearest_word_does_not_depend_on_the_order_of_words() -> None:
    assert nearest("abx", ["abz", "aby"]) == nearest("abx", ["aby", "abz"]) == "aby"


def test_did_you_mean_says_nothing_without_a_near_word() -> None:
    assert did_you_mean("theme", ["themes"]) == "Did you mean 'themes'?"
    assert did_you_mean("theme", []) == ""


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Künstliche Intelligenz", "kunstliche-intelligenz"),
        ("Meta", "meta"),
        ("a__b--c ", "a-b-c"),
        ("日本", ""),
        ("x" * 59 + "-" + "y", "x" * 59),
    ],
)
def test_as_id(text: str, id: str) -> None:
    assert as_id(text) == id


@pytest.mark.parametrize(
    ("words", "text"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_listed(words: list[str], text: str) -> None:
    assert listed(words) == text
