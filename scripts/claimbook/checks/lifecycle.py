"""Judgements of a record's life: its status, what goes with it, and its successors."""

from collections.abc import Iterator

from claimbook.checks.cycles import cycles, way_round
from claimbook.checks.finding import Evidence, Finding
from claimbook.model.claim import Outcome
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath
from claimbook.model.record import Record, Status
from claimbook.model.references import references

_SUCCESSOR_FIELD = {Status.SUPERSEDED: "superseded_by", Status.MERGED: "merged_into"}


def ended_while_active(evidence: Evidence) -> Iterator[Finding]:
    """An active record has no reason, successor or date of its end.

    `reason`, `changed`, `superseded_by` and `merged_into` tell how a record came to count no more.
    On an active record they contradict its status: add the `status` that was meant (`withdrawn`,
    `superseded` or `merged`), or remove them.
    """
    for record in evidence.records:
        if not record.active:
            continue
        for name in ("superseded_by", "merged_into", "reason", "changed"):
            if getattr(record, name) is not None:
                message = f"an active {record.kind_of_record} must not have '{name}'"
                remedy = "Add the status, such as 'status: withdrawn', or remove the field."
                yield Finding(record, (name,), message, remedy, key=True)


def successor_missing(evidence: Evidence) -> Iterator[Finding]:
    """A superseded or merged record names its successor.

    A reader who comes by an old link is led on: `superseded` needs `superseded_by` (the record that
    replaces this one), `merged` needs `merged_into` (the record that says the same). Without a
    successor a record is `withdrawn`.
    """
    for record in evidence.records:
        wanted = _SUCCESSOR_FIELD.get(record.status)
        if wanted and getattr(record, wanted) is None:
            message = f"a {record.status} {record.kind_of_record} must have '{wanted}'"
            remedy = f"Add '{wanted}', or write 'status: withdrawn' if nothing takes its place."
            yield Finding(record, ("status",), message, remedy)


def successor_of_another_status(evidence: Evidence) -> Iterator[Finding]:
    """A record's successor goes with its status.

    `superseded_by` belongs to `status: superseded`, and `merged_into` to `status: merged`. A
    withdrawn record has neither: if another one takes its place, it is superseded.
    """
    for record in evidence.records:
        if record.active:
            continue
        for status, name in _SUCCESSOR_FIELD.items():
            if getattr(record, name) is not None and record.status is not status:
                message = f"a {record.status} {record.kind_of_record} must not have '{name}'"
                remedy = f"Write 'status: {status}', or remove '{name}'."
                yield Finding(record, (name,), message, remedy, key=True)


def end_unexplained(evidence: Evidence) -> Iterator[Finding]:
    """A record that counts no more says why, and since when.

    No record is deleted: its page stays under a banner that gives the `reason`, in a sentence for
    readers, and the day it `changed`. The day also puts it among what is new.
    """
    for record in evidence.records:
        if record.active:
            continue
        for name in ("reason", "changed"):
            if getattr(record, name) is None:
                message = f"a {record.status} {record.kind_of_record} must have '{name}'"
                yield Finding(record, ("status",), message, f"Add '{name}'.")


def missed_forecast_hidden(evidence: Evidence) -> Iterator[Finding]:
    """A forecast that came out false stays.

    A missed prediction is part of the record of whoever made it: it stays active and keeps its
    outcome, and may not vanish behind a later one. If the same people put it off, add the new
    forecast as a claim of its own that `restates` this one.
    """
    hiding = (Status.SUPERSEDED, Status.MERGED)
    for claim in evidence.library.claims.values():
        missed = claim.forecast and claim.forecast.outcome is Outcome.FALSE
        if missed and claim.status in hiding:
            message = f"a forecast that came out false must stay active, not be {claim.status}"
            remedy = "Remove the status; let the later forecast say that it restates this one."
            yield Finding(claim, ("status",), message, remedy)


def successors_circle(evidence: Evidence) -> Iterator[Finding]:
    """Successors lead to a record that stands, not in a circle.

    Following `superseded_by` and `merged_into` must end at a record. The message shows the whole
    way round: decide which of the records stays.
    """
    for kind in {record.kind_of_record: None for record in evidence.records}:
        records = evidence.library.of_kind(kind)
        graph = {id: [record.successor] for id, record in records.items() if record.successor}
        for way in cycles(graph):
            record = records[way[0]]
            name = "merged_into" if record.merged_into else "superseded_by"
            message = f"successors must not lead in a circle: {way_round(way)}"
            yield Finding(record, (name,), message)


def names_withdrawn(evidence: Evidence) -> Iterator[Finding]:
    """An active record names records that count.

    A theme, company, source or other record that this one names was withdrawn, and nothing has
    taken its place. It keeps its page, under a banner; what a withdrawn source says adds no
    support. Have a look whether this record still holds.
    """
    for named in evidence.records:
        if named.active or named.successor is not None:
            continue
        kind = named.kind_of_record
        for record in evidence.library.backlinks.get((kind, named.id), ()):
            for field in _naming(record, kind, named.id) if record.active else ():
                yield Finding(record, field, f"the {kind} '{named.id}' is {named.status}")


def _naming(record: Record, kind: RecordKind, id: str) -> Iterator[FieldPath]:
    """Where a record names another, as one that counts."""
    for reference in references(record):
        same = (reference.kind or record.kind_of_record, reference.id) == (kind, id)
        if same and reference.path[0] not in ("relations", "not_duplicate_of"):
            yield reference.path
