"""A record -> what is answered of every record; moments and dates as answers have them."""

from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.model.scalars import PartialDate, clock
from claimbook.render.data.edition import Edition
from claimbook.render.data.shapes import Moment, RecordAnswer


def record_answer(record: Record, edition: Edition) -> RecordAnswer:
    """The part that all records share."""
    return RecordAnswer(
        **dict(edition.origin),
        record=record.kind_of_record,
        id=record.id,
        moved_from=None,
        name=name_of(record),
        status=record.status,
        superseded_by=record.superseded_by,
        merged_into=record.merged_into,
        reason=record.reason,
        changed=record.changed,
        aliases=record.aliases,
        last_changed=edition.site.changed.get(record.origin.path),
        addresses=edition.addresses(record, record.id),
    )


def moment(seconds: int | None) -> Moment | None:
    """A moment as seconds and as a player shows it."""
    return None if seconds is None else Moment(seconds=seconds, clock=clock(seconds))


def iso(date: PartialDate | None) -> str | None:
    """A date, month or year as ISO text."""
    return None if date is None else str(date)
