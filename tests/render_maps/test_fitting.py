"""How much room a text is given in a box, before anybody knows the reader's fonts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.render.maps.fitting import lines_of, width_of

SIZE, WIDTH = 13, 184


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("", 1, id="nothing"),
        pytest.param("GPU costs", 1, id="short"),
        pytest.param(
            "Generative-AI productivity is the main driver of big tech layoffs", 3, id="title"
        ),
        pytest.param("i" * 41, 1, id="narrow letters"),
        pytest.param("W" * 14, 1, id="wide letters that fit"),
        pytest.param("W" * 15, 2, id="wide letters that do not"),
        pytest.param("a " + "W" * 30, 4, id="a word too long for a line begins on its own"),
        pytest.param("労働時間を短くしても生産量は減らなかった", 2, id="letters as wide as high"),
        pytest.param("e" + "\u0301" * 60, 1, id="accents take no room"),
    ],
)
def test_lines_of_is_what_the_widest_common_letters_need(text: str, lines: int) -> None:
    assert lines_of(text, SIZE, WIDTH) == lines


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=30), max_size=12))
def test_lines_hold_the_text_and_a_word_more_takes_no_line_away(words: list[str]) -> None:
    text = " ".join(words)
    lines = lines_of(text, SIZE, WIDTH)
    assert lines * WIDTH >= width_of("".join(text.split()), SIZE) - len(text)
    assert lines_of(f"{text} more", SIZE, WIDTH) >= lines


@given(st.text(), st.text())
def test_width_grows_with_the_text(text: str, more: str) -> None:
    assert width_of(text + more, SIZE) >= width_of(text, SIZE) >= 0
