"""A record ends: it is withdrawn, superseded or merged, and what named it is moved or kept."""

import datetime

from claimbook.edit.change import add_to_list, set_field
from claimbook.edit.document import Document
from claimbook.edit.edits import ClaimFile, Edits, RefusedError, Shelf
from claimbook.edit.moving import Work, move
from claimbook.edit.naming import users_of
from claimbook.edit.nodes import Plain
from claimbook.edit.plain import written_again
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Status

_SUCCESSOR = {Status.SUPERSEDED: "superseded_by", Status.MERGED: "merged_into"}
_REASON = {
    Status.SUPERSEDED: "A newer {kind} takes its place.",
    Status.MERGED: "It says the same as the {kind} that it was merged into.",
}


def withdraw(file: ClaimFile, shelf: Shelf, *, reason: str, today: datetime.date) -> Edits:
    """The record counts no more; it keeps its page and relations, and may still be named."""
    work = Work(shelf)
    _end(work, file, Status.WITHDRAWN, None, reason=reason, today=today)
    for user in users_of(file, shelf):
        work.look.append(f"{user.path} names it: does it still hold?")
    return work.edits()


def supersede(
    file: ClaimFile, by: ClaimFile, shelf: Shelf, *, reason: str | None, today: datetime.date
) -> Edits:
    """A newer record takes its place, and what named the older one names it.

    Relations to it stay: that a claim rested on one that was replaced is worth keeping.
    """
    work = Work(shelf)
    _refuse_pair(file, by, "superseded by")
    _end(work, file, Status.SUPERSEDED, by, reason=reason, today=today)
    for user in users_of(file, shelf):
        move(work, user, file, by, relations=False)
    return work.edits()


def merge(
    file: ClaimFile,
    into: ClaimFile,
    shelf: Shelf,
    *,
    reason: str | None,
    with_attestations: bool,
    today: datetime.date,
) -> Edits:
    """The record says the same as another: what names it names the other, where that is legal."""
    work = Work(shelf)
    _refuse_pair(file, into, "merged into")
    _refuse_positions(file, into, shelf)
    _end(work, file, Status.MERGED, into, reason=reason, today=today)
    for user in users_of(file, shelf):
        move(work, user, file, into, relations=True)
    if with_attestations:
        _carry(work, file, into)
    _left_behind(work, file, into, with_attestations=with_attestations)
    return work.edits()


def _refuse_pair(file: ClaimFile, other: ClaimFile, what: str) -> None:
    if file.kind is not other.kind:
        raise RefusedError(f"a {file.kind} cannot be {what} a {other.kind}")
    if file.id == other.id:
        raise RefusedError(f"a {file.kind} cannot be {what} itself")
    status = other.document().plain.get("status") or Status.ACTIVE
    if status != Status.ACTIVE:
        message = f"'{other.id}' is {status}, and cannot stand in for another"
        raise RefusedError(message, path=other.path, remedy="Name a record that counts.")


def _refuse_positions(file: ClaimFile, into: ClaimFile, shelf: Shelf) -> None:
    """Answers move to the other question, which must have their positions."""
    if file.kind is not RecordKind.QUESTION:
        return
    here, there = (_position_ids(each.document()) for each in (file, into))
    lacking = [id for id in here if id not in there]
    if lacking and users_of(file, shelf):
        remedy = f"Add {', '.join(lacking)} there first, or change the answers."
        message = f"'{into.id}' has not all positions of '{file.id}'"
        raise RefusedError(message, path=into.path, remedy=remedy)


def _position_ids(document: Document) -> list[str]:
    positions = document.plain.get("positions")
    found = positions if isinstance(positions, list) else []
    return [str(entry.get("id")) for entry in found if isinstance(entry, dict)]


def _end(
    work: Work,
    file: ClaimFile,
    status: Status,
    successor: ClaimFile | None,
    *,
    reason: str | None,
    today: datetime.date,
) -> None:
    """Write the status with what goes with it."""
    document = file.document()
    _refuse_ended(file, document, status)
    values = {"status": status.value, "reason": reason or _REASON[status].format(kind=file.kind)}
    values["changed"] = today.isoformat()
    if successor:
        values[_SUCCESSOR[status]] = successor.id
    for name, value in values.items():
        document = set_field(document, file.kind, (name,), value)
    work.put(file, document)
    work.done.append(f"{file.path}: {status}{f' ({successor.id})' if successor else ''}.")


def _refuse_ended(file: ClaimFile, document: Document, status: Status) -> None:
    found = document.plain.get("status") or Status.ACTIVE
    if found == Status.DRAFT:
        message = "a draft was never published"
        raise RefusedError(message, path=file.path, remedy="Remove the file.")
    if found != Status.ACTIVE:
        raise RefusedError(f"it is {found} already", path=file.path)
    forecast = document.plain.get("forecast")
    missed = isinstance(forecast, dict) and forecast.get("outcome") == "false"
    if missed and status is not Status.WITHDRAWN:
        message = f"a forecast that came out false must stay active, not be {status}"
        remedy = "Let the later forecast say that it restates this one."
        raise RefusedError(message, path=file.path, remedy=remedy)


def _carry(work: Work, file: ClaimFile, into: ClaimFile) -> None:
    """Write the places where the one was said among those of the other, unless they are there."""
    document = work.document(into)
    there = _attestations(document)
    for said in _attestations(file.document()):
        if said not in there and isinstance(said, dict):
            document = add_to_list(document, into.kind, ("attestations",), written_again(said))
            work.done.append(f"{into.path}: a place more where it was said.")
    work.put(into, document)


def _attestations(document: Document) -> list[Plain]:
    found = document.plain.get("attestations")
    return found if isinstance(found, list) else []


def _left_behind(work: Work, file: ClaimFile, into: ClaimFile, *, with_attestations: bool) -> None:
    """What only the merged record says, and whoever merges may want to carry over."""
    said = file.document().plain
    if _attestations(file.document()) and not with_attestations:
        work.look.append(
            f"The places where '{file.id}' was said stay there; --with-attestations copies them."
        )
    relations = said.get("relations")
    for relation in relations if isinstance(relations, list) else []:
        if isinstance(relation, dict) and relation.get("target") != into.id:
            told = f"{relation.get('type')} {relation.get('target')}"
            work.look.append(f"'{file.id}' {told}: does '{into.id}' too?")
