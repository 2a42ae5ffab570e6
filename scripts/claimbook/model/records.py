"""All the kinds of record, and the name by which readers know any of them."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.sources import Person, Show, Source
from claimbook.model.topics import Company, Question, Theme

AnyRecord = Claim | Theme | Company | Source | Show | Person | Question

MODEL_OF: dict[RecordKind, type[AnyRecord]] = {
    model.kind_of_record: model for model in (Claim, Theme, Company, Source, Show, Person, Question)
}


class Draft(Record):
    """A draft that lacks required fields: known by its id, not published, counted nowhere."""

    drafted: RecordKind
    written: Mapping[str, Any] = Field(default_factory=dict, repr=False)
    """What its file has, every scalar as text; some of it is missing, all else is as it must be."""


def name_of(record: Record) -> str:
    """The one line by which readers know a record: its title, name or text."""
    match record:
        case Claim(title=name) | Source(title=name) | Question(text=name):
            return name
        case Theme(name=name) | Company(name=name) | Show(name=name) | Person(name=name):
            return name
    raise TypeError(f"not a record kind: {type(record).__name__}")
