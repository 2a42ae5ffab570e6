"""Judgements of days: when something was added, changed, published, read or decided."""

import datetime
from collections.abc import Iterator

from claimbook.checks.finding import Evidence, Finding
from claimbook.model.claim import Claim
from claimbook.model.origin import FieldPath
from claimbook.model.record import Record
from claimbook.model.sources import Source


def in_future(evidence: Evidence) -> Iterator[Finding]:
    """What has been done has a day that has come.

    A record is added, changed, checked, read or decided on a day up to today, and a source was
    published by then. Most often it is a slip in the year. When something is to come, `resolve_by`
    and `event_date` are the fields that may lie ahead.
    """
    for record in evidence.records:
        for field, day in _days(record):
            if day > evidence.today:
                name = ".".join(part for part in field if isinstance(part, str))
                message = f"'{name}' must not lie in the future (today is {evidence.today})"
                yield Finding(record, field, message)


def changed_before_added(evidence: Evidence) -> Iterator[Finding]:
    """A claim is changed after it was added.

    `added` is the day on which a claim came into this knowledge base, `changed` the day on which it
    was withdrawn, superseded or merged. One of the two is wrong.
    """
    for claim in evidence.library.claims.values():
        if claim.changed and claim.changed < claim.added:
            message = f"'changed' must not be before 'added' ({claim.added})"
            yield Finding(claim, ("changed",), message)


def _days(record: Record) -> Iterator[tuple[FieldPath, datetime.date]]:
    """The days on which something was done; of a month or a year the first."""
    if record.changed:
        yield ("changed",), record.changed
    if isinstance(record, Claim):
        yield from _days_of_claim(record)
    if isinstance(record, Source):
        if record.published:
            yield ("published",), record.published.first_day
        if record.retrieved:
            yield ("retrieved",), record.retrieved


def _days_of_claim(claim: Claim) -> Iterator[tuple[FieldPath, datetime.date]]:
    yield ("added",), claim.added
    if claim.forecast and claim.forecast.resolved_on:
        yield ("forecast", "resolved_on"), claim.forecast.resolved_on
    for index, said in enumerate(claim.attestations):
        if said.checked:
            yield ("attestations", index, "checked", "on"), said.checked.on
    for index, relation in enumerate(claim.relations):
        if relation.reviewed:
            yield ("relations", index, "reviewed"), relation.reviewed
