"""Judgements of what records are called, and of numbers and addresses that are one record's own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from claimbook.checks.finding import Evidence, Finding
from claimbook.checks.folding import squeezed
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import FieldPath
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.model.sources import Person
from claimbook.model.topics import Company, Question

_NAMED = (
    RecordKind.THEME,
    RecordKind.COMPANY,
    RecordKind.PERSON,
    RecordKind.SHOW,
    RecordKind.QUESTION,
)


def same_name(evidence: Evidence) -> Iterator[Finding]:
    """A name means one record.

    Two records of a kind have the same name, or one is also known by the other's name. If they are
    the same, keep one: give the other `status: merged` with `merged_into`, or remove its file if it
    is new. If they are not, add to the name what tells them apart: `Jane Doe (economist)`.
    """
    for kind in _NAMED:
        owners: dict[str, Record] = {}
        for record in evidence.library.of_kind(kind).values():
            if not record.active:
                continue
            for field, name in _names(record):
                owner = owners.setdefault(squeezed(name) or name, record)
                if owner is not record:
                    message = f"'{name}' is already the name of the {kind} '{owner.id}'"
                    yield Finding(record, field, message, "Merge the two, or tell them apart.")


def _names(record: Record) -> Iterator[tuple[FieldPath, str]]:
    yield ("text" if isinstance(record, Question) else "name",), name_of(record)
    if isinstance(record, Company | Person):
        for index, name in enumerate(record.also_known_as):
            yield ("also_known_as", index), name


@dataclass(frozen=True)
class _Own:
    """A field whose value only one record of a kind can have, and how two values are compared."""

    kind: RecordKind
    field: str
    compared: Callable[[str], str]


def _bare_address(url: str) -> str:
    """An address as it is compared: http or https, with or without `www.` and a last slash."""
    parts = urlsplit(url)
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}#{parts.fragment}"


_OWN = (
    _Own(RecordKind.SOURCE, "url", _bare_address),
    _Own(RecordKind.SOURCE, "audio_url", _bare_address),
    _Own(RecordKind.SOURCE, "guid", str),
    _Own(RecordKind.SHOW, "feed", _bare_address),
    _Own(RecordKind.SHOW, "guid", str),
    _Own(RecordKind.COMPANY, "wikidata", str),
)


def same_address(evidence: Evidence) -> Iterator[Finding]:
    """An address or number leads to one record.

    Two sources have the same `url`, `audio_url` or `guid`, two shows the same `feed` or `guid`, or
    two companies the same `wikidata`. If they are the same, keep one; a source that is listed twice
    would seem to be two. If they are not, one of them has the wrong address.
    """
    for own in _OWN:
        owners: dict[str, Record] = {}
        for record in evidence.library.of_kind(own.kind).values():
            value = getattr(record, own.field)
            if not record.active or value is None:
                continue
            owner = owners.setdefault(own.compared(value), record)
            if owner is not record:
                message = f"the {own.kind} '{owner.id}' has the same '{own.field}'"
                yield Finding(record, (own.field,), message, "Merge the two, or correct it.")
