"""What claims are about: themes, companies and questions."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from claimbook.model.kinds import RecordKind
from claimbook.model.record import Part, Record
from claimbook.model.references import CompanyId, ThemeId
from claimbook.model.scalars import DateMonthYear, Url, Wikidata
from claimbook.model.text import Id, Label, Paragraph


class Succession(StrEnum):
    """How one company became another."""

    RENAMED = "renamed"
    MERGED = "merged"
    ACQUIRED = "acquired"
    SPLIT = "split"


class Theme(Record):
    """A subject that claims share."""

    kind_of_record: ClassVar[RecordKind] = RecordKind.THEME

    name: Label = Field(description="Its name.")
    summary: Paragraph = Field(description="What belongs here, in one paragraph.")
    parent: ThemeId | None = Field(default=None, description="The wider theme.")


class FormerName(Part):
    """A name that a company had."""

    name: Label = Field(description="The name.")
    until: DateMonthYear | None = Field(default=None, description="When it ceased to be used.")


class Successor(Part):
    """A company that this one became, or became part of."""

    id: CompanyId = Field(description="The other company.")
    on: DateMonthYear | None = Field(default=None, description="When.")
    how: Succession | None = Field(default=None, description="renamed, merged, acquired or split.")


class Company(Record):
    """A company or other organisation that claims are about, or that speaks."""

    kind_of_record: ClassVar[RecordKind] = RecordKind.COMPANY

    name: Label = Field(description="Its name today.")
    also_known_as: tuple[Label, ...] = Field(
        default=(), max_length=50, description="Other names and spellings."
    )
    former_names: tuple[FormerName, ...] = Field(
        default=(), max_length=50, description="Names it had, with the date until."
    )
    successors: tuple[Successor, ...] = Field(
        default=(),
        max_length=50,
        description="What became of it; claims stay where they were made.",
    )
    url: Url | None = Field(default=None, description="Its own page.")
    wikidata: Wikidata | None = Field(default=None, description="Its Wikidata item, such as Q380.")
    summary: Paragraph | None = Field(default=None, description="What it is, in one paragraph.")


class Position(Part):
    """One possible answer to a question."""

    id: Id = Field(description="Its id, unique within the question.")
    name: Label = Field(description="The answer in a few words.")


class Question(Record):
    """A question that claims answer differently."""

    kind_of_record: ClassVar[RecordKind] = RecordKind.QUESTION

    text: Label = Field(description="The question, with its question mark.")
    summary: Paragraph | None = Field(default=None, description="What is asked, and what is not.")
    themes: tuple[ThemeId, ...] = Field(
        default=(), max_length=50, description="Themes in which it is asked."
    )
    positions: tuple[Position, ...] = Field(
        min_length=1, max_length=50, description="The possible answers."
    )
