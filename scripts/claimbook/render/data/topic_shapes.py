"""What is answered of the records that claims name, and of the claims that name them."""

import datetime

from pydantic import Field

from claimbook.model.claim import CompanyRole
from claimbook.model.sources import PersonRole, SourceKind
from claimbook.model.topics import Succession
from claimbook.render.data.shapes import ClaimName, Moment, Name, RecordAnswer, Shape


class Mention(ClaimName):
    """An active claim that names the record."""

    role: CompanyRole | None = Field(description="What the company is to the claim.")
    attestations: tuple[int, ...] = Field(
        description="Which of the claim's attestations name the record, by number."
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

    counts: Counts
    claims: tuple[Mention, ...] = Field(description="The active claims that name it, by id.")
    tensions: tuple[str, ...] = Field(description="Ids of the disagreements among these claims.")


class ThemeAnswer(TopicAnswer):
    """What claims are about."""

    summary: str
    parent: Name | None
    children: tuple[Name, ...]
    questions: tuple[Name, ...] = Field(description="Questions that name this theme.")


class FormerNameAnswer(Shape):
    """A name that a company had."""

    name: str
    until: str | None = Field(description="A date, month or year.")


class SuccessorAnswer(Name):
    """A company that this one became."""

    on: str | None = Field(description="A date, month or year.")
    how: Succession | None


class CompanyRecordAnswer(TopicAnswer):
    """A company; claims stay with the company they were made of."""

    also_known_as: tuple[str, ...]
    former_names: tuple[FormerNameAnswer, ...]
    successors: tuple[SuccessorAnswer, ...]
    url: str | None
    wikidata: str | None
    summary: str | None


class AppearanceAnswer(Name):
    """A person in a source, or a source of a person."""

    role: PersonRole | None


class TranscriptAnswer(Shape):
    """Where a source can be read word for word."""

    url: str
    type: str | None


class SourceAnswer(TopicAnswer):
    """An episode, article or other place where claims were made."""

    kind: SourceKind
    primary: bool
    show: Name | None
    publisher: str | None
    published: str | None = Field(description="A date, month or year.")
    url: str | None
    audio_url: str | None
    archived_url: str | None
    people: tuple[AppearanceAnswer, ...]
    duration: Moment | None
    language: str | None
    via: Name | None
    retrieved: datetime.date | None
    transcript: TranscriptAnswer | None
    guid: str | None
    note: str | None


class ShowAnswer(TopicAnswer):
    """A podcast, a newspaper, a journal. Its claims are those of its sources."""

    publisher: str | None
    url: str | None
    feed: str | None
    guid: str | None
    summary: str | None
    sources: tuple[Name, ...]


class PersonAnswer(TopicAnswer):
    """Somebody who says things. Their claims are those that they assert, report or dispute."""

    also_known_as: tuple[str, ...]
    url: str | None
    summary: str | None
    appearances: tuple[AppearanceAnswer, ...] = Field(description="Sources that they are in.")


class ColumnAnswer(Shape):
    """A position with who argues for and against it. Without claims for it, it is a gap."""

    id: str
    name: str
    claims_for: tuple[ClaimName, ...]
    claims_against: tuple[ClaimName, ...]


class QuestionAnswer(TopicAnswer):
    """A question with its rival answers."""

    summary: str | None
    themes: tuple[Name, ...]
    positions: tuple[ColumnAnswer, ...]
