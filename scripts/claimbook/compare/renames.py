"""A former library -> the same under today's ids, so that a rename is one change and not many."""

from collections.abc import Mapping

from claimbook.link.identities import Name, name_of_record
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.references import rewritten

Renames = Mapping[Name, str]
"""A kind and a former id -> the id of today."""


def renames_of(before: Library, after: Library) -> dict[Name, str]:
    """The records that are there under a new id, which names the old one among its aliases."""
    return {
        (kind, alias): id
        for (kind, alias), id in sorted(after.aliases.items())
        if alias in before.of_kind(kind) and id not in before.of_kind(kind)
    }


def seen_from_today(before: Library, renames: Renames) -> Library:
    """The former library, where a record that has another id today has that id."""
    if not renames:
        return before
    live = [record for kind in RecordKind for record in before.of_kind(kind).values()]
    records = [_renamed(record, renames) for record in (*live, *before.drafts.values())]
    return link_records(records)[0]


def _renamed(record: Record, renames: Renames) -> Record:
    kind, id = name_of_record(record)
    moved = rewritten(record, lambda of, id: renames.get((of or kind, id), id))
    new = renames.get((kind, id))
    return moved.model_copy(update={"id": new}) if new else moved
