"""Planned files -> folders that hold them and no others, made by all cores at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from claimbook.build.asked import Asked
from claimbook.build.remembering import Memory, Now, Placed
from claimbook.cache.notes import Notes
from claimbook.cache.places import Seen, parted
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
_STATES = "states"
"""In which folder of the notes states are: the parts beside it are named by digits."""


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
        now = self._prepared(planned)
        parts = _in_parts(planned)
        number, done = sum(map(len, parts.values())), 0

        def tell(more: int) -> None:
            nonlocal done
            done += more
            tally(done, number)

        def work(share: Share, tell: Tell) -> list[str]:
            noted = []
            for some in share.turns(tuple(parts.items()), 1):
                for part, plans in some:
                    noted.append(self._make_part(part, plans, now))
                    tell(len(plans))
            return noted

        notes = in_shares(work, shares=share_count(), tell=tell)
        now.asked.end(sorted(chain.from_iterable(notes)))

    def _prepared(self, planned: Mapping[str, Sequence[PlannedFiles]]) -> Now:
        """Clear the folders, and reckon once what all shares will ask for: marks of the base."""
        likely = self.notebook.likely()
        unknown = [question for question in likely if not self.notebook.knows(question)]
        chores: list[Callable[[], _Found]] = [
            partial(self._cleared, name, plans) for name, plans in planned.items()
        ]
        chores += (
            partial(self._reckoned, unknown[start : start + _TURN])
            for start in range(0, len(unknown), _TURN)
        )

        def work(share: Share, _tell: Tell) -> list[_Found]:
            return [chore() for some in share.turns(chores, 1) for chore in some]

        files: dict[str, Mapping[str, Seen]] = {}
        for own_files, marks in chain.from_iterable(in_shares(work, shares=share_count())):
            files.update(own_files)
            self.notebook.learn(marks)
        asked = Asked(self.notes / _STATES, self.notebook.reckoned(likely))
        return Now(self.world, self.marks, self.notebook, asked, files)

    def _cleared(self, name: str, plans: Sequence[PlannedFiles]) -> "_Found":
        """Remove from a folder what is not planned; what is there."""
        listing = clear_folder({path for plan in plans for path in plan.paths}, self.root / name)
        return {name: listing.files}, {}

    def _reckoned(self, questions: Sequence[Question]) -> "_Found":
        return {}, self.notebook.reckoned(questions)

    def _make_part(self, part: str, placed: Sequence[Placed], now: Now) -> str:
        memory = Memory(Notes(self.notes, part), now, placed)
        for name, plan in memory.stale():
            with self.notebook.asked() as asked:
                made = plan.made()
            files = _write(plan.paths, made, self.root / name, now.files[name])
            memory.learn((name, plan), asked, files)
        return memory.end()


_Found = tuple[Mapping[str, Mapping[str, Seen]], Mapping[Question, str]]
"""Files by folder, and marks."""


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


def _write(
    paths: Sequence[str],
    contents: Sequence[bytes | None],
    folder: Path,
    files: Mapping[str, Seen],
) -> dict[str, Seen]:
    """What the disk tells of the files that are there now."""
    written = {}
    for path, content in zip(paths, contents, strict=True):
        if content is not None:
            written[path] = put(folder, path, content, files.get(path))
        elif path in files:
            (folder / path).unlink(missing_ok=True)
    return written


def laid(files: Mapping[str, bytes]) -> Iterator[PlannedFiles]:
    """Files that are there already, as plans."""
    for path, content in files.items():
        yield Planned((path,), _as_it_is, (content,))


def _as_it_is(content: bytes) -> tuple[bytes]:
    return (content,)
