"""The words that readers see, in one place: plain words for the field's terms."""

import datetime
from collections.abc import Sequence

from claimbook.derive.events import EventKind
from claimbook.derive.gaps import Gap
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
from claimbook.model.kinds import RecordKind
from claimbook.model.relations import RelationType
from claimbook.model.scalars import PartialDate
from claimbook.model.settings import Labels
from claimbook.model.sources import PersonRole, SourceKind
from claimbook.model.topics import Succession
from claimbook.rank.brief import Merit

KIND = {
    ClaimKind.OBSERVATION: "Says what happened",
    ClaimKind.EXPLANATION: "Says why",
    ClaimKind.INTERPRETATION: "A reading",
    ClaimKind.FORECAST: "Prediction",
    ClaimKind.EVALUATION: "A judgement",
}
KIND_HEADING = {
    ClaimKind.OBSERVATION: "Reports of what happened",
    ClaimKind.EXPLANATION: "Explanations",
    ClaimKind.INTERPRETATION: "Readings",
    ClaimKind.FORECAST: "Predictions",
    ClaimKind.EVALUATION: "Judgements",
}
SUPPORT = {
    SupportLevel.SECOND_HAND: "Second-hand only",
    SupportLevel.SINGLE_SOURCE: "One original source",
    SupportLevel.CORROBORATED: "Said independently by {count}",
}
FALL = {
    Fall.WITHDRAWN: "Withdrawn",
    Fall.SUPERSEDED: "Replaced by a newer claim",
    Fall.FORECAST_FALSE: "Came out false",
}
FALLEN = {
    Fall.WITHDRAWN: "withdrawn",
    Fall.SUPERSEDED: "replaced by a newer claim",
    Fall.FORECAST_FALSE: "came out false",
}
FALLEN_GROUND = {
    Fall.WITHDRAWN: "a withdrawn claim",
    Fall.SUPERSEDED: "a replaced claim",
    Fall.FORECAST_FALSE: "a prediction that came out false",
}
STANCE = {
    AttestationStance.ASSERTS: "Said by",
    AttestationStance.REPORTS: "Passed on by",
    AttestationStance.DISPUTES: "Disputed by",
}
STANCE_IN = {
    AttestationStance.ASSERTS: "Said in",
    AttestationStance.REPORTS: "Passed on by",
    AttestationStance.DISPUTES: "Disputed in",
}
BASIS = {
    Basis.FIRST_HAND: "from first-hand experience",
    Basis.DOCUMENT: "from a document",
    Basis.TOLD: "told by somebody else",
    Basis.OPINION: "as an opinion",
}
OUTCOME = {
    Outcome.OPEN: "Not decided yet",
    Outcome.TRUE: "Came out true",
    Outcome.FALSE: "Came out false",
    Outcome.MIXED: "Came out mixed",
    Outcome.VOID: "Cannot be judged any more",
}
COMPANY_ROLE = {
    CompanyRole.SUBJECT: "About",
    CompanyRole.EXAMPLE: "As an example",
    CompanyRole.MENTIONED: "Mentioned",
}
SOURCE_KIND = {
    SourceKind.EPISODE: "Episode",
    SourceKind.ARTICLE: "Article",
    SourceKind.PAPER: "Paper",
    SourceKind.FILING: "Filing",
    SourceKind.MEMO: "Memo",
    SourceKind.POST: "Post",
    SourceKind.AGGREGATOR_PAGE: "Page that collects what others said",
}
PERSON_ROLE = {
    PersonRole.HOST: "host",
    PersonRole.GUEST: "guest",
    PersonRole.AUTHOR: "author",
}
SUCCESSION = {
    Succession.RENAMED: "Renamed to",
    Succession.MERGED: "Merged into",
    Succession.ACQUIRED: "Acquired by",
    Succession.SPLIT: "Split into",
}
ANSWER = {AnswerStance.FOR: "argues for", AnswerStance.AGAINST: "argues against"}
RELATION_HEADING = {
    (RelationType.QUALIFIES, False): "But …",
    (RelationType.SUPPORTS, False): "Backed by",
    (RelationType.SUPPORTS, True): "Backs",
    (RelationType.DEPENDS_ON, True): "Rests on",
    (RelationType.DEPENDS_ON, False): "What rests on this",
    (RelationType.QUALIFIES, True): "Limits",
    (RelationType.REFINES, True): "More exact version of",
    (RelationType.REFINES, False): "Said more exactly by",
    (RelationType.RESTATES, True): "Says again, changed",
    (RelationType.RESTATES, False): "Said again, changed, by",
    (RelationType.RELATED, True): "Connected with",
    (RelationType.RELATED, False): "Connected with",
}
"""Headings of a claim page in their order; True is the side that states the relation."""

