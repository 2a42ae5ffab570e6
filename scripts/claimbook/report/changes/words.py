"""A shift of standing, a relation, a disagreement -> the words in which a reviewer reads it."""

from collections.abc import Iterator

from claimbook.compare.records import Fate, RecordChange
from claimbook.compare.standings import Aspect, Cause, Reason, Shift
from claimbook.derive.standing import Fall, Standing
from claimbook.derive.support import SupportLevel
from claimbook.link.library import Link
from claimbook.model.claim import Claim
from claimbook.model.record import Record
from claimbook.report.counting import listed

SECTIONS = {
    Fate.ADDED: "New",
    Fate.RENAMED: "Renamed",
    Fate.CHANGED: "Changed",
    Fate.WITHDRAWN: "Withdrawn",
    Fate.SUPERSEDED: "Replaced",
    Fate.MERGED: "Merged",
    Fate.RESTORED: "Counts again",
    Fate.LOST: "Lost",
}
QUESTION = "The same, an update, or the opposite?"

_FALLS = {
    Fall.WITHDRAWN: "withdrawn",
    Fall.SUPERSEDED: "replaced by a newer claim",
    Fall.FORECAST_FALSE: "came out false",
}
_CAUSES = {
    Cause.SAID: "{0} is now named as a place where it was said",
    Cause.UNSAID: "{0} is no longer named as such a place",
    Cause.SOURCES: "what is known of its sources has changed",
    Cause.CONTRADICTED: "{0} contradicts it",
    Cause.UNCONTRADICTED: "{0} no longer contradicts it",
    Cause.DISPUTED_IN: "{0} disputes it",
    Cause.UNDISPUTED_IN: "{0} no longer disputes it",
    Cause.RESTS_ON: "it rests on {0}",
    Cause.RESTED_ON: "it rested on {0}",
    Cause.JUDGED: "its outcome was judged",
}


def support(standing: Standing) -> str:
    """`second-hand only`, `one original source`, `said independently by 2`."""
    if standing.support.level is SupportLevel.CORROBORATED:
        return f"said independently by {len(standing.support.groups)}"
    second_hand = standing.support.level is SupportLevel.SECOND_HAND
    return "second-hand only" if second_hand else "one original source"


def standing_words(standing: Standing) -> str:
    """All of a standing in one line, the gravest first."""
    return ", ".join((*_grave(standing), support(standing)))


def _grave(standing: Standing) -> Iterator[str]:
    if standing.fallen:
        yield _FALLS[standing.fallen]
    if standing.disputed:
        yield f"disputed by {len(standing.tensions)}"
    if standing.shaky:
        yield "on weak ground"


def shift_words(shift: Shift) -> str:
    """`not disputed -> disputed by 1, since x contradicts it`."""
    before, after = (_aspect(shift.aspect, standing) for standing in (shift.before, shift.after))
    why = listed([_reason(reason) for reason in shift.reasons])
    return f"{before} → {after}, since {why}" if why else f"{before} → {after}"


def _aspect(aspect: Aspect, standing: Standing) -> str:
    match aspect:
        case Aspect.SUPPORT:
            return support(standing)
        case Aspect.DISPUTED:
            return f"disputed by {len(standing.tensions)}" if standing.disputed else "not disputed"
        case Aspect.GROUND:
            return "on weak ground" if standing.shaky else "on no weak ground"
        case Aspect.OUTCOME:
            return _FALLS[standing.fallen] if standing.fallen else "not fallen"


def _reason(reason: Reason) -> str:
    return _CAUSES[reason.cause].format(", which rests on ".join(reason.names))


def relation_words(link: Link) -> str:
    """`a contradicts b`."""
    return f"{link.claim.id} {link.row.forward} {link.target.id}"


def fate_words(change: RecordChange) -> str:
    """What a record's fate needs beside its name: where it went, why; empty for most."""
    record = change.record
    if change.fate is Fate.RENAMED:
        return f"was {change.former_id}"
    if change.fate is Fate.LOST:
        return "without a tombstone"
    if change.fate in (Fate.WITHDRAWN, Fate.SUPERSEDED, Fate.MERGED):
        return ": ".join(part for part in (_successor(record), record.reason) if part)
    return ""


def _successor(record: Record) -> str:
    if record.merged_into:
        return f"into {record.merged_into}"
    return f"by {record.superseded_by}" if record.superseded_by else ""


def kind_words(record: Record) -> str:
    """`claim, observation` or `theme`."""
    kind = record.kind_of_record.value
    return f"{kind}, {record.kind.value}" if isinstance(record, Claim) else kind
