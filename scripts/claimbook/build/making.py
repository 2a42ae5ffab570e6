"""Planned files -> folders that hold them and no others, made by all cores at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from claimbook.build.remembering import Memory
from claimbook.cache.notes import Notes
from claimbook.cache.places import parted
from claimbook.model.addresses import API
from claimbook.model.kinds import KINDS
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.render.noted.marks import Marks
from claimbook.render.noted.notebook import Notebook, Question
from claimbook.workers.shares import Share, Tell, in_shares, share_count
from claimbook.write.folder import clear_folder, put

_PLURALS = frozenset(row.plural for row in KINDS)
_TURN = 4096
"""How many marks a share reckons at a time."""

Placed = tuple[str, PlannedFiles]
"""A plan and the folder that its files belong to."""


@dataclass(frozen=True)
class Making:
    """Where files go, and by what those of the last build are known to be as they were.

    `notebook` is that of the site that the plans ask; `notes` is a folder; it may be deleted or
    damaged at any time. `world` is a digest of what all plans have in common.
    """

    root: Path
    notes: Path
    world: str
    marks: Marks
    notebook: Notebook

    def make(
        self, planned: Mapping[str, Sequence[PlannedFiles]], tally: Callable[[int, int], None]
    ) -> None:
        """Make the files of each folder under `root`; OSError where the disk does not let us.

        A folder has what is planned and nothing else. What is as it was is not made; of the others
        no more than some are in memory at once. `tally` is told how many of how many plans are
        done.
        """
        self._prepare(planned)
        parts = _in_parts(planned)
        number, done = sum(map(len, parts.values())), 0

        def tell(more: int) -> None:
            nonlocal done
            done += more
            tally(done, number)

        def work(share: Share, tell: Tell) -> None:
            for some in share.turns(tuple(parts.items()), 1):
                for part, plans in some:
                    self._make_part(part, plans)
                    tell(len(plans))

        in_shares(work, shares=share_count(), tell=tell)

    def _prepare(self, planned: Mapping[str, Sequence[PlannedFiles]]) -> None:
        """Clear the folders, and reckon once what all shares will ask for: marks of the base."""
        likely = self.notebook.likely()
        chores: list[Callable[[], Mapping[Question, str]]] = [
            partial(_cleared, self.root / folder, plans) for folder, plans in planned.items()
        ]
        chores += (
            partial(self.notebook.reckoned, likely[start : start + _TURN])
            for start in range(0, len(likely), _TURN)
        )

        def work(share: Share, _tell: Tell) -> Mapping[Question, str]:
            known: dict[Question, str] = {}
            for some in share.turns(chores, 1):
                for chore in some:
                    known.update(chore())
            return known

        for marks in in_shares(work, shares=share_count()):
            self.notebook.learn(marks)

    def _make_part(self, part: str, placed: Sequence[Placed]) -> None:
        memory = Memory(Notes(self.notes, part), self.world, self.marks, self.notebook)
        for name, plan in placed:
            folder = self.root / name
            if not memory.has(plan, folder):
                with self.notebook.asked() as asked:
                    made = plan.made()
                _write(plan.paths, made, folder)
                memory.learn(plan, asked, folder)
        memory.end()


def _cleared(folder: Path, plans: Sequence[PlannedFiles]) -> Mapping[Question, str]:
    """Remove from a folder what is not planned; no mark comes of it."""
    clear_folder({path for plan in plans for path in plan.paths}, folder)
    return {}


def _in_parts(planned: Mapping[str, Sequence[PlannedFiles]]) -> Mapping[str, list[Placed]]:
    """The plans by the part in which their notes are, those that take longest first."""
    placed: dict[str, list[Placed]] = {}
    for name, plans in planned.items():
        for plan in plans:
            placed.setdefault(_subject(plan.path), []).append((name, plan))
    return {
        part: [one for subject in subjects for one in placed[subject]]
        for part, subjects in parted(placed).items()
    }


def _subject(path: str) -> str:
    """What a file is about: those of one record ask much the same, so they are of one part."""
    kind, _, rest = path.removeprefix(API).partition("/")
    id = rest.partition("/")[0].partition(".")[0]
    return f"{kind}/{id}" if kind in _PLURALS and id != "page" else path


def _write(paths: Sequence[str], contents: Sequence[bytes | None], folder: Path) -> None:
    for path, content in zip(paths, contents, strict=True):
        if content is None:
            (folder / path).unlink(missing_ok=True)
        else:
            put(folder, path, content)


def laid(files: Mapping[str, bytes]) -> Iterator[PlannedFiles]:
    """Files that are there already, as plans."""
    for path, content in files.items():
        yield Planned((path,), _as_it_is, (content,))


def _as_it_is(content: bytes) -> tuple[bytes]:
    return (content,)
