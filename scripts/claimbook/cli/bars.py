"""The stages of a long piece of work -> one line at the foot of a terminal. Only here rich draws.

No thread draws it: the work is shared out over forked processes, which only a process of one
thread can do safely.
"""

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.table import Column
from rich.text import Text

_ROOM_FOR_BAR, _BAR = 80, 24
_ROOM_FOR_TIME, _TIME = 60, len(" 0:00:00 left")
_COUNTS = len(" 10,000 of 10,000")
_STEPS = 100
"""So often is a bar drawn anew: more cannot be seen."""


class Bars:
    """Draws the stage that is under way; how far it is and the time left, once pieces are counted.

    To be entered: nothing of it stays on the terminal at the end.
    """

    def __init__(self, console: Console) -> None:
        self._drawn = Progress(
            *_columns(console.width), console=console, auto_refresh=False, transient=True
        )
        self._task = self._drawn.add_task("", total=None, visible=False)
        self._step = (0, 0)

    def __enter__(self) -> "Bars":
        self._drawn.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._drawn.stop()

    def __call__(self, stage: str) -> None:
        """Another stage begins, and the one before it ends."""
        self._drawn.remove_task(self._task)
        self._task = self._drawn.add_task(f"{stage} …", total=None)
        self._drawn.refresh()

    def tally(self, done: int, of: int) -> None:
        """So many of so many pieces of this stage are done."""
        step = (done * _STEPS // max(of, 1), of)
        self._drawn.update(self._task, completed=done, total=of, refresh=step != self._step)
        self._step = step


class _OnceCounted(ProgressColumn):
    """A column that is empty until the number of pieces is known."""

    def __init__(self, column: ProgressColumn) -> None:
        super().__init__(Column(no_wrap=True))
        self._column = column

    def render(self, task: Task) -> RenderableType:
        return Text() if task.total is None else self._column(task)


class _Counts(ProgressColumn):
    """How many pieces of how many."""

    def render(self, task: Task) -> Text:
        return Text(f"{int(task.completed):,} of {int(task.total or 0):,}")


def _columns(width: int) -> Iterator[ProgressColumn]:
    """What there is room for: the stage, a bar, counts, the time left."""
    bar, time = width >= _ROOM_FOR_BAR, width >= _ROOM_FOR_TIME
    room = width - _COUNTS - (_BAR + 1) * bar - _TIME * time
    stage = Column(no_wrap=True, overflow="ellipsis", max_width=room)
    yield TextColumn("{task.description}", markup=False, table_column=stage)
    if bar:
        yield _OnceCounted(BarColumn(_BAR))
    yield _OnceCounted(_Counts())
    if time:
        yield _OnceCounted(TimeRemainingColumn(compact=True))
        yield _OnceCounted(TextColumn("left"))


def bars() -> Bars:
    """On standard error, in the colours that its owner wants."""
    return Bars(Console(stderr=True))
