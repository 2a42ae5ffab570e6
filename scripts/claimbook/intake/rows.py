"""Rows of named values -> drafts, one a row, or what is wrong with a row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from claimbook.intake.intake import Complaint, Intake
from claimbook.intake.register import LABEL, Register
from claimbook.link.library import Library
from claimbook.link.nearest import did_you_mean
from claimbook.model.drafts import DraftRecord, Written
from claimbook.model.kinds import RecordKind
from claimbook.model.records import MODEL_OF
from claimbook.model.text import id_fault


@dataclass(frozen=True)
class Row:
    """One record as it was handed in, with the line on which it begins."""

    line: int
    fields: Mapping[str, Written]


def taken_in(
    rows: Iterable[Row],
    library: Library,
    *,
    kind: RecordKind,
    name: str,
    defaults: Mapping[str, str],
) -> Intake:
    """Drafts of the rows that the base does not have; `name` is the file's, for their origin."""
    register = Register(library)
    complaints: list[Complaint] = []
    for row in rows:
        fields = {**_fitting(kind, defaults), **row.fields}
        id = str(fields.pop("id", ""))
        draft = DraftRecord(kind, id, fields, origin=f"{name}:{row.line}")
        wrong = list(_wrong(draft, row.line))
        complaints += wrong
        if not wrong and not _there(draft, register):
            register.find_or_draft(draft)
    drafts = tuple(draft.with_status() for draft in register.drafts)
    return Intake(drafts, tuple(sorted(complaints)), tuple(dict.fromkeys(register.known)))


def _fitting(kind: RecordKind, defaults: Mapping[str, str]) -> dict[str, Written]:
    known = MODEL_OF[kind].model_fields
    return {name: value for name, value in defaults.items() if name in known}


def _there(draft: DraftRecord, register: Register) -> bool:
    """Whether the base has a record of the id that the row gives: it is left as it is."""
    if draft.id and register.has_id(draft.kind, draft.id):
        register.known.append(draft.id)
        return True
    return False


def _wrong(draft: DraftRecord, line: int) -> Iterable[Complaint]:
    known = MODEL_OF[draft.kind].model_fields.keys() - {"id", "origin"}
    fault = id_fault(draft.id) if draft.id else None
    if fault:
        yield Complaint(line, fault)
    for name in draft.fields:
        if name not in known:
            yield Complaint(
                line, f"'{name}' is not a field of a {draft.kind.value}", meant(name, known)
            )
    if not draft.fields.get(LABEL.get(draft.kind, "name")) and not draft.id:
        label = LABEL.get(draft.kind, "name")
        yield Complaint(line, f"there must be a '{label}', or an id", "Without one it has no name.")
    fitting = replace(draft, fields={k: v for k, v in draft.fields.items() if k in known})
    for told in fitting.faults:
        yield Complaint(line, str(told))


def meant(word: str, known: Iterable[str]) -> str:
    """A remedy that names the nearest known word, if one is near."""
    every = sorted(known)
    return did_you_mean(word, every) or f"There are {', '.join(every)}."
