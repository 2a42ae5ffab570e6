"""Lines of a text: every word is there, none is broken that fits, no line is too wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.render.share.setting import cut_lines, lines_of


def width(text: str) -> float:
    """Every letter is ten wide, a blank five."""
    return sum(5.0 if letter == " " else 10.0 for letter in text)


@pytest.mark.parametrize(
    ("text", "measure", "expected"),
    [
        pytest.param("", 100, (), id="nothing"),
        pytest.param("one", 100, ("one",), id="one word"),
        pytest.param("one two", 65, ("one two",), id="just fits"),
        pytest.param("one two", 64, ("one", "two"), id="just does not"),
        pytest.param("aa bb cc dd", 75, ("aa bb", "cc dd"), id="alike in length"),
        pytest.param("aaaa", 39, None, id="too wide a word"),
    ],
)
def test_lines_are_as_few_as_may_be_and_alike(
    text: str, measure: float, expected: tuple[str, ...] | None
) -> None:
    assert lines_of(text, width, measure) == expected


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        pytest.param("aa bb", 2, ("aa bb",), id="fits"),
        pytest.param("aa bb cc", 2, ("aa bb", "cc"), id="two lines"),
        pytest.param("aa bb cc dd ee", 2, ("aa bb", "cc…"), id="cut between words"),
        pytest.param("aaaaaaa", 2, ("aaaaa", "aa"), id="too wide a word is broken"),
        pytest.param("aaaaaaaaaaaaa", 2, ("aaaaa", "aaaa…"), id="broken and cut"),
        pytest.param("", 2, (), id="nothing"),
    ],
)
def test_cut_lines_say_that_something_is_left_out(
    text: str, most: int, expected: tuple[str, ...]
) -> None:
    assert cut_lines(text, width, 50, most) == expected


WORDS = st.lists(st.text("abc", min_size=1, max_size=12), max_size=12)


@given(words=WORDS, measure=st.integers(10, 300))
def test_lines_hold_every_word_in_order_within_the_measure(words: list[str], measure: int) -> None:
    lines = lines_of(" ".join(words), width, measure)
    if lines is None:
        assert any(width(word) > measure for word in words)
    else:
        assert " ".join(lines).split() == words
        assert all(width(line) <= measure for line in lines)


@given(words=WORDS, measure=st.integers(10, 300), most=st.integers(1, 4))
def test_cut_lines_keep_to_the_measure_and_begin_as_the_text_does(
    words: list[str], measure: int, most: int
) -> None:
    lines = cut_lines(" ".join(words), width, measure, most)
    assert len(lines) <= most
    assert all(width(line) <= max(measure, 20) for line in lines)
    said = "".join("".join(lines).split())
    whole = "".join(words)
    assert whole == said or whole.startswith(said.removesuffix("…"))
