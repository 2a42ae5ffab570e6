"""A word that lies far from its arrow is put on it, where there is room."""

import pytest

from claimbook.render.maps.geometry import Point, Rectangle, Size
from claimbook.render.maps.placing import on_line

WORD = Size(40, 16)
LINE = ((0, 0), (200, 0), (200, 60))
MIDDLE, QUARTER = Rectangle(90, -5, 110, 5), Rectangle(45, -5, 55, 5)
EVERYWHERE = Rectangle(-10, -10, 300, 100)


@pytest.mark.parametrize(
    ("middle", "taken", "expected"),
    [
        pytest.param((70, 0), [], (70, 0), id="on it"),
        pytest.param((70, 12), [EVERYWHERE], (70, 12), id="beside it"),
        pytest.param((70, 13), [], (100, 0), id="too far: the middle of its longest stretch"),
        pytest.param((0, 90), [MIDDLE], (200, 30), id="or of the next"),
        pytest.param((0, 90), [MIDDLE, Rectangle(195, 0, 205, 60)], (50, 0), id="or a quarter"),
        pytest.param((0, 90), [EVERYWHERE], (0, 90), id="no room: where it was"),
    ],
)
def test_on_line_finds_a_free_place(middle: Point, taken: list[Rectangle], expected: Point) -> None:
    assert on_line(middle, WORD, LINE, taken) == expected
