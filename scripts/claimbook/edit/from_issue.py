"""An answered issue form and a base -> changed or new files, and what a maintainer must look at.

Files are chosen by ids of records that are there, and never by what the issue says; new records are
drafts, which are not published before somebody has looked.
"""

import datetime
from collections.abc import Callable

from claimbook.edit.change import add_to_list, remove, set_field
from claimbook.edit.desk import (
    Desk,
    called_place,
    claim_file,
    id_or_told,
    ids_in,
    number_of,
    place_of,
    refuse_faults,
    source_at,
)
from claimbook.edit.edits import ClaimFile, Edits, RefusedError, Shelf
from claimbook.edit.issue import Answered
from claimbook.edit.resolving import Names
from claimbook.link.library import Library
from claimbook.model.claim import AttestationStance
from claimbook.model.drafts import DraftRecord, Written
from claimbook.model.issue_forms import Becomes
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Status
from claimbook.model.relations import RelationType

_TOLD = 1000
_DISPUTES = AttestationStance.DISPUTES.value
_RELATION = {"untrue": RelationType.CONTRADICTS, "outdated": RelationType.RESTATES}
"""The relation of a new claim to the one that the form is about, where it does not ask."""


def from_issue(
    given: Answered, shelf: Shelf, library: Library, *, today: datetime.date, folder: str
) -> Edits:
    """The edits; RefusedError where an answer leads nowhere, or no file can hold it."""
    desk = Desk(given, shelf, library, Names(shelf, library), today, folder)
    if given.cleaned:
        desk.look.append(f"{given.cleaned} invisible characters were taken out of the issue.")
    _MAKE[given.form.becomes](desk)
    return Edits(desk.files, tuple(desk.done), tuple(desk.look))


def _attestation(desk: Desk) -> None:
    """A place more in the claim's file."""
    file = claim_file(desk)
    said = place_of(desk, draft=False)
    if said.get("stance") == AttestationStance.ASSERTS:
        del said["stance"]
    _append(desk, file, said)
    desk.look.append("Is it said there, by them, and so? Listen or read before you take it in.")


def _dispute(desk: Desk) -> None:
    """A place that disputes the claim; without one, a word to the maintainer."""
    file = claim_file(desk)
    number_of(desk, file)
    if reason := desk.given["reason"]:
        desk.look.append(f"Reason: “{reason[:_TOLD]}”")
    if not desk.given["source"]:
        desk.look.append(f"{file.path} is as it was, since no source is named: look it up.")
        return
    said = place_of(desk, draft=False)
    if "wording" not in said and reason:
        said["wording"] = reason
    _append(desk, file, {"source": said.pop("source"), "stance": _DISPUTES, **said})
    if desk.given.form.id == "reply":
        desk.look.append("Is it theirs? Make sure that who answers is who is named.")


def _correction(desk: Desk) -> None:
    """Other values in one place of the claim's file."""
    file = claim_file(desk)
    number = number_of(desk, file)
    if number is None:
        raise RefusedError("which place is meant must be said", remedy="Edit the issue.")
    document, place = file.document(), ("attestations", number)
    new = place_of(desk, draft=False)
    if not new:
        raise RefusedError("there is nothing to correct", remedy="See the reason that is given.")
    refuse_faults(
        DraftRecord(RecordKind.CLAIM, file.id, {"attestations": [{"source": file.id, **new}]})
    )
    if "speaker" in new:
        document = remove(document, file.kind, (*place, "organisation"))
    for name, value in new.items():
        document = set_field(document, file.kind, (*place, name), value)
        desk.done.append(f"{file.path}: '{name}' of place {number + 1} is '{value}' now.")
    desk.files[file.path] = document.written
    desk.look.append(f"Reason: “{desk.given['reason'][:_TOLD]}”")


def _related_claim(desk: Desk) -> None:
    """A claim of its own, with its relation to the one that the form is about."""
    file = claim_file(desk)
    about = desk.library.claims[file.id]
    type = _RELATION.get(desk.given.form.id) or desk.given["type"]
    relation = {"type": str(type), "target": file.id, "note": desk.given["note"]}
    fields: dict[str, Written] = {"themes": [*about.themes], "relations": [relation]}
    if about.companies:
        fields["companies"] = [
            {"id": mention.id, "role": mention.role.value} for mention in about.companies
        ]
    desk.look.append(f"Themes and companies are those of '{file.id}': do they fit?")
    _begin_claim(desk, fields)


def _new_claim(desk: Desk) -> None:
    """A claim that is not there yet."""
    fields: dict[str, Written] = {}
    if themes := ids_in(desk, "themes"):
        fields["themes"] = themes
    if companies := ids_in(desk, "companies"):
        fields["companies"] = [{"id": id} for id in companies]
    _begin_claim(desk, fields)


def _begin_claim(desk: Desk, more: dict[str, Written]) -> None:
    given = desk.given
    own = {name: given[name] for name in ("title", "statement", "kind") if given[name]}
    draft = DraftRecord(
        RecordKind.CLAIM,
        desk.free(RecordKind.CLAIM, given["title"]),
        {
            "status": Status.DRAFT.value,
            **own,
            **more,
            "attestations": [place_of(desk, draft=True)],
            "added": desk.today.isoformat(),
        },
        comments=(_UNSEEN, *desk.look),
    )
    desk.write(draft)


_UNSEEN = "From an issue. Nobody has looked at it yet: remove 'status: draft' when somebody has."


def _new_source(desk: Desk) -> None:
    """A source that is not there yet."""
    given = desk.given
    for name in ("url", "audio_url"):
        if given[name] and (there := source_at(desk.library, given[name])):
            raise RefusedError(f"the source '{there}' has this address", remedy="Close the issue.")
    plain = ("title", "kind", "publisher", "published", "url", "audio_url", "language")
    fields: dict[str, Written] = {name: given[name] for name in plain if given[name]}
    if show := id_or_told(desk, "show", given["show"]):
        fields["show"] = show
    if people := ids_in(desk, "people"):
        fields["people"] = [{"id": id} for id in people]
    id = desk.free(RecordKind.SOURCE, given["title"])
    fields = {"status": Status.DRAFT.value, **fields}
    desk.write(DraftRecord(RecordKind.SOURCE, id, fields, comments=(_UNSEEN, *desk.look)))


_MAKE: dict[Becomes, Callable[[Desk], None]] = {
    Becomes.ATTESTATION: _attestation,
    Becomes.DISPUTE: _dispute,
    Becomes.CORRECTION: _correction,
    Becomes.RELATED_CLAIM: _related_claim,
    Becomes.NEW_CLAIM: _new_claim,
    Becomes.NEW_SOURCE: _new_source,
}


def _append(desk: Desk, file: ClaimFile, said: dict[str, Written]) -> None:
    refuse_faults(DraftRecord(RecordKind.CLAIM, file.id, {"attestations": [said]}))
    document = file.document()
    there = document.plain.get("attestations")
    if isinstance(there, list) and said in there:
        raise RefusedError("this place is there already", path=file.path, remedy="Close the issue.")
    document = add_to_list(document, file.kind, ("attestations",), said)
    desk.files[file.path] = document.written
    desk.done.append(f"{file.path}: a place more, {called_place(said)}.")
