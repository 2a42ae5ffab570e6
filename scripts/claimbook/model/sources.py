"""Sources and the shows and people behind them."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from claimbook.model.kinds import RecordKind
from claimbook.model.record import Part, Record
from claimbook.model.references import PersonId, ShowId, SourceId
from claimbook.model.scalars import Date, DateMonthYear, Flag, Language, Timestamp, Url
from claimbook.model.text import Label, Paragraph


class SourceKind(StrEnum):
    """What sort of thing a source is."""

    EPISODE = "episode"
    ARTICLE = "article"
    PAPER = "paper"
    FILING = "filing"
    MEMO = "memo"
    POST = "post"
    AGGREGATOR_PAGE = "aggregator-page"


class PersonRole(StrEnum):
    """What a person is to a source."""

    HOST = "host"
    GUEST = "guest"
    AUTHOR = "author"


class Appearance(Part):
    """A person in a source."""

    id: PersonId = Field(description="The person.")
    role: PersonRole | None = Field(default=None, description="host, guest or author.")


class Transcript(Part):
    """Where a source can be read word for word."""

    url: Url = Field(description="Where the transcript is.")
    type: Label | None = Field(default=None, description="Its media type, such as text/vtt.")


class Source(Record):
    """An episode, article or other place in which claims were made."""

    kind_of_record: ClassVar[RecordKind] = RecordKind.SOURCE

    title: Label = Field(description="Its title, as published.")
    kind: SourceKind = Field(
        description="episode, article, paper, filing, memo, post or aggregator-page."
    )
    show: ShowId | None = Field(default=None, description="The show or publication it is part of.")
    publisher: Label | None = Field(default=None, description="Who published it.")
    published: DateMonthYear | None = Field(default=None, description="When it was published.")
    url: Url | None = Field(default=None, description="Its own page.")
    audio_url: Url | None = Field(
        default=None, description="Its sound file, to play from a moment."
    )
    people: tuple[Appearance, ...] = Field(
        default=(), max_length=50, description="Who speaks in it or wrote it."
    )
    duration: Timestamp | None = Field(default=None, description="How long it is, as 1:02:03.")
    language: Language | None = Field(default=None, description="Its language, such as en.")
    primary: Flag | None = Field(
        default=None,
        description="Whether those who speak in it speak for themselves; "
        "false for an aggregator-page, else true, where nothing is said.",
    )
    via: SourceId | None = Field(
        default=None, description="The source through which this one is known."
    )
    archived_url: Url | None = Field(default=None, description="A lasting copy of its page.")
    retrieved: Date | None = Field(default=None, description="The day on which it was read.")
    transcript: Transcript | None = Field(default=None, description="Where it can be read.")
    guid: Label | None = Field(default=None, description="Its id in its feed.")
    note: Paragraph | None = Field(default=None, description="What a reader should know of it.")

    @property
    def is_primary(self) -> bool:
        """Whether what it asserts counts as a source of its own."""
        return self.kind is not SourceKind.AGGREGATOR_PAGE if self.primary is None else self.primary


class Show(Record):
    """A podcast, a newspaper, a journal: what sources appear in."""

    kind_of_record: ClassVar[RecordKind] = RecordKind.SHOW

    name: Label = Field(description="Its name.")
    publisher: Label | None = Field(default=None, description="Who publishes it.")
    url: Url | None = Field(default=None, description="Its own page.")
    feed: Url | None = Field(default=None, description="Its feed.")
    guid: Label | None = Field(default=None, description="Its id in its feed.")
    summary: Paragraph | None = Field(default=None, description="What it is, in one paragraph.")


class Person(Record):
    """Somebody who says things."""

    kind_of_record: ClassVar[RecordKind] = RecordKind.PERSON

    name: Label = Field(description="The name they are known by.")
    also_known_as: tuple[Label, ...] = Field(
        default=(), max_length=50, description="Other names and spellings."
    )
    url: Url | None = Field(default=None, description="Their own page.")
    summary: Paragraph | None = Field(default=None, description="Who they are, in one paragraph.")
