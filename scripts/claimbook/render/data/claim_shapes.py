"""What is answered of a claim: the claim, whose it is, and its standing with its arithmetic."""

import datetime

from pydantic import Field

from claimbook.derive.scopes import Reach
from claimbook.derive.standing import Fall
from claimbook.derive.support import SupportLevel
from claimbook.model.claim import (
    AnswerStance,
    AttestationStance,
    Basis,
    ClaimKind,
    CompanyRole,
    Outcome,
)
from claimbook.model.relations import RelationType
from claimbook.render.data.shapes import ClaimName, Moment, Name, RecordAnswer, Shape


class CompanyAnswer(Name):
    """A company that a claim names."""

    role: CompanyRole


class Check(Shape):
    """Somebody listened or read, and found it as written."""

    on: datetime.date
    by: str


class Playback(Shape):
    """Where to hear or read it."""

    url: str
    words: str
    plays: bool = Field(description="Whether it starts at the moment.")


class AttestationAnswer(Shape):
    """One place where the claim was said, passed on or disputed."""

    number: int = Field(description="Its number on the claim's page, from 1.")
    page: str = Field(description="Its place on the claim's page.")
    source: Name
    show: Name | None
    published: str | None = Field(description="A date, month or year.")
    primary: bool = Field(description="Whether those who speak there speak for themselves.")
    stance: AttestationStance
    speaker: Name | None
    organisation: Name | None
    speaker_role: str | None
    at: Moment | None
    end: Moment | None
    locator: str | None
    quote: str | None
    quote_language: str | None
    wording: str | None
    basis: Basis | None
    checked: Check | None
    playback: Playback | None


class RelationAnswer(Shape):
    """A relation as it is read at this claim."""

    type: RelationType
    words: str = Field(description="How it is read from here: `is supported by`.")
    note: str | None = Field(description="The written reason, the same at both ends.")
    counts: bool = Field(description="Whether both ends are active.")
    claim: ClaimName = Field(description="The claim at the other end.")
    page: str = Field(description="Its place on this claim's page.")


class PositionAnswer(Shape):
    """A position that the claim argues for or against."""

    question: Name
    position: str
    position_name: str
    stance: AnswerStance


class FigureAnswer(Shape):
    """A number in the claim."""

    text: str
    value: float | None
    unit: str | None


class ForecastAnswer(Shape):
    """When the forecast can be judged, and how it came out."""

    resolve_by: str | None = Field(description="A date, month or year.")
    outcome: Outcome
    resolved_on: datetime.date | None
    note: str | None


class Voice(Shape):
    """Attestations that count as one voice."""

    attestations: tuple[int, ...] = Field(description="Their numbers.")
    shared: tuple[str, ...] = Field(description="What makes them one voice, such as `show`.")


class TensionAnswer(Shape):
    """A disagreement in which the claim stands."""

    id: str = Field(description="Its anchor on the page of all disagreements.")
    page: str
    since: datetime.date = Field(description="The day on which the last of its claims was added.")
    note: str | None = Field(
        description="The written reason why both cannot hold; of a source that disputes, its words."
    )
    claim: ClaimName | None = Field(description="The other side; null where a source disputes it.")
    attestation: int | None = Field(description="The number of the attestation that disputes it.")
    reach: Reach | None = Field(description="Whether both sides speak of one case.")
    shared_subjects: tuple[Name, ...] = Field(description="Companies that both sides are about.")


class WeaknessAnswer(Shape):
    """A way down to a claim that is disputed or fallen."""

    path: tuple[ClaimName, ...] = Field(description="From what it rests on to the weak claim.")
    disputed: bool
    fallen: Fall | None


class StandingAnswer(Shape):
    """How far the claim can be leaned on, each part with what it is reckoned from."""

    words: tuple[str, ...] = Field(description="As readers see it, the gravest first.")
    support: SupportLevel
    groups: tuple[Voice, ...] = Field(description="The independent voices that assert it.")
    repeated: tuple[int, ...] = Field(description="Attestations that only pass it on.")
    disputing: tuple[int, ...] = Field(description="Attestations that deny it.")
    named: tuple[int, ...] = Field(description="Attestations whose speaker is known.")
    disputed: bool
    tensions: tuple[TensionAnswer, ...]
    fallen: Fall | None
    shaky: bool
    weaknesses: tuple[WeaknessAnswer, ...]


class ClaimAnswer(RecordAnswer):
    """A claim. `attributed_statement` is what to quote: it says whose claim it is."""

    title: str
    statement: str = Field(description="As it was written, with inline Markdown.")
    attribution: str = Field(description="Who says it, or who passes it on.")
    attributed_title: str = Field(description="The title, whose it is, and whether disputed.")
    attributed_statement: str = Field(
        description="Whose claim it is and whether it is disputed, then the claim; plain text."
    )
    kind: ClaimKind
    standing: StandingAnswer
    themes: tuple[Name, ...]
    companies: tuple[CompanyAnswer, ...]
    attestations: tuple[AttestationAnswer, ...]
    relations: tuple[RelationAnswer, ...] = Field(description="What this claim's file states.")
    inverse_relations: tuple[RelationAnswer, ...] = Field(
        description="What other claims' files state of this one."
    )
    answers: tuple[PositionAnswer, ...]
    figures: tuple[FigureAnswer, ...]
    event_date: str | None = Field(description="A date, month or year.")
    forecast: ForecastAnswer | None
    not_duplicate_of: tuple[ClaimName, ...]
    added: datetime.date
    notes: str | None = Field(description="Markdown, as it was written.")