ARROW = {
    RelationType.SUPPORTS: "backs",
    RelationType.CONTRADICTS: "contradicts",
    RelationType.QUALIFIES: "limits",
    RelationType.DEPENDS_ON: "rests on",
    RelationType.REFINES: "says more exactly",
    RelationType.RESTATES: "says again",
    RelationType.RELATED: "goes with",
}
"""What a map writes on an arrow: it is read from the claim that states the relation."""

REACH = {
    Reach.SAME_CASE: "Both are about {shared}, at the same time.",
    Reach.SAME_COMPANY: "Both are about {shared}.",
    Reach.GENERAL_AND_PARTICULAR: "The general against the particular: the first is about {one}, "
    "the second about {other}.",
    Reach.GENERAL: "Both speak in general, not of one company.",
    Reach.DIFFERENT_COMPANIES: "The first is about {one}, the second about {other}.",
}
MERIT = {
    Merit.DISPUTED: "another claim or a source disputes it",
    Merit.CORROBORATED: "independent sources say it",
    Merit.ONLY_ANSWER: "it alone argues for its answer to an open question",
    Merit.RELIED_ON: "other claims rest on it",
    Merit.SHAKY: "it rests on shaky ground",
    Merit.LIMITED: "another claim limits it",
}
GAP = {
    Gap.UNANSWERED: (
        "Answers that nobody gives",
        "Find somebody who argues for one of them, or leave it open for all to see.",
    ),
    Gap.ONE_SIDED: (
        "Themes where nobody disagrees",
        "Find a claim that contradicts one of theirs, said by somebody who means it.",
    ),
    Gap.SECOND_HAND: (
        "Claims known at second hand only",
        "Find where it was first said, and add that place with its moment.",
    ),
    Gap.NO_SPEAKER: ("Claims without a named speaker", "Find out who says it."),
    Gap.UNCHECKED: (
        "Claims that nobody has checked",
        "Listen or read, and note that it is said there as written.",
    ),
    Gap.OVERDUE: (
        "Predictions that can be judged by now",
        "Say how it came out, on which day it was judged, and why.",
    ),
    Gap.ORPHANED: (
        "Claims that stand alone",
        "Relate it to another claim, or say which question it answers.",
    ),
    Gap.THIN: ("Themes with one claim or none", "Add what else is claimed there."),
    Gap.STALE: ("Claims not looked at for a year", "Check whether they are still said so."),
}
EVENT = {
    EventKind.ADDED: "New",
    EventKind.DISPUTED: "Now disputed",
    EventKind.RESOLVED: "Judged",
    EventKind.WITHDRAWN: "Withdrawn",
    EventKind.SUPERSEDED: "Replaced",
    EventKind.MERGED: "Merged",
}

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def label(labels: Labels, kind: RecordKind) -> str:
    """What this base calls the records of a kind."""
    by_kind = {
        RecordKind.CLAIM: labels.claims,
        RecordKind.THEME: labels.themes,
        RecordKind.COMPANY: labels.companies,
        RecordKind.SOURCE: labels.sources,
        RecordKind.SHOW: labels.shows,
        RecordKind.PERSON: labels.people,
        RecordKind.QUESTION: labels.questions,
    }
    return by_kind[kind]


def count(number: int, one: str, many: str = "") -> str:
    """`1 claim`, `2 claims`, `no claims`."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number or 'no'} {noun}"


def listed(names: Sequence[str], last: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def sentence(words: str) -> str:
    """The words with a full stop, unless they end a sentence themselves."""
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def shortened(names: Sequence[str], most: int = 2) -> str:
    """`A and B`, or `A and 3 others` where there are too many for a line."""
    if len(names) <= most:
        return listed(names)
    return f"{names[0]} and {len(names) - 1} others"


def on_day(day: datetime.date) -> str:
    """`23 November 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def when(date: PartialDate) -> str:
    """`23 November 2026`, `November 2026` or `2026`: no more than is known."""
    parts = [str(date.year)]
    if date.month:
        parts.insert(0, _MONTHS[date.month - 1])
    if date.day:
        parts.insert(0, str(date.day))
    return " ".join(parts)
