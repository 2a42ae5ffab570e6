"""What an edit works on, and what it comes to: files in, changed files out, or why not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from claimbook.edit.document import Document, NotEditableError
from claimbook.model.kinds import KIND_OF_FOLDER, ROW_OF, RecordKind

SUFFIX = ".yaml"
CLAIMS = "claims"


class RefusedError(Exception):
    """A wish that cannot be granted: what must be, where (if anywhere), and what to do.

    `others` are further reasons, told with the first.
    """

    others: "tuple[RefusedError, ...]" = ()

    def __init__(self, message: str, *, path: str = "", line: int = 0, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.remedy = remedy


@dataclass(frozen=True)
class ClaimFile:
    """A record's file; `path` is relative to the base's root, with `/`."""

    path: str
    text: str

    @property
    def kind(self) -> RecordKind:
        """The kind of record: that of its `_folder`, else a claim."""
        return KIND_OF_FOLDER.get(self.path.split("/")[1], RecordKind.CLAIM)

    @property
    def id(self) -> str:
        """The record's id: the file's name."""
        return self.path.rsplit("/", 1)[-1].removesuffix(SUFFIX)

    def document(self) -> Document:
        """Its fields; RefusedError where it is no plain record."""
        document = Document.of(self.text)
        try:
            assert document.root
        except NotEditableError as fault:
            remedy = "Mend it first; `claimbook check` says how."
            raise RefusedError(
                fault.message, path=self.path, line=fault.line, remedy=remedy
            ) from fault
        return document


@dataclass(frozen=True)
class Edits:
    """The files that change (None: the file goes), what was done, and what people must look at."""

    files: Mapping[str, str | None] = field(default_factory=dict)
    done: tuple[str, ...] = ()
    look: tuple[str, ...] = ()


class Shelf:
    """The files of a base, by kind and id."""

    def __init__(self, files: Iterable[ClaimFile]) -> None:
        self.files = tuple(sorted(files, key=lambda file: file.path))
        self._by_name = {(file.kind, file.id): file for file in reversed(self.files)}

    def get(self, kind: RecordKind, id: str) -> ClaimFile | None:
        """The file of a record."""
        return self._by_name.get((kind, id))

    def ids(self, kind: RecordKind) -> frozenset[str]:
        """The ids of a kind."""
        return frozenset(id for of, id in self._by_name if of is kind)

    def kinds_of(self, id: str) -> tuple[RecordKind, ...]:
        """The kinds of which a record has this id."""
        return tuple(kind for kind in RecordKind if (kind, id) in self._by_name)

    def mentioning(self, id: str) -> tuple[ClaimFile, ...]:
        """The files that hold this word somewhere."""
        return tuple(file for file in self.files if id in file.text)


def path_of(kind: RecordKind, id: str, folder: str) -> str:
    """Where a new record's file goes; `folder` (under claims/) counts for claims alone."""
    place = ROW_OF[kind].folder or folder
    return "/".join(filter(None, (CLAIMS, place, f"{id}{SUFFIX}")))
