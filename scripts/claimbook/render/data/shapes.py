"""What every answer shares, typed: the published schemas are made from these very classes."""

import datetime
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field

from claimbook.model.kinds import RecordKind
from claimbook.model.record import Status

SCHEMA_VERSION = "1.1.0"
"""Of the answers' shapes. Something more is a minor version; anything else is a new folder."""


class Shape(BaseModel):
    """A part of an answer. Nothing has a default, so that every key is always there."""

    model_config = ConfigDict(frozen=True)


ShapeT = TypeVar("ShapeT", bound=Shape)


class Origin(Shape):
    """Where an answer is from: it can be cited, and told from an older one."""

    schema_version: str = Field(description="The version of the answers' shapes, as SemVer.")
    data_version: str = Field(
        description="A digest of all records: the same digest is the same claims."
    )
    licence: str = Field(description="The SPDX id of the licence of the claims.")
    site: str = Field(description="The name of the site that answers.")
    site_language: str = Field(description="The language of the sentences meant for readers.")


class Addresses(Shape):
    """Where to go on. Absolute where the site knows its address, else relative to the site."""

    page: str = Field(description="The page for readers.")
    data: str = Field(description="This answer.")
    markdown: str = Field(description="The page as plain Markdown.")
    atom: str | None = Field(description="An Atom feed of what happens to its claims.")
    json_feed: str | None = Field(description="The same as JSON Feed.")
    edit: str | None = Field(description="Where to mend the record.")
    history: str | None = Field(description="Every change of the record.")


class Name(Shape):
    """A record as another one names it."""

    id: str
    name: str
    status: Status
    page: str
    data: str


class ClaimName(Shape):
    """A claim as another record names it; a title alone would read as a finding."""

    id: str
    title: str
    attributed_title: str = Field(description="The title, whose it is, and whether disputed.")
    status: Status
    disputed: bool
    page: str
    data: str


class Moment(Shape):
    """A moment or a length of time in a recording."""

    seconds: int
    clock: str = Field(description="As a player shows it: 12:34 or 1:02:03.")


class RecordAnswer(Origin):
    """What every record has."""

    record: RecordKind = Field(description="The kind of record.")
    id: str = Field(description="Its id today.")
    moved_from: str | None = Field(description="The old id that was asked for, if it was one.")
    name: str = Field(description="The one line by which readers know it.")
    status: Status = Field(description="Only what is active counts.")
    superseded_by: str | None
    merged_into: str | None
    reason: str | None = Field(description="Why it is not active.")
    changed: datetime.date | None = Field(description="The day since when it is not active.")
    aliases: tuple[str, ...] = Field(description="Old ids; their answers are copies of this one.")
    last_changed: datetime.date | None = Field(
        description="The day of its file's last change, where the history is known."
    )
    addresses: Addresses
