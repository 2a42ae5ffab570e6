"""What every record shares: its id, its status and where it was written."""

from enum import StrEnum
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from claimbook.model.kinds import RecordKind
from claimbook.model.origin import Origin
from claimbook.model.references import SiblingId
from claimbook.model.scalars import Date
from claimbook.model.text import Id, Paragraph


class Status(StrEnum):
    """Where a record stands in its life. No record is ever deleted."""

    ACTIVE = "active"
    DRAFT = "draft"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    MERGED = "merged"


class Part(BaseModel):
    """A mapping in a claim file: frozen, and every key that it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Record(Part):
    """One file. `id` is the file's name and `origin` its place: neither is written in it."""

    kind_of_record: ClassVar[RecordKind]

    id: SkipJsonSchema[str] = Field(exclude=True)
    origin: SkipJsonSchema[Origin] = Field(default_factory=Origin, exclude=True, repr=False)
    status: Status = Field(
        default=Status.ACTIVE,
        description="active, draft (not published), withdrawn, superseded or merged.",
    )
    superseded_by: SiblingId | None = Field(
        default=None, description="The record of the same kind that replaces this one."
    )
    merged_into: SiblingId | None = Field(
        default=None, description="The record of the same kind that says the same."
    )
    reason: Paragraph | None = Field(
        default=None, description="Why it is withdrawn, superseded or merged, for readers."
    )
    changed: Date | None = Field(
        default=None, description="The day on which it was withdrawn, superseded or merged."
    )
    aliases: tuple[Id, ...] = Field(
        default=(), max_length=50, description="Old ids of this record: their addresses lead here."
    )

    @property
    def active(self) -> bool:
        """Whether it counts: neither draft, withdrawn, superseded nor merged."""
        return self.status is Status.ACTIVE

    @property
    def successor(self) -> str | None:
        """The id of the record that stands in for this one, if it names one."""
        return self.merged_into or self.superseded_by
