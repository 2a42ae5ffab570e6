"""The kinds of record: their folders, their addresses and what readers call them."""

from dataclasses import dataclass
from enum import StrEnum


class RecordKind(StrEnum):
    """The seven kinds of record."""

    CLAIM = "claim"
    THEME = "theme"
    COMPANY = "company"
    PERSON = "person"
    SHOW = "show"
    SOURCE = "source"
    QUESTION = "question"


@dataclass(frozen=True)
class KindRow:
    """A kind of record and its places.

    `folder` lies under claims/ ("": every folder without a leading underscore), `plural` is the
    first part of the addresses.
    """

    kind: RecordKind
    folder: str
    plural: str


KINDS = (
    KindRow(RecordKind.CLAIM, "", "claims"),
    KindRow(RecordKind.THEME, "_themes", "themes"),
    KindRow(RecordKind.COMPANY, "_companies", "companies"),
    KindRow(RecordKind.SOURCE, "_sources", "sources"),
    KindRow(RecordKind.SHOW, "_shows", "shows"),
    KindRow(RecordKind.PERSON, "_people", "people"),
    KindRow(RecordKind.QUESTION, "_questions", "questions"),
)
ROW_OF = {row.kind: row for row in KINDS}
KIND_OF_FOLDER = {row.folder: row.kind for row in KINDS if row.folder}
