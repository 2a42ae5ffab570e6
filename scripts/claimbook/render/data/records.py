"""A record -> what is answered of every record; dates as answers have them."""

from typing import Any

from claimbook.model.record import Record
from claimbook.model.scalars import PartialDate
from claimbook.render.data.edition import Edition

Fields = dict[str, Any]
"""Some fields of an answer by their names, to be filled in with the others."""


def record_fields(record: Record, edition: Edition) -> Fields:
    """The part that the answers of all records share, which are `RecordAnswer`s."""
    return {
        **edition.origin(),
        "record": record.kind_of_record,
        "id": record.id,
        "status": record.status,
        "superseded_by": record.superseded_by,
        "merged_into": record.merged_into,
        "reason": record.reason,
        "changed": record.changed,
        "aliases": record.aliases,
        "last_changed": edition.site.changed.get(record.origin.path),
        "addresses": edition.addresses(record),
    }


def iso(date: PartialDate | None) -> str | None:
    """A date, month or year as ISO text."""
    return None if date is None else str(date)
