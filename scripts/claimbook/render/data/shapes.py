"""What every answer shares, typed: the published schemas are made from these very classes."""

import datetime
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field

from claimbook.model.kinds import RecordKind
from claimbook.model.record import Status

SCHEMA_VERSION = "3.0.0"
"""Of the answers' shapes. Something more is a minor version; after a release, anything else is a
new folder."""


class Shape(BaseModel):
    """A part of an answer. What has a default is left out where it has just that value."""

    model_config = ConfigDict(frozen=True)


ShapeT = TypeVar("ShapeT", bound=Shape)


class Origin(Shape):
    """Where an answer is from: it can be cited, and told from an older one."""

    schema_version: str = Field(description="The version of the answers' shapes, as SemVer.")
    data_version: str = Field(
        description="A digest: of all records in the index, of the answer itself elsewhere."
    )
    licence: str = Field(description="The SPDX id of the licence of the claims.")
    site_language: str = Field(description="The language of the sentences meant for readers.")


class Addresses(Shape):
    """Where to go on. Absolute where the site knows its address, else relative to the site."""

    page: str = Field(description="The page for readers; `index.md` in it is the same as Markdown.")
    atom: str | None = Field(
        default=None, description="An Atom feed of what happens to its claims."
    )
    json_feed: str | None = Field(default=None, description="The same as JSON Feed.")
    edit: str | None = Field(default=None, description="Where to mend the record.")
    history: str | None = Field(default=None, description="Every change of the record.")


class Name(Shape):
    """A record as another one names it."""

    id: str
    name: str
    status: Status = Status.ACTIVE


class ClaimName(Shape):
    """A claim as another record names it. Whose it is, its own answer says."""

    id: str
    title: str = Field(description="What somebody claims; a title alone would read as a finding.")
    status: Status = Status.ACTIVE
    disputed: bool = False


class RecordAnswer(Origin):
    """What every record has."""

    record: RecordKind = Field(description="The kind of record.")
    id: str = Field(description="Its id today.")
    moved_from: str | None = Field(
        default=None, description="The old id that was asked for, if it was one."
    )
    status: Status = Field(description="Only what is active counts.")
    superseded_by: str | None = None
    merged_into: str | None = None
    reason: str | None = Field(default=None, description="Why it is not active.")
    changed: datetime.date | None = Field(
        default=None, description="The day since when it is not active."
    )
    aliases: tuple[str, ...] = Field(
        default=(), description="Old ids; their answers are copies of this one."
    )
    last_changed: datetime.date | None = Field(
        default=None, description="The day of its file's last change, where the history is known."
    )
    addresses: Addresses
