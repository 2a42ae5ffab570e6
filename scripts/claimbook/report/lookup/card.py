"""A record with what stands around it -> all of it, for a terminal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimbook.derive.standing import Standing
from claimbook.link.library import Library, Link
from claimbook.model.claim import Attestation, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record, Status
from claimbook.model.records import name_of
from claimbook.model.references import references
from claimbook.model.scalars import clock
from claimbook.report.changes.words import standing_words
from claimbook.report.counting import things
from claimbook.report.lookup.arithmetic import arithmetic
from claimbook.report.outline import Line, Section, Span, Style, name, words
from claimbook.report.terminal import terminal


@dataclass(frozen=True)
class Card:
    """A record with its library and the standings of all claims."""

    record: Record
    library: Library
    standings: Mapping[str, Standing]


def card_text(card: Card, *, colour: bool = False) -> str:
    """What there is to know of a record, most of it with ids to go on with."""
    record = card.record
    status = "" if record.active else f", {record.status}"
    head = f"{name_of(record)} ({record.kind_of_record} {record.id}{status})"
    sections = (section for section in _sections(card) if section.lines)
    return terminal(head, sections, colour=colour)


def _sections(card: Card) -> Iterator[Section]:
    record = card.record
    yield Section("What it says", tuple(_said(record)))
    if isinstance(record, Claim):
        yield from _of_claim(record, card)
    yield Section("Names", tuple(_named(card)))
    yield Section("Named by", tuple(_naming(card)))
    mark = record.origin.mark(())
    yield Section("File", (Line((words(f"{record.origin.path}:{mark.line}"),)),))


def _said(record: Record) -> Iterator[Line]:
    if isinstance(record, Claim):
        yield Line((words(record.statement),))
    summary = getattr(record, "summary", None)
    if summary:
        yield Line((words(summary),))
    for field in ("publisher", "published", "url", "audio_url", "duration", "added"):
        value = getattr(record, field, None)
        if value is not None:
            shown = clock(value) if field == "duration" else str(value)
            yield Line((words(f"{field.replace('_', ' ')}: {shown}"),))
    if record.status is not Status.ACTIVE:
        yield Line((words(f"{record.status}: {record.reason or 'no reason is given'}"),))


def _of_claim(claim: Claim, card: Card) -> Iterator[Section]:
    standing = card.standings[claim.id]
    steps = tuple(Line((words(step),)) for step in arithmetic(claim, standing))
    yield Section(f"How solid: {standing_words(standing)}", steps)
    links = (*card.library.links_from.get(claim.id, ()), *card.library.links_to.get(claim.id, ()))
    yield Section("Relations", tuple(_relation(link, claim) for link in _ordered(links)))
    said = enumerate(claim.attestations, start=1)
    lines = tuple(_attestation(number, place, card.library) for number, place in said)
    yield Section("Where it was said", lines)


def _ordered(links: tuple[Link, ...]) -> list[Link]:
    return sorted(links, key=lambda link: link.order)


def _relation(link: Link, claim: Claim) -> Line:
    forward = link.claim.id == claim.id
    other = link.other(claim.id)
    spans = [
        words(f"{link.row.forward if forward else link.row.inverse} "),
        name(other.id),
        words(" "),
        Span(other.title, Style.QUOTE),
    ]
    if not other.active:
        spans.append(words(f" ({other.status})"))
    note = link.relation.note
    return Line(tuple(spans), below=(Line((words(note),)),) if note else ())


def _attestation(number: int, said: Attestation, library: Library) -> Line:
    source = library.sources.get(said.source)
    who = said.speaker or said.organisation or "speaker not named"
    at = f", at {clock(said.at)}" if said.at is not None else ""
    where = said.locator and f", {said.locator}"
    spans = (
        words(f"{number}. {said.stance}: {who}, in "),
        name(said.source),
        words(f"{at}{where or ''}"),
        *((words(" "), Span(source.title, Style.QUOTE)) if source else ()),
    )
    return Line(spans, below=(Line((Span(said.quote, Style.QUOTE),)),) if said.quote else ())


def _named(card: Card) -> Iterator[Line]:
    """What the record names, but for claims and sources, which are told apart."""
    seen: dict[tuple[RecordKind, str], None] = {}
    for reference in references(card.record):
        kind = reference.kind or card.record.kind_of_record
        if kind not in (RecordKind.CLAIM, RecordKind.SOURCE):
            seen[kind, reference.id] = None
    for kind, id in seen:
        found = card.library.of_kind(kind).get(id)
        told = (words(" "), Span(name_of(found), Style.QUOTE)) if found else ()
        yield Line((words(f"{kind} "), name(id), *told))


MOST = 30
"""So many records that name this one are listed."""


def _naming(card: Card) -> Iterator[Line]:
    """The records that name this one; a claim's relations are told apart."""
    record = card.record
    if isinstance(record, Claim):
        return
    naming = card.library.backlinks.get((record.kind_of_record, record.id), ())
    for other in naming[:MOST]:
        solid = f" ({standing_words(card.standings[other.id])})" if isinstance(other, Claim) else ""
        spans = (words(f"{other.kind_of_record} "), name(other.id), words(" "))
        yield Line((*spans, Span(name_of(other), Style.QUOTE), words(solid)))
    if len(naming) > MOST:
        yield Line((words(f"and {things(len(naming) - MOST, 'more record')}"),))
