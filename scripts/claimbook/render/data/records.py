"""A record -> what is answered of every record; dates as answers have them."""

from claimbook.model.record import Record
from claimbook.model.scalars import PartialDate
from claimbook.render.data.edition import Edition
from claimbook.render.data.shapes import RecordAnswer


def record_answer(record: Record, edition: Edition) -> RecordAnswer:
    """The part that all records share."""
    return RecordAnswer(
        **dict(edition.origin()),
        record=record.kind_of_record,
        id=record.id,
        status=record.status,
        superseded_by=record.superseded_by,
        merged_into=record.merged_into,
        reason=record.reason,
        changed=record.changed,
        aliases=record.aliases,
        last_changed=edition.site.changed.get(record.origin.path),
        addresses=edition.addresses(record, record.id),
    )


def iso(date: PartialDate | None) -> str | None:
    """A date, month or year as ISO text."""
    return None if date is None else str(date)
