"""What somebody means to write: a record of a kind as a file would have it, perhaps not yet whole.

Importers, issue forms and `claimbook new` make these; the editing room makes files of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from pydantic import ValidationError

from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath
from claimbook.model.record import Status
from claimbook.model.records import MODEL_OF, AnyRecord

Written: TypeAlias = str | Sequence["Written"] | Mapping[str, "Written"]
"""A value as a file has it: a text (`"2026-11-23"`, `"12:34"`, `"true"`), a list or fields."""

_LACKING = frozenset({"missing", "too_short"})


@dataclass(frozen=True)
class DraftFault:
    """What must be otherwise before a file can hold it: the field, and what must be."""

    path: FieldPath
    message: str

    def __str__(self) -> str:
        return f"'{'.'.join(map(str, self.path))}' {self.message}"


@dataclass(frozen=True)
class DraftRecord:
    """A record as a contributor means it.

    `id` is its file's name, free among the records of its kind (see `model.slugs.free_id`).
    `fields` are those of the file, every scalar a text, absent ones left out; `id` is not among
    them. `comments` are lines for whoever goes on with the file, without `#`. `origin` says where
    it comes from, for messages: `notes.txt:12`.
    """

    kind: RecordKind
    id: str
    fields: Mapping[str, Written]
    comments: tuple[str, ...] = ()
    origin: str = field(default="", compare=False)

    @property
    def missing(self) -> tuple[str, ...]:
        """The required fields that it lacks, in the model's order."""
        model = MODEL_OF[self.kind]
        required = (name for name, info in model.model_fields.items() if info.is_required())
        return tuple(name for name in required if name != "id" and not self.fields.get(name))

    @property
    def faults(self) -> tuple[DraftFault, ...]:
        """What keeps even a draft from holding it: values of a wrong form, unknown fields."""
        try:
            self.record()
        except ValidationError as error:
            return tuple(
                DraftFault(details["loc"], details["msg"])
                for details in error.errors(include_url=False)
                if details["type"] not in _LACKING or len(details["loc"]) > 1
            )
        return ()

    def record(self) -> AnyRecord:
        """The record that it is; pydantic's ValidationError where it is not whole, or wrong."""
        return MODEL_OF[self.kind].model_validate({**self.fields, "id": self.id})

    def with_status(self) -> "DraftRecord":
        """The same, with `status: draft` first where a required field is missing."""
        rest = {name: value for name, value in self.fields.items() if name != "status"}
        if self.missing:
            return replace(self, fields={"status": Status.DRAFT.value, **rest})
        kept = self.fields.get("status")
        return replace(self, fields={"status": kept, **rest} if kept else rest)
