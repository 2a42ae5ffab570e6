"""Planned files -> a folder that holds them and no others, made by all cores at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimbook.build.remembering import Memory
from claimbook.cache.notes import Notes
from claimbook.cache.places import parted
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.noted.marks import Marks
from claimbook.render.noted.notebook import Notebook
from claimbook.workers.shares import Share, Tell, in_shares, share_count
from claimbook.write.folder import clear_folder, put


@dataclass(frozen=True)
class Making:
    """Where files go, and by what those of the last build are known to be as they were.

    `notebook` is that of the site that the plans ask; `notes` is a folder; it may be deleted or
    damaged at any time. `world` is a digest of what all plans have in common.
    """

    folder: Path
    notes: Path
    world: str
    marks: Marks
    notebook: Notebook

    def make(self, planned: Sequence[PlannedFiles], tally: Callable[[int, int], None]) -> None:
        """Make all files and write those that differ; OSError where the disk does not let us.

        What is as it was is not made; of the others no more than some are in memory at once.
        `tally` is told how many of how many plans are done.
        """
        clear_folder({path for plan in planned for path in plan.paths}, self.folder)
        plans = {plan.path: plan for plan in planned}
        parts = sorted(parted(plans).items())
        done = 0

        def tell(more: int) -> None:
            nonlocal done
            done += more
            tally(done, len(planned))

        def work(share: Share, tell: Tell) -> None:
            for some in share.turns(parts, 1):
                for part, paths in some:
                    self._make_part(part, [plans[path] for path in paths])
                    tell(len(paths))

        in_shares(work, shares=share_count(), tell=tell)

    def _make_part(self, part: str, plans: Sequence[PlannedFiles]) -> None:
        memory = Memory(Notes(self.notes, part), self.world, self.marks, self.notebook)
        for plan in plans:
            if not memory.has(plan, self.folder):
                with self.notebook.asked() as asked:
                    made = plan.made()
                self._write(plan.paths, made)
                memory.learn(plan, asked, self.folder)
        memory.end()

    def _write(self, paths: Sequence[str], contents: Sequence[bytes | None]) -> None:
        for path, content in zip(paths, contents, strict=True):
            if content is None:
                (self.folder / path).unlink(missing_ok=True)
            else:
                put(self.folder, path, content)


def laid(files: Mapping[str, bytes]) -> Iterator[PlannedFiles]:
    """Files that are there already, as plans."""
    for path, content in files.items():
        yield Planned((path,), _as_it_is, (content,))


def _as_it_is(content: bytes) -> tuple[bytes]:
    return (content,)
