"""A few words and a library -> the records that hold them, the nearest first, and why."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.model.kinds import KINDS, RecordKind
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.rank.text import TextIndex

_TOLD = ("statement", "summary", "also_known_as", "publisher", "note")


@dataclass(frozen=True)
class Narrowing:
    """Which records are looked among: all where nothing is said."""

    kinds: Collection[RecordKind] = ()
    themes: Collection[str] = ()
    companies: Collection[str] = ()

    def holds(self, record: Record) -> bool:
        """Whether a record is one of them; themes and companies are those of claims."""
        if self.kinds and record.kind_of_record not in self.kinds:
            return False
        if not self.themes and not self.companies:
            return True
        if not isinstance(record, Claim):
            return False
        companies = {mention.id for mention in record.companies}
        return {*self.themes} <= {*record.themes} and {*self.companies} <= companies


EVERYTHING = Narrowing()


@dataclass(frozen=True)
class Hit:
    """A record that was found; `score` is 1 where it has the very words, `words` those it has."""

    record: Record
    score: float
    words: tuple[str, ...]


def find(
    library: Library, text: str, *, narrowing: Narrowing = EVERYTHING, most: int = 10
) -> tuple[Hit, ...]:
    """At most so many records that share a word with the text: the nearest first, then claims.

    Without a text, the records in their order; drafts are not among them.
    """
    records = {
        f"{place}:{id}": record
        for place, row in enumerate(KINDS)
        for id, record in library.of_kind(row.kind).items()
        if narrowing.holds(record)
    }
    if not text.strip():
        return tuple(Hit(record, 0.0, ()) for _, record in list(records.items())[:most])
    index = TextIndex({key: " ".join(_texts(record)) for key, record in records.items()})
    return tuple(
        Hit(records[near.id], near.score, near.words) for near in index.nearest(text, most)
    )


def _texts(record: Record) -> Iterable[str]:
    """What a record is found by: its id and name, and what it says of itself."""
    yield record.id.replace("-", " ")
    yield name_of(record)
    for field in _TOLD:
        value = getattr(record, field, None)
        yield from (value,) if isinstance(value, str) else value or ()
