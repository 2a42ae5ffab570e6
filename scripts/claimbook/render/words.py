"""The field's terms -> the plain words that readers see, in English, to be said in a tongue."""

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
from claimbook.model.record import Status
from claimbook.model.relations import RelationType
from claimbook.model.sources import PersonRole, SourceKind
from claimbook.model.topics import Succession
from claimbook.rank.brief import Merit
from claimbook.tongue.marks import msg

KIND = {
    ClaimKind.OBSERVATION: msg("Says what happened"),
    ClaimKind.EXPLANATION: msg("Says why"),
    ClaimKind.INTERPRETATION: msg("A reading"),
    ClaimKind.FORECAST: msg("Prediction"),
    ClaimKind.EVALUATION: msg("A judgement"),
}
KIND_HEADING = {
    ClaimKind.OBSERVATION: msg("Reports of what happened"),
    ClaimKind.EXPLANATION: msg("Explanations"),
    ClaimKind.INTERPRETATION: msg("Readings"),
    ClaimKind.FORECAST: msg("Predictions"),
    ClaimKind.EVALUATION: msg("Judgements"),
}
SUPPORT = {
    SupportLevel.SECOND_HAND: msg("Second-hand only"),
    SupportLevel.SINGLE_SOURCE: msg("One original source"),
    SupportLevel.CORROBORATED: msg("Said independently by {count}"),
}
FALL = {
    Fall.WITHDRAWN: msg("Withdrawn"),
    Fall.SUPERSEDED: msg("Replaced by a newer claim"),
    Fall.FORECAST_FALSE: msg("Came out false"),
}
FALLEN = {
    Fall.WITHDRAWN: msg("withdrawn"),
    Fall.SUPERSEDED: msg("replaced by a newer claim"),
    Fall.FORECAST_FALSE: msg("came out false"),
}
FALLEN_GROUND = {
    Fall.WITHDRAWN: msg("a withdrawn claim"),
    Fall.SUPERSEDED: msg("a replaced claim"),
    Fall.FORECAST_FALSE: msg("a prediction that came out false"),
}
STANCE = {
    AttestationStance.ASSERTS: msg("Said by {who}"),
    AttestationStance.REPORTS: msg("Passed on by {who}"),
    AttestationStance.DISPUTES: msg("Disputed by {who}"),
}
STANCE_IN = {
    AttestationStance.ASSERTS: msg("Said in {where}"),
    AttestationStance.REPORTS: msg("Passed on by {where}"),
    AttestationStance.DISPUTES: msg("Disputed in {where}"),
}
STANCE_ALONE = {
    AttestationStance.ASSERTS: msg("Said, speaker not named"),
    AttestationStance.REPORTS: msg("Passed on, speaker not named"),
    AttestationStance.DISPUTES: msg("Disputed, speaker not named"),
}
BASIS = {
    Basis.FIRST_HAND: msg("from first-hand experience"),
    Basis.DOCUMENT: msg("from a document"),
    Basis.TOLD: msg("told by somebody else"),
    Basis.OPINION: msg("as an opinion"),
}
OUTCOME = {
    Outcome.OPEN: msg("Not decided yet"),
    Outcome.TRUE: msg("Came out true"),
    Outcome.FALSE: msg("Came out false"),
    Outcome.MIXED: msg("Came out mixed"),
    Outcome.VOID: msg("Cannot be judged any more"),
}
OUTCOME_WITHIN = {
    Outcome.OPEN: msg("not decided yet"),
    Outcome.TRUE: msg("came out true"),
    Outcome.FALSE: msg("came out false"),
    Outcome.MIXED: msg("came out mixed"),
    Outcome.VOID: msg("cannot be judged any more"),
}
"""The same within a sentence."""

COMPANY_ROLE = {
    CompanyRole.SUBJECT: msg("About {companies}"),
    CompanyRole.EXAMPLE: msg("As an example: {companies}"),
    CompanyRole.MENTIONED: msg("Mentioned: {companies}"),
}
COMPANY_ROLE_LINE = {
    CompanyRole.SUBJECT: msg("About: {company}"),
    CompanyRole.EXAMPLE: msg("As an example: {company}"),
    CompanyRole.MENTIONED: msg("Mentioned: {company}"),
}
COMPANY_ROLE_WITHIN = {
    CompanyRole.SUBJECT: msg("about"),
    CompanyRole.EXAMPLE: msg("as an example"),
    CompanyRole.MENTIONED: msg("mentioned"),
}
"""What the company is to a claim, in brackets after it."""

