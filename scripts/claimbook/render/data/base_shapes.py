"""What is answered of the whole base: what is here, the lists, and what happened."""

import datetime

from pydantic import Field

from claimbook.derive.events import EventKind
from claimbook.model.kinds import RecordKind
from claimbook.model.relations import RelationType
from claimbook.render.data.shapes import ClaimName, Name, Origin, Shape
from claimbook.render.data.topic_shapes import Counts


class KindEntry(Shape):
    """One kind of record, and where each of them is, `{id}` standing for its id."""

    record: RecordKind
    count: int = Field(description="How many there are, whatever their status; drafts are not.")
    active: int
    list: str = Field(description="Where all of them are listed.")
    data: str = Field(description="Where the answer of one is.")
    page: str = Field(description="Where the page of one is.")
    record_schema: str = Field(description="The JSON Schema of an answer.")


class RelationEntry(Shape):
    """A type of relation in words, at either end."""

    type: RelationType
    words: str = Field(description="How it is read where it is stated: `supports`.")
    inverse_words: str = Field(description="And at its other end: `is supported by`.")


class FileEntry(Shape):
    """Something to fetch."""

    url: str
    type: str = Field(description="Its media type.")
    about: str


class IndexAnswer(Origin):
    """What is here."""

    site: str = Field(description="The name of the site that answers.")
    description: str
    page: str = Field(description="The site's home page.")
    newest: datetime.date | None = Field(default=None, description="The day of the newest change.")
    counts: Counts
    tensions: int = Field(description="How many disagreements there are.")
    records: tuple[KindEntry, ...]
    relations: tuple[RelationEntry, ...]
    files: tuple[FileEntry, ...]


class AliasEntry(Shape):
    """An old id and the record that it leads to."""

    alias: str
    id: str


class ListAnswer(Origin):
    """All records of a kind, by id, and the old ids that lead to them."""

    record: RecordKind
    records: tuple[ClaimName | Name, ...]
    aliases: tuple[AliasEntry, ...] = ()


class ChangeAnswer(Shape):
    """Something that happened to a claim on a day."""

    key: str = Field(description="What tells it from every other change, for good.")
    day: datetime.date
    kind: EventKind
    claim: ClaimName = Field(description="The claim as it stands today.")
    against: ClaimName | None = Field(
        default=None, description="The other side of a new disagreement."
    )
    tension: str | None = Field(default=None, description="The disagreement's id.")
