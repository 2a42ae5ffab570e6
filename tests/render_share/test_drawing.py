"""A picture of four colours with every word of its card in its place."""

import io
from dataclasses import replace
from itertools import product

import pytest
from PIL import Image

from claimbook.derive.support import SupportLevel
from claimbook.render.share.card import Card
from claimbook.render.share.drawing import (
    CALM,
    CLASH,
    PAPER,
    SIZE,
    drawn,
    small_block,
    strokes,
    title_block,
)

CARD = Card(
    lead="Said by Ana Lee; disputed",
    title="“The toll cut traffic on the bridge by a fifth”",
    note="Disputed by 1 · One original source",
    site_name="Toy",
    support=SupportLevel.SINGLE_SOURCE,
    disputed=True,
)
LONGEST = Card("W" * 400, f"“{'W' * 90}”", "W " * 300, "W" * 120, SupportLevel.SECOND_HAND, True)


def opened(card: Card) -> Image.Image:
    """The picture as any program reads it."""
    image = Image.open(io.BytesIO(drawn(card)))
    image.load()
    return image


def shades(image: Image.Image, box: tuple[int, int, int, int]) -> set[int]:
    """The numbers of the colours in a part of a picture."""
    found = image.crop(box).getcolors() or []
    return {number for _, number in found if isinstance(number, int)}


def test_picture_is_of_the_size_that_is_told_and_of_the_pages_colours() -> None:
    image = opened(CARD)
    assert (image.format, image.size, image.mode) == ("PNG", SIZE, "P")
    assert image.getpalette() == list(b"".join(CLASH))
    assert opened(replace(CARD, disputed=False)).getpalette() == list(b"".join(CALM))
    assert shades(image, (0, 0, *SIZE)) == {0, 1, 2, 3}


@pytest.mark.parametrize("card", [CARD, LONGEST, replace(LONGEST, support=None)])
def test_picture_keeps_its_margins(card: Card) -> None:
    image, (width, height) = opened(card), SIZE
    for box in ((0, 0, width, 20), (0, height - 8, width, height), (0, 0, 40, height)):
        assert shades(image, box) == {PAPER}
    assert shades(image, (width - 40, 0, width, height)) == {PAPER}


@pytest.mark.parametrize(
    "card", [replace(CARD, note=""), replace(CARD, lead=""), replace(CARD, title="")]
)
def test_picture_does_without_a_text_that_is_empty(card: Card) -> None:
    assert opened(card).size == SIZE
    assert drawn(card) != drawn(CARD)


@pytest.mark.parametrize(
    "change",
    [
        {"lead": "Said by Ana Lee"},
        {"title": "“The toll cut traffic”"},
        {"note": "Disputed by 2 · One original source"},
        {"site_name": "Other"},
        {"support": SupportLevel.CORROBORATED},
        {"disputed": False},
    ],
    ids=lambda change: next(iter(change)),
)
def test_picture_shows_every_part_of_its_card(change: dict[str, object]) -> None:
    assert drawn(replace(CARD, **change)) != drawn(CARD)  # type: ignore[arg-type]


def test_picture_is_the_same_bytes_each_time_and_few() -> None:
    first = drawn(CARD)
    drawn(LONGEST)
    assert drawn(CARD) == first
    assert len(first) < 3_500
    assert len(drawn(LONGEST)) < 8_000


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        pytest.param("“Short”", 26, 1, id="short"),
        pytest.param("“" + "word " * 17 + "words”", 26, 3, id="as long as a title may be"),
        pytest.param(
            "“" + f"{'W' * 17} " * 4 + "W" * 17 + "”", 20, 5, id="as wide as words may be"
        ),
        pytest.param("“" + "W" * 90 + "”", 18, 3, id="a single word"),
        pytest.param("W " * 900, 18, 5, id="longer than a title may be"),
    ],
)
def test_title_is_as_large_as_it_fits(title: str, size: int, lines: int) -> None:
    block = title_block(title)
    assert (block.face.size, len(block.lines)) == (size, lines)
    assert " ".join(block.lines).endswith("…") is (len(title) > 100)


def test_title_of_a_single_word_is_whole() -> None:
    assert "".join(title_block("“" + "W" * 90 + "”").lines) == "“" + "W" * 90 + "”"


def test_small_text_is_cut_at_a_word_in_its_last_line() -> None:
    lines = small_block("Passed on by " + "one page and another " * 20).lines
    assert len(lines) == 2
    assert lines[1].removesuffix("…").split()[-1] in {"one", "page", "and", "another"}
    assert lines[1].endswith("…")


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{ config }}", "**a** [b](c)"])
def test_picture_of_any_text_is_letters(text: str) -> None:
    block = small_block(text)
    assert block.lines == (text,)
    assert opened(replace(CARD, lead=text, title=text, note=text, site_name=text)).size == SIZE


def test_line_beside_a_claim_tells_how_solid_it_is() -> None:
    boxes = {level: list(strokes(level, 50, 200)) for level in SupportLevel}
    number = {level: len(found) for level, found in boxes.items()}
    assert number == {
        SupportLevel.SECOND_HAND: 15,
        SupportLevel.SINGLE_SOURCE: 8,
        SupportLevel.CORROBORATED: 1,
    }
    assert all(50 <= box[1] <= box[3] < 200 for found in boxes.values() for box in found)
    assert list(strokes(None, 50, 200)) == []


def luminance(colour: bytes) -> float:
    """By WCAG 2.2."""
    parts = [value / 255 for value in colour]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return sum(weight * v for weight, v in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize(("colours", "shade"), list(product((CALM, CLASH), (2, 3))))
def test_colours_stand_out_from_the_paper(colours: tuple[bytes, ...], shade: int) -> None:
    paper, other = luminance(colours[PAPER]), luminance(colours[shade])
    assert (paper + 0.05) / (other + 0.05) >= 4.5
