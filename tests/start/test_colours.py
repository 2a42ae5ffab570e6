"""One colour -> accents that can be read on light and on dark paper."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.publish.overrides import SOURCE
from claimbook.start.colours import LEAST_CONTRAST, PAPER, accents, contrast, is_colour

COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@given(COLOURS)
def test_accents_can_be_read_on_their_paper_and_wash(colour: str) -> None:
    for scheme, accent in accents(colour).items():
        assert contrast(accent.ink, PAPER[scheme]) >= LEAST_CONTRAST
        assert contrast(accent.ink, accent.wash) >= LEAST_CONTRAST


@given(COLOURS)
def test_accents_keep_a_colour_that_can_be_read_already(colour: str) -> None:
    for accent in accents(colour).values():
        assert accents(accent.ink)  # a colour again
    light = accents(colour)["default"].ink
    assert accents(light)["default"].ink == light


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#0e5860", "#0e5860", 1)],
)
def test_contrast_is_wcags(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.01) == contrast(other, one)


@pytest.mark.parametrize("text", ["0e5860", "#0e586", "#0e58600", "#0e586g", "teal", "#0e5860\n"])
def test_is_colour_refuses(text: str) -> None:
    assert not is_colour(text)


def test_paper_is_the_themes() -> None:
    style = (Path(SOURCE) / "assets" / "stylesheets" / "claimbook.css").read_text("utf-8")
    papers = re.findall(r'scheme="(\w+)"\] \{\s+--cb-paper: (#[0-9a-f]{6});', style)
    assert dict(papers) == PAPER
