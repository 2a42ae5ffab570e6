"""A site that is being planned -> the marks of what its pages will ask, by another core."""

from collections.abc import Iterator
from contextlib import contextmanager

from claimbook.render.noted.notebook import Notebook, Question
from claimbook.workers.forks import Fork
from claimbook.workers.shares import share_count

_WORTH = 20_000
"""Fewer answers are sooner marked than another process is begun."""


@contextmanager
def foreseeing(notebook: Notebook) -> Iterator[None]:
    """Have the marks of likely answers reckoned while the block runs, where a core is idle.

    Planning is one piece of work, and needs none of them; afterwards the notebook knows them.
    """
    likely = notebook.likely()
    if len(likely) < _WORTH or share_count() == 1:
        yield
        return

    def reckoned(_: object) -> dict[Question, str]:
        return notebook.reckoned(likely)

    reckoning: Fork[None, dict[Question, str]]
    with Fork(reckoned) as reckoning:
        yield
        while not reckoning.done:
            reckoning.hear(lambda _: None)
    notebook.learn(reckoning.outcome)
