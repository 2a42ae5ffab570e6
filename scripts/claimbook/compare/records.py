"""Two libraries -> what became of each record: added, renamed, changed, ended, lost."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from claimbook.compare.fields import FieldChange, field_changes
from claimbook.compare.renames import Renames
from claimbook.link.identities import Name
from claimbook.link.library import Library
from claimbook.model.kinds import KINDS, RecordKind
from claimbook.model.record import Record, Status


class Fate(StrEnum):
    """What became of a record, in the order in which it is told."""

    ADDED = "added"
    RENAMED = "renamed"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    MERGED = "merged"
    RESTORED = "restored"
    LOST = "lost"


@dataclass(frozen=True)
class RecordChange:
    """What became of one record: as it is today, or, if it is lost, as it was.

    `former_id` is there where it was renamed, `fields` tells what else differs.
    """

    fate: Fate
    record: Record
    fields: tuple[FieldChange, ...] = ()
    former_id: str | None = None

    @property
    def kind(self) -> RecordKind:
        """The kind of the record."""
        return self.record.kind_of_record

    @property
    def order(self) -> tuple[int, int, str]:
        """Sort key of a total order: claims first, then by fate and id."""
        kinds = [row.kind for row in KINDS]
        return (kinds.index(self.kind), list(Fate).index(self.fate), self.record.id)


_ENDS = {
    Status.WITHDRAWN: Fate.WITHDRAWN,
    Status.SUPERSEDED: Fate.SUPERSEDED,
    Status.MERGED: Fate.MERGED,
}
_OF_STATUS = ("status", "superseded_by", "merged_into", "reason", "changed")
# A claim's relations have both ends, and are told of apart.
_APART = ("relations",)


def record_changes(
    before: Library, after: Library, renames: Renames, unread: Collection[Name] = ()
) -> tuple[RecordChange, ...]:
    """Every record that differs; `before` has today's ids. Of `unread` ones nothing is known."""
    former = {(kind, id): old for (kind, old), id in renames.items()}
    found = (change for kind in RecordKind for change in _of_kind(kind, before, after, former))
    known = (c for c in found if (c.kind, c.record.id) not in unread)
    return tuple(sorted(known, key=lambda change: change.order))


def _of_kind(
    kind: RecordKind, before: Library, after: Library, former: dict[Name, str]
) -> Iterator[RecordChange]:
    were, are = before.of_kind(kind), after.of_kind(kind)
    for id, record in are.items():
        if id not in were:
            yield RecordChange(Fate.ADDED, record)
        elif change := _change(were[id], record, former.get((kind, id))):
            yield change
    for id, record in were.items():
        if id not in are and (kind, id) not in after.aliases:
            yield RecordChange(Fate.LOST, record)


def _change(before: Record, after: Record, former: str | None) -> RecordChange | None:
    fate = _fate(before, after, former)
    told = (*_APART, *_OF_STATUS) if before.status is not after.status else _APART
    if former:
        before = before.model_copy(update={"aliases": (*before.aliases, former)})
        same = sorted(before.aliases) == sorted(after.aliases)
        told = (*told, "aliases") if same else told
    fields = field_changes(before, after, without=told)
    return RecordChange(fate, after, fields, former) if fields or fate is not Fate.CHANGED else None


def _fate(before: Record, after: Record, former: str | None) -> Fate:
    if before.status is not after.status:
        return _ENDS.get(after.status, Fate.RESTORED)
    return Fate.RENAMED if former else Fate.CHANGED
