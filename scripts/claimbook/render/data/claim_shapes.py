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
    Claim,
    ClaimKind,
    CompanyRole,
    Outcome,
)
from claimbook.model.relations import RelationType
from claimbook.render.data.shapes import ClaimName, Name, RecordAnswer, Shape


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
    plays: bool = Field(default=False, description="Whether it starts at the moment.")


class AttestationAnswer(Shape):
    """One place where the claim was said, passed on or disputed; the first has number 1."""

    source: Name
    published: str | None = Field(default=None, description="A date, month or year.")
    primary: bool = Field(
        default=True, description="Whether those who speak there speak for themselves."
    )
    stance: AttestationStance = AttestationStance.ASSERTS
    speaker: Name | None = None
    organisation: Name | None = None
    speaker_role: str | None = None
    at: int | None = Field(default=None, description="The moment, in seconds.")
    end: int | None = Field(default=None, description="Where it ends, in seconds.")
    locator: str | None = None
    quote: str | None = None
    quote_language: str | None = None
    wording: str | None = None
    basis: Basis | None = None
    checked: Check | None = None
    playback: Playback | None = None


class RelationAnswer(Shape):
    """A relation as it is read at this claim; in words, by type, in the index."""

    type: RelationType
    claim: ClaimName = Field(description="The claim at the other end.")
    note: str | None = Field(default=None, description="The written reason, the same at both ends.")
    counts: bool = Field(default=True, description="Whether both ends are active.")


class PositionAnswer(Shape):
    """A position that the claim argues for or against."""

    question: Name
    position: str
    position_name: str
    stance: AnswerStance = AnswerStance.FOR


class FigureAnswer(Shape):
    """A number in the claim."""

    text: str
    value: float | None = None
    unit: str | None = None


class ForecastAnswer(Shape):
    """When the forecast can be judged, and how it came out."""

    resolve_by: str | None = Field(default=None, description="A date, month or year.")
    outcome: Outcome
    resolved_on: datetime.date | None = None
    note: str | None = None


class Voice(Shape):
    """Attestations that count as one voice."""

    attestations: tuple[int, ...] = Field(description="Their numbers.")
    shared: tuple[str, ...] = Field(
        default=(), description="What makes them one voice, such as `show`."
    )


class TensionAnswer(Shape):
    """A disagreement in which the claim stands; the reason is the relation's, or the voice's."""

    id: str = Field(description="Its anchor, on this claim's page and among all disagreements.")
    since: datetime.date = Field(description="The day on which the last of its claims was added.")
    claim: str | None = Field(
        default=None, description="The id of the other side; left out where a source disputes it."
    )
    attestation: int | None = Field(
        default=None, description="The number of the attestation that disputes it."
    )
    reach: Reach | None = Field(default=None, description="Whether both sides speak of one case.")
    shared_subjects: tuple[str, ...] = Field(
        default=(), description="Ids of the companies that both sides are about."
    )


class WeaknessAnswer(Shape):
    """A way down to a claim that is disputed or fallen."""

    path: tuple[str, ...] = Field(
        description="Ids of claims, from what it rests on to the weak claim."
    )
    disputed: bool = False
    fallen: Fall | None = None


class StandingAnswer(Shape):
    """How far the claim can be leaned on, each part with what it is reckoned from."""

    words: tuple[str, ...] = Field(description="As readers see it, the gravest first.")
    support: SupportLevel
    groups: tuple[Voice, ...] = Field(
        default=(), description="The independent voices that assert it."
    )
    repeated: tuple[int, ...] = Field(default=(), description="Attestations that only pass it on.")
    disputing: tuple[int, ...] = Field(default=(), description="Attestations that deny it.")
    named: tuple[int, ...] = Field(default=(), description="Attestations whose speaker is known.")
    disputed: bool
    tensions: tuple[TensionAnswer, ...] = ()
    fallen: Fall | None = None
    shaky: bool
    weaknesses: tuple[WeaknessAnswer, ...] = ()


class ClaimAnswer(RecordAnswer):
    """A claim. Quote it after its `attribution`, as `attributed_statement` does in the table."""

    title: str
    attribution: str = Field(
        description="Whose claim it is and whether it is disputed: quote the claim after it."
    )
    statement: str = Field(description="As it was written, with inline Markdown.")
    plain: str | None = Field(
        default=None, description="The statement without its marks, where it has some."
    )
    kind: ClaimKind
    standing: StandingAnswer
    themes: tuple[Name, ...]
    companies: tuple[CompanyAnswer, ...] = ()
    attestations: tuple[AttestationAnswer, ...]
    relations: tuple[RelationAnswer, ...] = Field(
        default=(), description="What this claim's file states."
    )
    inverse_relations: tuple[RelationAnswer, ...] = Field(
        default=(), description="What other claims' files state of this one."
    )
    answers: tuple[PositionAnswer, ...] = ()
    figures: tuple[FigureAnswer, ...] = ()
    event_date: str | None = Field(default=None, description="A date, month or year.")
    forecast: ForecastAnswer | None = None
    not_duplicate_of: tuple[str, ...] = Field(default=(), description="Ids of claims.")
    added: datetime.date
    notes: str | None = Field(default=None, description="Markdown, as it was written.")


class ClaimLine(Shape):
    """A claim as its file has it, with whose it is and how it stands; names are in the lists."""

    id: str
    attribution: str = Field(
        description="Whose claim it is and whether it is disputed: quote the claim after it."
    )
    support: SupportLevel
    voices: int = Field(description="How many independent voices assert it.")
    disputed: bool
    fallen: Fall | None = None
    shaky: bool
    claim: Claim = Field(description="The record; what is left out has its default.")