SOURCE_KIND = {
    SourceKind.EPISODE: msg("Episode"),
    SourceKind.ARTICLE: msg("Article"),
    SourceKind.PAPER: msg("Paper"),
    SourceKind.FILING: msg("Filing"),
    SourceKind.MEMO: msg("Memo"),
    SourceKind.POST: msg("Post"),
    SourceKind.AGGREGATOR_PAGE: msg("Page that collects what others said"),
}
PERSON_ROLE = {
    PersonRole.HOST: msg("host"),
    PersonRole.GUEST: msg("guest"),
    PersonRole.AUTHOR: msg("author"),
}
SUCCESSION = {
    Succession.RENAMED: msg("Renamed to {company}"),
    Succession.MERGED: msg("Merged into {company}"),
    Succession.ACQUIRED: msg("Acquired by {company}"),
    Succession.SPLIT: msg("Split into {company}"),
}
ANSWER = {
    AnswerStance.FOR: msg("argues for"),
    AnswerStance.AGAINST: msg("argues against"),
}
RELATION_HEADING = {
    (RelationType.QUALIFIES, False): msg("But …"),
    (RelationType.SUPPORTS, False): msg("Backed by"),
    (RelationType.SUPPORTS, True): msg("Backs"),
    (RelationType.DEPENDS_ON, True): msg("Rests on"),
    (RelationType.DEPENDS_ON, False): msg("What rests on this"),
    (RelationType.QUALIFIES, True): msg("Limits"),
    (RelationType.REFINES, True): msg("More exact version of"),
    (RelationType.REFINES, False): msg("Said more exactly by"),
    (RelationType.RESTATES, True): msg("Says again, changed"),
    (RelationType.RESTATES, False): msg("Said again, changed, by"),
    (RelationType.RELATED, True): msg("Connected with"),
    (RelationType.RELATED, False): msg("Connected with"),
}
"""Headings of a claim page in their order; True is the side that states the relation."""

RELATION_WORDS = {
    (RelationType.SUPPORTS, True): msg("supports"),
    (RelationType.SUPPORTS, False): msg("is supported by"),
    (RelationType.CONTRADICTS, True): msg("contradicts"),
    (RelationType.CONTRADICTS, False): msg("contradicts"),
    (RelationType.QUALIFIES, True): msg("qualifies"),
    (RelationType.QUALIFIES, False): msg("is qualified by"),
    (RelationType.DEPENDS_ON, True): msg("depends on"),
    (RelationType.DEPENDS_ON, False): msg("is relied on by"),
    (RelationType.REFINES, True): msg("refines"),
    (RelationType.REFINES, False): msg("is refined by"),
    (RelationType.RESTATES, True): msg("restates"),
    (RelationType.RESTATES, False): msg("is restated by"),
    (RelationType.RELATED, True): msg("is related to"),
    (RelationType.RELATED, False): msg("is related to"),
}
"""The names of relations, seen from the end that states them (True) and from the other."""

RELATED_AS = {
    (RelationType.SUPPORTS, True): msg("This supports it"),
    (RelationType.SUPPORTS, False): msg("This is supported by it"),
    (RelationType.CONTRADICTS, True): msg("This contradicts it"),
    (RelationType.CONTRADICTS, False): msg("This contradicts it"),
    (RelationType.QUALIFIES, True): msg("This qualifies it"),
    (RelationType.QUALIFIES, False): msg("This is qualified by it"),
    (RelationType.DEPENDS_ON, True): msg("This depends on it"),
    (RelationType.DEPENDS_ON, False): msg("This is relied on by it"),
    (RelationType.REFINES, True): msg("This refines it"),
    (RelationType.REFINES, False): msg("This is refined by it"),
    (RelationType.RESTATES, True): msg("This restates it"),
    (RelationType.RESTATES, False): msg("This is restated by it"),
    (RelationType.RELATED, True): msg("This is related to it"),
    (RelationType.RELATED, False): msg("This is related to it"),
}
"""How two claims are related, as the page of the first says it; True where it states so itself."""

