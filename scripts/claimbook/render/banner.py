"""A record that no longer counts -> the banner that says why and where to go on."""

from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.record import Record
from claimbook.render.links import Here
from claimbook.render.phrases import ended


@dataclass(frozen=True)
class Banner:
    """`words` say what happened and when, `reason` why, `successor` where to go on."""

    words: str
    reason: str
    successor: Markup | None


def banner(record: Record, here: Here) -> Banner | None:
    """The banner of a withdrawn, superseded or merged record; None for one that counts."""
    day = here.tongue.on_day(record.changed) if record.changed else ""
    words = ended(record.status, day, here.tongue)
    if not words:
        return None
    successor = here.to_id(record.kind_of_record, record.successor) if record.successor else None
    return Banner(words, record.reason or "", successor)
