"""Planned files -> a folder that holds them and no others, made by all cores at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from claimbook.cache.cache import Cache, News
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.workers.shares import Share, Tell, in_shares, share_count
from claimbook.write.folder import clear_folder, put

_AT_ONCE = 16
"""How many plans a process takes at a time: few enough that none waits long for another."""


def make_files(
    planned: Sequence[PlannedFiles],
    folder: Path,
    *,
    notes: Cache,
    tally: Callable[[int, int], None],
) -> None:
    """Make all files and write those that differ; OSError where the disk does not let us.

    No more than some are in memory at once. `notes` is what they may note for the next build,
    and `tally` is told how many of how many plans are done.
    """
    clear_folder({path for plan in planned for path in plan.paths}, folder)
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        tally(done, len(planned))

    def work(share: Share, tell: Tell) -> News:
        for plans in share.turns(planned, _AT_ONCE):
            for plan in plans:
                _make(plan, folder)
            tell(len(plans))
        return notes.news()

    for news in in_shares(work, shares=share_count(), tell=tell):
        notes.learn(news)


def laid(files: Mapping[str, bytes]) -> Iterator[PlannedFiles]:
    """Files that are there already, as plans."""
    for path, content in files.items():
        yield Planned((path,), _as_it_is, (content,))


def _as_it_is(content: bytes) -> tuple[bytes]:
    return (content,)


def _make(plan: PlannedFiles, folder: Path) -> None:
    for path, content in zip(plan.paths, plan.made(), strict=True):
        if content is None:
            (folder / path).unlink(missing_ok=True)
        else:
            put(folder, path, content)
