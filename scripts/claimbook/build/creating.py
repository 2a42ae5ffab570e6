"""Drafts and a base -> their files, with ids for names, and the claims nearest to a new one."""

import datetime
from collections.abc import Sequence

from claimbook.build.editing import Stock
from claimbook.build.meaning import Beside
from claimbook.edit.change import add_to_list
from claimbook.edit.edits import Edits, RefusedError, path_of
from claimbook.edit.new_file import file_of
from claimbook.edit.resolving import Names
from claimbook.model.claim import Claim
from claimbook.model.drafts import DraftRecord
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Status
from claimbook.rank.nearest import Near, nearest

CLOSE, CLOSE_IN_WORDS = 0.3, 0.2
"""Claims that have less in common with a new one are not worth a question."""


def creation(drafts: Sequence[DraftRecord], stock: Stock, *, folder: str) -> Edits:
    """The files of new records; RefusedError where one names or has what it cannot."""
    names = Names(stock.shelf, stock.library)
    files: dict[str, str | None] = {}
    done = []
    for given in drafts:
        draft = names.resolved(given)
        path = path_of(draft.kind, draft.id, folder)
        faults = draft.faults
        if faults:
            raise RefusedError("; ".join(map(str, faults)), path=draft.origin or path)
        files[path] = file_of(draft)
        done.append(f"{path}{_state(draft)}")
    return Edits(files, tuple(done))


def _state(draft: DraftRecord) -> str:
    if draft.missing:
        return f" is begun as a draft; still missing: {', '.join(draft.missing)}."
    return " is a draft." if draft.fields.get("status") == Status.DRAFT else " is written."


def place_added(draft: DraftRecord, claim: Claim, stock: Stock) -> Edits:
    """The place of a draft written into the file of a claim that says the same."""
    resolved = Names(stock.shelf, stock.library).resolved(draft)
    places = resolved.fields.get("attestations")
    file = stock.shelf.get(RecordKind.CLAIM, claim.id)
    if not isinstance(places, list) or not places or file is None:
        remedy = f"Add the place where you heard it to {claim.origin.path} instead."
        raise RefusedError("nothing was written, since the claim is there", remedy=remedy)
    document = add_to_list(file.document(), file.kind, ("attestations",), places[0])
    return Edits({file.path: document.written}, (f"{file.path}: a place more where it was said.",))


def near_claims(draft: DraftRecord, stock: Stock, beside: Beside) -> tuple[Near, ...]:
    """The claims nearest to one that is begun: none for other records, or without any words."""
    if draft.kind is not RecordKind.CLAIM:
        return ()
    title, statement = (str(draft.fields.get(name) or "") for name in ("title", "statement"))
    if not title and not statement:
        return ()
    asked = Claim.model_construct(
        id=draft.id, title=title, statement=statement, not_duplicate_of=(), relations=()
    )
    meanings = beside.meanings(stock.library, [asked])
    close = CLOSE if meanings else CLOSE_IN_WORDS
    return tuple(near for near in nearest(asked, stock.library, meanings) if near.score >= close)


def claims_folder(given: str | None, today: datetime.date) -> str:
    """The folder of new claims: the given one, or that of the year; RefusedError for another."""
    folder = str(today.year) if given is None else given.strip("/")
    steps = folder.split("/")
    if any(not step.isprintable() or step.startswith(("_", ".")) for step in steps if folder):
        raise RefusedError(f"'{folder}' is no folder of claims", remedy="Such as 2026 or ai/2026.")
    return folder
