"""What an editor shows of a record beside its id, and of a word beside the word."""

from textwrap import shorten

from claimbook.model.claim import (
    AnswerStance,
    AttestationStance,
    Basis,
    Claim,
    ClaimKind,
    CompanyRole,
    Outcome,
)
from claimbook.model.record import Record, Status
from claimbook.model.records import Draft, name_of
from claimbook.model.relations import RELATIONS, RelationType
from claimbook.model.sources import PersonRole, Source, SourceKind
from claimbook.model.topics import Question, Succession

_LONGEST = 200

MEANINGS: dict[str, dict[str, str]] = {
    RelationType.__name__: {
        row.type.value: f"{row.meaning} A is this claim, B the target." for row in RELATIONS
    },
    ClaimKind.__name__: {
        ClaimKind.OBSERVATION: "Says what happened.",
        ClaimKind.EXPLANATION: "Says why.",
        ClaimKind.INTERPRETATION: "A reading of what happened.",
        ClaimKind.FORECAST: "A prediction; say in `forecast` when it can be judged.",
        ClaimKind.EVALUATION: "A judgement: good or bad, right or wrong.",
    },
    CompanyRole.__name__: {
        CompanyRole.SUBJECT: "The claim is about it.",
        CompanyRole.EXAMPLE: "The claim takes it as an example.",
        CompanyRole.MENTIONED: "The claim only mentions it.",
    },
    AttestationStance.__name__: {
        AttestationStance.ASSERTS: "They say so themselves.",
        AttestationStance.REPORTS: "They pass on what others said.",
        AttestationStance.DISPUTES: "They say that it is not so.",
    },
    Basis.__name__: {
        Basis.FIRST_HAND: "They saw or did it themselves.",
        Basis.DOCUMENT: "They rest it on a document.",
        Basis.TOLD: "Somebody told them.",
        Basis.OPINION: "It is what they think.",
    },
    AnswerStance.__name__: {
        AnswerStance.FOR: "The claim argues for this answer.",
        AnswerStance.AGAINST: "The claim argues against this answer.",
    },
    Outcome.__name__: {
        Outcome.OPEN: "Not judged yet.",
        Outcome.TRUE: "It came out as predicted.",
        Outcome.FALSE: "It did not come out.",
        Outcome.MIXED: "It came out in part.",
        Outcome.VOID: "It can no longer be judged.",
    },
    SourceKind.__name__: {
        SourceKind.EPISODE: "Of a podcast or a broadcast.",
        SourceKind.ARTICLE: "In a newspaper, a magazine or on a site.",
        SourceKind.PAPER: "A study or a report.",
        SourceKind.FILING: "A document handed to an authority.",
        SourceKind.MEMO: "A paper within an organisation that became known.",
        SourceKind.POST: "In a blog or a social network.",
        SourceKind.AGGREGATOR_PAGE: "A page that collects what others said.",
    },
    PersonRole.__name__: {
        PersonRole.HOST: "Leads the conversation.",
        PersonRole.GUEST: "Is asked.",
        PersonRole.AUTHOR: "Wrote it.",
    },
    Succession.__name__: {
        Succession.RENAMED: "The same company under another name.",
        Succession.MERGED: "It became one with others.",
        Succession.ACQUIRED: "It was bought.",
        Succession.SPLIT: "It was divided.",
    },
    Status.__name__: {
        Status.ACTIVE: "It stands; this is what is meant if nothing is written.",
        Status.DRAFT: "Not ready: it is not published, and may lack fields.",
        Status.WITHDRAWN: "It stands no longer; say in `reason` why.",
        Status.SUPERSEDED: "Another one took its place: `superseded_by`.",
        Status.MERGED: "It was joined to another one: `merged_into`.",
    },
}
"""What each word means that may be chosen, by the name of its type."""


def explained(type: str, word: str) -> str:
    """What a word of a type means."""
    return MEANINGS[type][word]


def shown(record: Record) -> str:
    """A record in a line or two: its name, and what it is."""
    name = record.id if isinstance(record, Draft) else name_of(record)
    match record:
        case Claim():
            about = record.statement
        case Source():
            about = ", ".join(filter(None, (record.kind.value, str(record.published or ""))))
        case Question():
            about = " / ".join(position.name for position in record.positions)
        case _:
            about = str(getattr(record, "summary", None) or "")
    state = "" if record.active else f" ({record.status.value})"
    return f"{name}{state}" + (f": {shorten(about, _LONGEST, placeholder='…')}" if about else "")
