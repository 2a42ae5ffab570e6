"""Search entries -> the index in build/theme, made by a process of its own beside the pages.

It takes one core most of the time, and making the pages asks for nothing of it until the end.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from claimbook.cache.cache import Cache
from claimbook.model.pages import SearchEntry
from claimbook.publish.failure import PublishError
from claimbook.publish.overrides import INDEX, lay_index
from claimbook.publish.pages.coming import Coming
from claimbook.publish.search_files import search_files
from claimbook.workers.forks import Fork, may_fork


@contextmanager
def index_begun(
    entries: Iterable[SearchEntry], *, theme_dir: Path, language: str, kept: Path
) -> Iterator[Coming]:
    """The index, from now on until the block ends, however it ends; or made here and now.

    What goes wrong with it is raised where somebody waits for it: PublishError or OSError. `kept`
    is a folder for what the next build may need again.
    """
    make = partial(_make, entries, theme_dir, language, kept)
    if not may_fork():
        make()
        yield Coming(INDEX, lambda: None)
        return
    with Fork[None, None](lambda _tell: make()) as fork:
        yield Coming(INDEX, partial(_wait, fork))


def _make(entries: Iterable[SearchEntry], theme_dir: Path, language: str, kept: Path) -> None:
    cache = Cache(kept)
    lay_index(theme_dir, search_files(entries, language, cache))
    cache.end()


def _wait(fork: Fork[None, None]) -> None:
    try:
        while not fork.done:
            fork.hear(lambda _: None)
    except (OSError, PublishError):
        raise
    except Exception as error:
        raise PublishError(f"the search index was not made: {error}") from error
