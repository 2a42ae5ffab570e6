"""A sheet of pixels: what is put on it is there, and nothing else."""

import pytest

from claimbook.render.share.canvas import Canvas


def digits(canvas: Canvas, width: int) -> list[str]:
    """Each row as the shades of its pixels."""
    return [
        "".join(str(byte >> shift & 3) for byte in row for shift in (6, 4, 2, 0))[:width]
        for row in canvas.rows
    ]


def test_canvas_has_marks_where_they_were_put() -> None:
    canvas = Canvas(8, 4)
    canvas.put((0b11_01, 0b00_11), 2, 3, 1)
    canvas.fill((6, 0, 7, 1), 2)
    assert digits(canvas, 8) == ["00000022", "00031022", "00003000", "00000000"]


@pytest.mark.parametrize(
    ("rows", "marked"), [((), (0, (0,))), ((1, 0, 2), (2, (1, 0, 2))), ((0, 1, 0), (3, (1,)))]
)
def test_canvas_tells_where_its_marks_begin_and_end(
    rows: tuple[int, ...], marked: tuple[int, tuple[int, ...]]
) -> None:
    canvas = Canvas(4, 6)
    canvas.put(rows, 1, 3, 2)
    assert canvas.marked == marked