ARROW = {
    RelationType.SUPPORTS: msg("backs"),
    RelationType.CONTRADICTS: msg("contradicts"),
    RelationType.QUALIFIES: msg("limits"),
    RelationType.DEPENDS_ON: msg("rests on"),
    RelationType.REFINES: msg("says more exactly"),
    RelationType.RESTATES: msg("says again"),
    RelationType.RELATED: msg("goes with"),
}
"""What a map writes on an arrow: it is read from the claim that states the relation."""

REACH = {
    Reach.SAME_CASE: msg("Both are about {shared}, at the same time."),
    Reach.SAME_COMPANY: msg("Both are about {shared}."),
    Reach.GENERAL_AND_PARTICULAR: msg(
        "The general against the particular: the first is about {one}, the second about {other}."
    ),
    Reach.GENERAL: msg("Both speak in general, not of one company."),
    Reach.DIFFERENT_COMPANIES: msg("The first is about {one}, the second about {other}."),
}
MERIT = {
    Merit.DISPUTED: msg("another claim or a source disputes it"),
    Merit.CORROBORATED: msg("independent sources say it"),
    Merit.ONLY_ANSWER: msg("it alone argues for its answer to an open question"),
    Merit.RELIED_ON: msg("other claims rest on it"),
    Merit.SHAKY: msg("it rests on shaky ground"),
    Merit.LIMITED: msg("another claim limits it"),
}
GAP = {
    Gap.UNANSWERED: (
        msg("Answers that nobody gives"),
        msg("Find somebody who argues for one of them, or leave it open for all to see."),
    ),
    Gap.ONE_SIDED: (
        msg("Themes where nobody disagrees"),
        msg("Find a claim that contradicts one of theirs, said by somebody who means it."),
    ),
    Gap.SECOND_HAND: (
        msg("Claims known at second hand only"),
        msg("Find where it was first said, and add that place with its moment."),
    ),
    Gap.NO_SPEAKER: (
        msg("Claims without a named speaker"),
        msg("Find out who says it."),
    ),
    Gap.UNCHECKED: (
        msg("Claims that nobody has checked"),
        msg("Listen or read, and note that it is said there as written."),
    ),
    Gap.OVERDUE: (
        msg("Predictions that can be judged by now"),
        msg("Say how it came out, on which day it was judged, and why."),
    ),
    Gap.ORPHANED: (
        msg("Claims that stand alone"),
        msg("Relate it to another claim, or say which question it answers."),
    ),
    Gap.THIN: (
        msg("Themes with one claim or none"),
        msg("Add what else is claimed there."),
    ),
    Gap.STALE: (
        msg("Claims not looked at for a year"),
        msg("Check whether they are still said so."),
    ),
}
SHARED = {
    "show": msg("show"),
    "publisher": msg("publisher"),
    "speaker": msg("speaker"),
    "organisation": msg("organisation"),
    "source": msg("source"),
    "guid": msg("guid"),
}
"""What makes several places one voice."""

EVENT = {
    EventKind.ADDED: msg("New"),
    EventKind.DISPUTED: msg("Now disputed"),
    EventKind.RESOLVED: msg("Judged"),
    EventKind.WITHDRAWN: msg("Withdrawn"),
    EventKind.SUPERSEDED: msg("Replaced"),
    EventKind.MERGED: msg("Merged"),
}
STATUS = {
    Status.ACTIVE: msg("active"),
    Status.DRAFT: msg("draft"),
    Status.WITHDRAWN: msg("withdrawn"),
    Status.SUPERSEDED: msg("superseded"),
    Status.MERGED: msg("merged"),
}
RECORD = {
    RecordKind.CLAIM: msg("Claim"),
    RecordKind.THEME: msg("Theme"),
    RecordKind.COMPANY: msg("Company"),
    RecordKind.SOURCE: msg("Source"),
    RecordKind.SHOW: msg("Show"),
    RecordKind.PERSON: msg("Person"),
    RecordKind.QUESTION: msg("Question"),
}
