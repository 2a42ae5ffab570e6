"""Bases in memory: random records as files, and what is wrong with them."""

import datetime

from hypothesis.strategies import SearchStrategy
from tests.libraries import bases

from claimbook.build.editing import Stock, stock_of
from claimbook.edit.edits import ClaimFile, path_of
from claimbook.edit.new_file import file_of
from claimbook.model.drafts import DraftRecord, Written
from claimbook.model.record import Record

TODAY = datetime.date(2026, 11, 23)


def written_fields(record: Record) -> dict[str, Written]:
    """A record's fields as a file has them."""
    dumped = record.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    fields = _written(dumped)
    assert isinstance(fields, dict)
    return fields


def _written(value: object) -> Written:
    if isinstance(value, dict):
        return {key: _written(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_written(inner) for inner in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):  # a moment
        return f"{value // 60}:{value % 60:02}"
    return str(value)


def file_for(record: Record) -> ClaimFile:
    draft = DraftRecord(record.kind_of_record, record.id, written_fields(record))
    return ClaimFile(path_of(record.kind_of_record, record.id, "2026"), file_of(draft))


def stock(*records: Record) -> Stock:
    return stock_of([file_for(record) for record in records], today=TODAY)


stocks: SearchStrategy[Stock] = bases().map(lambda records: stock(*records))
