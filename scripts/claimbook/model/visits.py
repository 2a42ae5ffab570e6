"""Records -> the web addresses in them; and what came of asking at one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from claimbook.model.record import Record
from claimbook.model.sources import Person, Show, Source
from claimbook.model.topics import Company

FIELDS: Mapping[type[Record], tuple[str, ...]] = {
    Source: ("url", "audio_url", "archived_url", "transcript"),
    Show: ("url", "feed"),
    Person: ("url",),
    Company: ("url",),
}
"""The fields that hold an address; a transcript has it inside."""


class Verdict(StrEnum):
    """What a visit has shown, the worst first."""

    DEAD = "dead"
    SILENT = "silent"
    UNASKED = "unasked"
    MOVED = "moved"
    SHUT = "shut"
    ALIVE = "alive"


GONE = frozenset({Verdict.DEAD, Verdict.SILENT})
"""Nobody who follows such an address finds what the record speaks of."""


@dataclass(frozen=True)
class Visit:
    """What came of asking at an address: `answer` in words, `moved_to` where it has moved."""

    verdict: Verdict
    answer: str
    moved_to: str = ""


@dataclass(frozen=True)
class Mention:
    """A field of a record that holds an address."""

    record: Record
    field: str


def mentions(records: Iterable[Record]) -> dict[str, tuple[Mention, ...]]:
    """Every address in these records, in order, with all the fields that hold it."""
    found: dict[str, list[Mention]] = {}
    for record in records:
        for field in FIELDS.get(type(record), ()):
            value = getattr(record, field)
            address = getattr(value, "url", value)
            if address:
                found.setdefault(address, []).append(Mention(record, field))
    return {address: tuple(found[address]) for address in sorted(found)}
