"""A claim: what is said, where it was said, and how it stands to other claims."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from claimbook.model.kinds import RecordKind
from claimbook.model.record import Part, Record
from claimbook.model.references import (
    ClaimId,
    CompanyId,
    PersonId,
    QuestionId,
    SourceId,
    ThemeId,
)
from claimbook.model.relations import RelationType
from claimbook.model.scalars import Date, DateMonthYear, Language, Number, Timestamp
from claimbook.model.text import Id, Label, Notes, Paragraph, Quote, Title


class ClaimKind(StrEnum):
    """What sort of statement a claim is."""

    OBSERVATION = "observation"
    EXPLANATION = "explanation"
    INTERPRETATION = "interpretation"
    FORECAST = "forecast"
    EVALUATION = "evaluation"


class CompanyRole(StrEnum):
    """What a company is to a claim."""

    SUBJECT = "subject"
    EXAMPLE = "example"
    MENTIONED = "mentioned"


class AttestationStance(StrEnum):
    """What the source does with the claim."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DISPUTES = "disputes"


class Basis(StrEnum):
    """What the speaker rests it on."""

    FIRST_HAND = "first-hand"
    DOCUMENT = "document"
    TOLD = "told"
    OPINION = "opinion"


class AnswerStance(StrEnum):
    """Whether a claim argues for a position or against it."""

    FOR = "for"
    AGAINST = "against"


class Outcome(StrEnum):
    """How a forecast came out."""

    OPEN = "open"
    TRUE = "true"
    FALSE = "false"
    MIXED = "mixed"
    VOID = "void"


def _bare_id(value: object) -> object:
    """A bare id stands for a mapping with that id alone."""
    return {"id": value} if isinstance(value, str) else value


class CompanyMention(Part):
    """A company that a claim is about, or takes as an example."""

    id: CompanyId = Field(description="The company.")
    role: CompanyRole = Field(
        default=CompanyRole.SUBJECT, description="subject (default), example or mentioned."
    )


_Mentioned = Annotated[
    CompanyMention, BeforeValidator(_bare_id, json_schema_input_type=CompanyId | CompanyMention)
]


class Checked(Part):
    """Somebody listened or read, and found it as written."""

    on: Date = Field(description="The day of the check.")
    by: Label = Field(description="Who checked.")


class Attestation(Part):
    """Where the claim was said: one place in one source."""

    source: SourceId = Field(description="The source in which it was said.")
    stance: AttestationStance = Field(
        default=AttestationStance.ASSERTS,
        description="asserts (default), reports (passes on what others said) or disputes.",
    )
    speaker: PersonId | None = Field(default=None, description="The person who said it.")
    organisation: CompanyId | None = Field(
        default=None, description="The company that said it, where no person speaks for himself."
    )
    speaker_role: Label | None = Field(
        default=None, description="What the speaker was at that time, such as chief economist."
    )
    at: Timestamp | None = Field(default=None, description="The moment it begins, as 12:34.")
    end: Timestamp | None = Field(default=None, description="The moment it ends.")
    locator: Label | None = Field(
        default=None, description="Where in a source without moments: a page, a section."
    )
    quote: Quote | None = Field(default=None, description="Word for word, as short as it can be.")
    quote_language: Language | None = Field(
        default=None, description="The quote's language where it is not the source's."
    )
    wording: Paragraph | None = Field(default=None, description="How they put it, in our words.")
    basis: Basis | None = Field(
        default=None, description="What they rest it on: first-hand, document, told or opinion."
    )
    checked: Checked | None = Field(
        default=None, description="Who listened or read, and on which day."
    )


class Relation(Part):
    """How this claim relates to another. Write it on one side: the other end is derived."""

    type: RelationType = Field(description="How this claim relates to the target.")
    target: ClaimId = Field(description="The other claim.")
    note: Paragraph | None = Field(
        default=None, description="The reason, shown at both ends; names the scope of a conflict."
    )
    reviewed: Date | None = Field(
        default=None,
        description="The day on which somebody last found that it holds; `accept` writes it.",
    )


class Answer(Part):
    """A position on a question that this claim argues for or against."""

    question: QuestionId = Field(description="The question.")
    position: Id = Field(description="One of the question's positions.")
    stance: AnswerStance = Field(
        default=AnswerStance.FOR, description="for (default) or against the position."
    )


class Figure(Part):
    """A number in the claim."""

    text: Label = Field(description="The figure in words, as the claim has it.")
    value: Number | None = Field(default=None, description="The number alone.")
    unit: Label | None = Field(default=None, description="What is counted or measured.")


class Forecast(Part):
    """When a forecast can be judged, and how it came out."""

    resolve_by: DateMonthYear | None = Field(
        default=None, description="When it can be judged, as a day, a month or a year."
    )
    outcome: Outcome = Field(
        default=Outcome.OPEN, description="open (default), true, false, mixed or void."
    )
    resolved_on: Date | None = Field(default=None, description="The day of the judgement.")
    note: Paragraph | None = Field(default=None, description="Why it was judged so.")


class Claim(Record):
    """One thing that somebody says is so."""

    kind_of_record: ClassVar[RecordKind] = RecordKind.CLAIM

    title: Title = Field(description="The claim in one line.")
    statement: Paragraph = Field(
        description="The claim in one paragraph, whole without its context; inline Markdown."
    )
    kind: ClaimKind = Field(
        description="observation, explanation, interpretation, forecast or evaluation."
    )
    themes: tuple[ThemeId, ...] = Field(
        min_length=1, max_length=5, description="One to five themes, the closest first."
    )
    companies: tuple[_Mentioned, ...] = Field(
        default=(),
        max_length=50,
        description="Companies, each with its role; a bare id is a subject.",
    )
    attestations: tuple[Attestation, ...] = Field(
        min_length=1, max_length=200, description="Every place where it was said."
    )
    answers: tuple[Answer, ...] = Field(
        default=(), max_length=50, description="The positions it argues for or against."
    )
    relations: tuple[Relation, ...] = Field(
        default=(), max_length=50, description="How it relates to other claims."
    )
    figures: tuple[Figure, ...] = Field(
        default=(), max_length=50, description="Its numbers, to search and compare."
    )
    event_date: DateMonthYear | None = Field(
        default=None, description="When what it tells of happened: a day, a month or a year."
    )
    forecast: Forecast | None = Field(
        default=None, description="For the kind forecast only: when it is due, how it came out."
    )
    not_duplicate_of: tuple[ClaimId, ...] = Field(
        default=(), max_length=50, description="Claims that look the same and were found not to be."
    )
    added: Date = Field(description="The day it was added to this knowledge base.")
    notes: Notes | None = Field(
        default=None, description="Anything else a reader should know; Markdown."
    )
