"""What an import comes to: drafts, what is there already, and what stands in its way."""

from dataclasses import dataclass

from claimbook.model.drafts import DraftRecord


@dataclass(frozen=True, order=True)
class Complaint:
    """What must be otherwise in the text that was handed in; `line` counts from 1."""

    line: int
    message: str
    remedy: str = ""


@dataclass(frozen=True)
class Intake:
    """All that a text holds. With complaints, nothing of it is to be written.

    `known` has the labels of records that the base has already.
    """

    drafts: tuple[DraftRecord, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    known: tuple[str, ...] = ()
