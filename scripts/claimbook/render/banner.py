"""A record that no longer counts -> the banner that says why and where to go on."""

from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.record import Record, Status
from claimbook.render.links import Here
from claimbook.render.words import on_day

_WORDS = {
    Status.WITHDRAWN: "This was withdrawn",
    Status.SUPERSEDED: "This was replaced",
    Status.MERGED: "This says the same as another record and was merged into it",
}


@dataclass(frozen=True)
class Banner:
    """`words` say what happened and when, `reason` why, `successor` where to go on."""

    words: str
    reason: str
    successor: Markup | None


def banner(record: Record, here: Here) -> Banner | None:
    """The banner of a withdrawn, superseded or merged record; None for one that counts."""
    if record.status not in _WORDS:
        return None
    when = f" on {on_day(record.changed)}" if record.changed else ""
    successor = here.to_id(record.kind_of_record, record.successor) if record.successor else None
    return Banner(_WORDS[record.status] + when, record.reason or "", successor)
