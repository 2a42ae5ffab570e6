"""How many sentences a paragraph has."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.checks.sentences import most_sentences, sentences


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("One is enough.", 1, id="one"),
        pytest.param("One is enough", 1, id="without its stop"),
        pytest.param("One. Two! Three? Four", 4, id="four"),
        pytest.param("It rose by 3.5 percent. Then it fell to 2.", 2, id="decimals"),
        pytest.param("It cost 3.5. Then it cost 4.", 2, id="a number at the end"),
        pytest.param("The U.S. Congress and Ph.D. Holders agree.", 1, id="dotted"),
        pytest.param("Dr. Jones of Acme Inc. Works met Mr. Smith.", 1, id="abbreviations"),
        pytest.param("J. R. Smith said so.", 1, id="initials"),
        pytest.param("They said so, e.g. Acme did, approx. 5 times.", 1, id="small words"),
        pytest.param("It is no. 5 of vol. 2. It won.", 2, id="numbered"),
        pytest.param('He said "no." She said "yes."', 2, id="quotes"),
        pytest.param("\u201cNo,\u201d he said. \u201cYes,\u201d she said.", 2, id="curly quotes"),
        pytest.param("It works (mostly.) *Really.* Yes.", 3, id="brackets and emphasis"),
        pytest.param("Well... Perhaps. \u2026 Or not\u2026 Yes.", 4, id="dots"),
        pytest.param("it is lower case. and goes on. so.", 1, id="no capitals, no sentence"),
        pytest.param("Er kam. \u00c4hnlich sie.", 2, id="umlaut"),
        pytest.param("\u5b83\u8d77\u4e86\u3002\u5b83\u843d\u4e86\u3002", 2, id="chinese"),
        pytest.param("", 1, id="nothing"),
        pytest.param(". A", 2, id="a stop alone"),
    ],
)
def test_sentences_are_counted(text: str, number: int) -> None:
    assert sentences(text) == number


@pytest.mark.parametrize("unit", [".", ". ", "a.", "'", ". (", "A. ", "\u3002", "...' "])
def test_sentences_of_hostile_text_are_counted_at_once(unit: str) -> None:
    started = time.process_time()
    assert sentences((unit * 600)[:600]) >= 1
    assert time.process_time() - started < 0.2


@given(st.text(alphabet='aB1 .!?\u2026\u3002\uff01")*', max_size=30))
def test_most_sentences_are_never_fewer_than_there_are(text: str) -> None:
    assert sentences(text) <= most_sentences(text)


def test_most_sentences_of_an_ordinary_paragraph_are_no_more_than_it_has() -> None:
    assert most_sentences("One is enough. Two are more! Are three too many?") == 3
