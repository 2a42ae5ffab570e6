"""What is answered of the records that claims name, and of the claims that name them."""

import datetime

from pydantic import Field

from claimbook.model.claim import CompanyRole
from claimbook.model.sources import PersonRole, SourceKind
from claimbook.model.topics import Succession
from claimbook.render.data.shapes import ClaimName, Name, RecordAnswer, Shape


class Mention(ClaimName):
    """An active claim that names the record."""

    role: CompanyRole | None = Field(default=None, description="What the company is to the claim.")
    attestations: tuple[int, ...] = Field(
        default=(), description="Which of the claim's attestations name the record, by number."
    )


class Counts(Shape):
    """How the active claims stand. They are claims, not votes."""

    claims: int
    disputed: int
    shaky: int
    corroborated: int
    single_source: int
    second_hand: int


class TopicAnswer(RecordAnswer):
    """A record that claims name."""

    name: str = Field(description="The one line by which readers know it.")
    counts: Counts
    claims: tuple[Mention, ...] = Field(
        default=(), description="The active claims that name it, by id."
    )
    tensions: tuple[str, ...] = Field(
        default=(), description="Ids of the disagreements among these claims."
    )


class ThemeAnswer(TopicAnswer):
    """What claims are about."""

    summary: str
    parent: Name | None = None
    children: tuple[Name, ...] = ()
    questions: tuple[Name, ...] = Field(default=(), description="Questions that name this theme.")


class FormerNameAnswer(Shape):
    """A name that a company had."""

    name: str
    until: str | None = Field(default=None, description="A date, month or year.")


class SuccessorAnswer(Name):
    """A company that this one became."""

    on: str | None = Field(default=None, description="A date, month or year.")
    how: Succession | None = None


class CompanyRecordAnswer(TopicAnswer):
    """A company; claims stay with the company they were made of."""

    also_known_as: tuple[str, ...] = ()
    former_names: tuple[FormerNameAnswer, ...] = ()
    successors: tuple[SuccessorAnswer, ...] = ()
    url: str | None = None
    wikidata: str | None = None
    summary: str | None = None


class AppearanceAnswer(Name):
    """A person in a source, or a source of a person."""

    role: PersonRole | None = None


class TranscriptAnswer(Shape):
    """Where a source can be read word for word."""

    url: str
    type: str | None = None


class SourceAnswer(TopicAnswer):
    """An episode, article or other place where claims were made."""

    kind: SourceKind
    primary: bool
    show: Name | None = None
    publisher: str | None = None
    published: str | None = Field(default=None, description="A date, month or year.")
    url: str | None = None
    audio_url: str | None = None
    archived_url: str | None = None
    people: tuple[AppearanceAnswer, ...] = ()
    duration: int | None = Field(default=None, description="In seconds.")
    language: str | None = None
    via: Name | None = None
    retrieved: datetime.date | None = None
    transcript: TranscriptAnswer | None = None
    guid: str | None = None
    note: str | None = None


class ShowAnswer(TopicAnswer):
    """A podcast, a newspaper, a journal. Its claims are those of its sources."""

    publisher: str | None = None
    url: str | None = None
    feed: str | None = None
    guid: str | None = None
    summary: str | None = None
    sources: tuple[Name, ...] = ()


class PersonAnswer(TopicAnswer):
    """Somebody who says things. Their claims are those that they assert, report or dispute."""

    also_known_as: tuple[str, ...] = ()
    url: str | None = None
    summary: str | None = None
    appearances: tuple[AppearanceAnswer, ...] = Field(
        default=(), description="Sources that they are in."
    )


class ColumnAnswer(Shape):
    """A position with who argues for and against it. Without claims for it, it is a gap."""

    id: str
    name: str
    claims_for: tuple[str, ...] = Field(default=(), description="Ids of claims.")
    claims_against: tuple[str, ...] = Field(default=(), description="Ids of claims.")


class QuestionAnswer(TopicAnswer):
    """A question with its rival answers."""

    summary: str | None = None
    themes: tuple[Name, ...] = ()
    positions: tuple[ColumnAnswer, ...]
