"""What somebody calls a record -> its file, or the nearest names."""

from claimbook.edit.edits import ClaimFile, RefusedError, Shelf
from claimbook.edit.references import references_in
from claimbook.link.nearest import did_you_mean
from claimbook.model.kinds import RecordKind
from claimbook.model.text import id_fault

_LIST = "`claimbook find WORDS` looks for it."


class UnknownNameError(RefusedError):
    """A name by which no record, or more than one, is called."""


def named(words: str, shelf: Shelf, *, kind: RecordKind | None = None) -> ClaimFile:
    """The record called `id` or `kind:id`; UnknownNameError where none or several are."""
    prefix, _, id = words.rpartition(":")
    if prefix:
        kind = _kind(prefix)
    kinds = [kind] if kind else [*shelf.kinds_of(id)]
    if len(kinds) > 1:
        told = " or ".join(f"{each}:{id}" for each in kinds)
        raise UnknownNameError(f"several records are called '{id}'", remedy=f"Write {told}.")
    found = shelf.get(kinds[0], id) if kinds else None
    return found or _missing(id, kinds[0] if kinds else None, shelf)


def _kind(word: str) -> RecordKind:
    try:
        return RecordKind(word)
    except ValueError as error:
        known = ", ".join(kind.value for kind in RecordKind)
        raise UnknownNameError(
            f"'{word}' is no kind of record", remedy=f"One of {known}."
        ) from error


def _missing(id: str, kind: RecordKind | None, shelf: Shelf) -> ClaimFile:
    kinds = [kind] if kind else [*RecordKind]
    known = {known for each in kinds for known in shelf.ids(each)}
    owner = next((file for each in kinds for file in owners_of_alias(each, id, shelf)), None)
    if owner:
        raise UnknownNameError(
            f"'{id}' is called '{owner.id}' today", remedy=f"Write '{owner.id}'."
        )
    called = f"no {kind or 'record'} has the id '{id}'"
    raise UnknownNameError(called, remedy=did_you_mean(id, known) or _LIST)


def owners_of_alias(kind: RecordKind, alias: str, shelf: Shelf) -> list[ClaimFile]:
    """The records of a kind that had this id once."""
    found = []
    for file in shelf.mentioning(alias):
        aliases = file.document().plain.get("aliases") if file.kind is kind else None
        if isinstance(aliases, list) and alias in aliases:
            found.append(file)
    return found


def users_of(file: ClaimFile, shelf: Shelf) -> list[ClaimFile]:
    """The other files that name a record, by path."""
    return [
        other
        for other in shelf.mentioning(file.id)
        if other is not file
        and any(
            (reference.kind, reference.id) == (file.kind, file.id)
            for reference in references_in(other.document(), other.kind)
        )
    ]


def refuse_id(id: str) -> None:
    """RefusedError where a text can be no id."""
    fault = id_fault(id)
    if fault:
        raise RefusedError(f"'{id}' is no id: {fault}", remedy="Choose another.")
