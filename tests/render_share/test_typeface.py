"""What the font can show, and what it is not asked to."""

import pytest

from claimbook.render.share.canvas import BITS
from claimbook.render.share.typeface import Typeface, can_be_set, in_one_line, typeface, word


@pytest.mark.parametrize(
    "text",
    [
        "AI did not replace the workers",
        "“Quoted” — … · € £ % § № ≥ ≤ ≠ ≈ → ½ \u2018 \u2019 \u2013 \u2212 \u00d7",
        "Đặng Thị Übergröße, Łódź, I\u011fd\u0131r, Ærø, ñ, ő, ț",
        "Σωκράτης, Ἀριστοτέλης",
        "Щука, Київ, Љубав, Қазақ",
        "e\u0301 in two parts",
        "soft\u00adhyphen and zero\u200bwidth",
    ],
)
def test_font_has_the_letters_of_europe(text: str) -> None:
    assert can_be_set(in_one_line(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("人工智能", id="Chinese"),
        pytest.param("ソフトウェア", id="Japanese"),
        pytest.param("인공지능", id="Korean"),
        pytest.param("ذكاء", id="Arabic"),
        pytest.param("שלום", id="Hebrew"),
        pytest.param("हिन्दी", id="Devanagari"),
        pytest.param("launch 🚀", id="picture"),
        pytest.param("z\u0336a\u0335l\u0334g\u0333o", id="marks upon letters"),
        pytest.param("\ue000", id="private"),
        pytest.param("\uffff", id="no character"),
    ],
)
def test_font_is_not_asked_for_what_it_would_show_as_boxes(text: str) -> None:
    assert not can_be_set(in_one_line(text))


def test_in_one_line_is_composed_and_has_single_spaces() -> None:
    assert in_one_line("  e\u0301\u00a0b\n\tc\u00add\u202ee ") == "é b cde"


def test_width_is_that_of_the_letters_and_grows_with_size() -> None:
    small, large = typeface(20, 400), typeface(40, 400)
    assert small.width("") == 0
    assert small.width("ab" * 9) == pytest.approx(9 * small.width("ab"), abs=9)
    assert 1.8 < large.width("wide") / small.width("wide") < 2.2
    assert small.glyph(" ").rows == ()
    assert small.glyph("a").rows
    assert typeface(20, 400) is small


def first_letter(text: str, face: Typeface) -> list[int]:
    """The rows of a word as far as its first letter goes, from the one below upwards."""
    found = word(text, face)
    rest = BITS * (found.extent + found.left - face.width(text[0]))
    return [row >> rest for row in reversed(found.rows)]


def test_word_is_its_letters_side_by_side() -> None:
    face = typeface(20, 400)
    one, two = word("a", face), word("ab", face)
    assert first_letter("ab", face)[: len(one.rows)] == first_letter("a", face)
    assert one.left == two.left
    assert two.width == face.width("ab") > one.width
    assert one.rows[0]
    assert one.rows[-1]
    assert not any(word("", face).rows)
