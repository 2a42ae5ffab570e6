"""Who is who: every live id, draft and alias of a base, and the record that a name leads to."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record, Status
from claimbook.model.records import Draft

Name = tuple[RecordKind, str]
"""An id is unique over the records of its kind."""


def name_of_record(record: Record) -> Name:
    """The kind and id of a record, drafts that lack fields among them."""
    kind = record.drafted if isinstance(record, Draft) else record.kind_of_record
    return kind, record.id


@dataclass(frozen=True)
class Identities:
    """`live` are published records, `drafts` are not, `aliases` lead to live ids.

    `unread` are there, but their files have errors: nothing is known of them but the name.
    """

    live: Mapping[Name, Record]
    drafts: Mapping[Name, Record]
    aliases: Mapping[Name, str]
    unread: Collection[Name] = ()

    def resolve(self, kind: RecordKind, id: str) -> str:
        """The live id that `id` means; `id` itself where it is live or unknown."""
        if (kind, id) in self.live:
            return id
        return self.aliases.get((kind, id), id)


def identities(records: Iterable[Record], unread: Collection[Name] = ()) -> Identities:
    """Sorts records by kind and id, whatever their order; the first of two equal ids is kept."""
    live: dict[Name, Record] = {}
    drafts: dict[Name, Record] = {}
    aliases: dict[Name, str] = {}
    for record in sorted(records, key=lambda r: (*name_of_record(r), r.origin.path)):
        name = name_of_record(record)
        place = drafts if record.status is Status.DRAFT else live
        if name not in place:
            place[name] = record
    for (kind, id), record in live.items():
        for alias in record.aliases:
            aliases.setdefault((kind, alias), id)
    return Identities(live, drafts, aliases, unread)
