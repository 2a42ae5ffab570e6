"""Numbers and names -> the phrases that many pages share, in the tongue of the site."""

from collections.abc import Mapping

from claimbook.model.kinds import RecordKind
from claimbook.model.record import Status
from claimbook.model.settings import Labels
from claimbook.tongue.marks import Plural, msg, msgs
from claimbook.tongue.tongue import Tongue

CLAIMS = msgs("{number} claim", "{number} claims")
DISAGREEMENTS = msgs("{number} disagreement", "{number} disagreements")
RECORDS = msgs("{number} record", "{number} records")
SOURCES = msgs("{number} source", "{number} sources")
PLACES = msgs("{number} place", "{number} places")
AND_MORE = msgs("And {number} more", "And {number} more")

_NONE: Mapping[Plural, str] = {
    CLAIMS: msg("no claims"),
    DISAGREEMENTS: msg("no disagreements"),
    RECORDS: msg("no records"),
    SOURCES: msg("no sources"),
    PLACES: msg("no places"),
}
_LABEL = {
    RecordKind.CLAIM: ("claims", msg("Claims")),
    RecordKind.THEME: ("themes", msg("Themes")),
    RecordKind.COMPANY: ("companies", msg("Companies")),
    RecordKind.SOURCE: ("sources", msg("Sources")),
    RecordKind.SHOW: ("shows", msg("Shows")),
    RecordKind.PERSON: ("people", msg("People")),
    RecordKind.QUESTION: ("questions", msg("Questions")),
}
_TENSIONS = ("tensions", msg("Disagreements"))


def counted(number: int, things: Plural, tongue: Tongue) -> str:
    """`1 claim`, `2 claims`, `no claims`."""
    if number == 0 and things in _NONE:
        return tongue.say(_NONE[things])
    return tongue.count(things, number)


def label(labels: Labels, kind: RecordKind, tongue: Tongue) -> str:
    """What this base calls the records of a kind, or the usual word."""
    return _named(labels, *_LABEL[kind], tongue)


def tensions_label(labels: Labels, tongue: Tongue) -> str:
    """What this base calls disagreements, or the usual word."""
    return _named(labels, *_TENSIONS, tongue)


def _named(labels: Labels, field: str, usual: str, tongue: Tongue) -> str:
    """What the settings say themselves is in the words of those who keep the site."""
    own: str = getattr(labels, field)
    return own if field in labels.model_fields_set else tongue.say(usual)


_ENDED = {
    Status.WITHDRAWN: (msg("This was withdrawn"), msg("This was withdrawn on {day}")),
    Status.SUPERSEDED: (msg("This was replaced"), msg("This was replaced on {day}")),
    Status.MERGED: (
        msg("This says the same as another record and was merged into it"),
        msg("This says the same as another record and was merged into it on {day}"),
    ),
}


def ended(status: Status, day: str, tongue: Tongue) -> str:
    """What became of a record that no longer counts, and when if that is known; else nothing."""
    if status not in _ENDED:
        return ""
    bare, dated = _ENDED[status]
    return tongue.say(dated, day=day) if day else tongue.say(bare)


def sentence(words: str) -> str:
    """The words with a full stop, unless they end a sentence themselves."""
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def page_title(title: str, number: int, tongue: Tongue) -> str:
    """The title of a page of a long list: `Claims`, then `Claims, page 2`."""
    if number == 1:
        return title
    return tongue.say("{title}, page {number}", title=title, number=tongue.number(number))
