"""What is drawn of a long piece of work on a terminal."""

import io
import re
import threading
from collections.abc import Callable
from typing import Literal

import pytest
from rich.console import Console

from claimbook.cli.bars import Bars

_CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Screen:
    """A terminal of so many columns, on a machine where no second passes by itself."""

    def __init__(self, width: int, colours: Literal["standard"] | None = None) -> None:
        self.seconds = 0.0
        self.stream = io.StringIO()
        self.console = Console(
            file=self.stream,
            force_terminal=True,
            width=width,
            color_system=colours,
            get_time=lambda: self.seconds,
            legacy_windows=False,
        )

    @property
    def lines(self) -> list[str]:
        """Each line that was drawn, as it was seen: once, though it was drawn again."""
        text = _CONTROLS.sub("", self.stream.getvalue()).replace("\r", "\n")
        return list(dict.fromkeys(line.rstrip() for line in text.splitlines() if line.strip()))


def drawn(width: int, work: Callable[[Bars], None]) -> list[str]:
    """What a terminal of this width shows of the work; ten seconds pass with each tally."""
    screen = Screen(width)

    class Slow(Bars):
        def tally(self, done: int, of: int) -> None:
            super().tally(done, of)
            screen.seconds += 10

    with Slow(screen.console) as bars:
        work(bars)
    return screen.lines


def pages(bars: Bars) -> None:
    bars("Reading the claims")
    bars("Making the pages")
    for done in (0, 3000, 6000, 12_000):
        bars.tally(done, 12_000)


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (
            100,
            [
                "Making the pages …                          0 of 12,000 --:-- left",
                "Making the pages … ━━━━━━                   3,000 of 12,000 --:-- left",
                "Making the pages … ━━━━━━━━━━━━             6,000 of 12,000 00:20 left",
                "Making the pages … ━━━━━━━━━━━━━━━━━━━━━━━━ 12,000 of 12,000 00:00 left",
            ],
        ),
        (
            60,
            [
                "Making the pages … 0 of 12,000 --:-- left",
                "Making the pages … 3,000 of 12,000 --:-- left",
                "Making the pages … 6,000 of 12,000 00:20 left",
                "Making the pages … 12,000 of 12,000 00:00 left",
            ],
        ),
        (
            30,
            [
                "Making the p… 0 of 12,000",
                "Making the p… 3,000 of 12,000",
                "Making the p… 6,000 of 12,000",
                "Making the p… 12,000 of 12,000",
            ],
        ),
    ],
    ids=["wide", "narrow", "tiny"],
)
def test_bars_show_what_there_is_room_for(width: int, lines: list[str]) -> None:
    assert drawn(width, pages)[2:] == lines


def test_stage_that_nobody_counts_has_its_name_alone() -> None:
    def work(bars: Bars) -> None:
        bars("Reading the claims")
        bars("Ranking [what is left]")

    assert drawn(80, work) == ["Reading the claims …", "Ranking [what is left] …"]


def test_next_stage_begins_without_the_counts_of_the_one_before() -> None:
    def work(bars: Bars) -> None:
        pages(bars)
        bars("Laying the files")

    assert drawn(80, work)[-1] == "Laying the files …"


def test_stage_of_many_pieces_is_drawn_as_often_as_can_be_seen() -> None:
    def work(bars: Bars) -> None:
        bars("Making the pages")
        for done in range(50_001):
            bars.tally(done, 50_000)

    assert len(drawn(60, work)) < 110


def test_stage_of_no_pieces_is_shown_as_done() -> None:
    def work(bars: Bars) -> None:
        bars("Making the pages")
        bars.tally(0, 0)

    assert drawn(60, work)[-1].startswith("Making the pages … 0 of 0")


@pytest.mark.parametrize("asked", ["1", ""], ids=["plain", "coloured"])
def test_bars_have_colours_where_their_owner_wants_them(
    asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", asked)
    screen = Screen(100, "standard")
    with Bars(screen.console) as bars:
        pages(bars)
    assert bool(re.search(r"\x1b\[[0-9;]*3[0-9]", screen.stream.getvalue())) != bool(asked)


def test_bars_leave_nothing_on_the_terminal() -> None:
    screen = Screen(60)
    with Bars(screen.console) as bars:
        pages(bars)
    assert screen.stream.getvalue().endswith("\x1b[2K")


def test_bars_begin_no_thread_so_that_work_may_be_shared_out() -> None:
    before = threading.active_count()
    with Bars(Screen(60).console) as bars:
        pages(bars)
        assert threading.active_count() == before
