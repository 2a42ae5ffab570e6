"""A record -> the active claims that name it, with what it is to them, and how they stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from claimbook.derive.support import SupportLevel
from claimbook.link.library import Library
from claimbook.model.claim import Attestation, Claim, CompanyRole
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.model.sources import Source
from claimbook.render.data.edition import Edition
from claimbook.render.data.records import Fields, record_fields
from claimbook.render.data.topic_shapes import Counts, Mention
from claimbook.render.site import Site
from claimbook.render.topics import tensions_among


def topic_fields(record: Record, edition: Edition) -> Fields:
    """The part that the answers share of all records that claims name: they are `TopicAnswer`s."""
    claims = claims_of(record, edition.site.library)
    return {
        **record_fields(record, edition),
        "name": name_of(record),
        "counts": counts_of(claims, edition.site),
        "claims": tuple(_mention(claim, record, edition) for claim in claims),
        "tensions": tuple(tension.anchor for tension in tensions_among(claims, edition.site)),
    }


def claims_of(record: Record, library: Library) -> tuple[Claim, ...]:
    """The active claims that name a record, by id; a show's are those in its sources."""
    kind = record.kind_of_record
    if kind is not RecordKind.SHOW:
        return library.claims_on(kind, record.id)
    found = {
        claim.id: claim
        for source in sources_of(record, library)
        for claim in library.claims_on(RecordKind.SOURCE, source.id)
    }
    return tuple(claim for _, claim in sorted(found.items()))


def sources_of(record: Record, library: Library) -> tuple[Source, ...]:
    """The sources that name a show or a person, by id."""
    named = library.backlinks.get((record.kind_of_record, record.id), ())
    return tuple(source for source in named if isinstance(source, Source))


def counts_of(claims: Sequence[Claim], site: Site) -> Counts:
    """How the claims stand, in numbers."""
    standings = [site.standings[claim.id] for claim in claims]
    levels = [standing.support.level for standing in standings]
    return Counts(
        claims=len(claims),
        disputed=sum(standing.disputed for standing in standings),
        shaky=sum(standing.shaky for standing in standings),
        corroborated=levels.count(SupportLevel.CORROBORATED),
        single_source=levels.count(SupportLevel.SINGLE_SOURCE),
        second_hand=levels.count(SupportLevel.SECOND_HAND),
    )


def role_in(claim: Claim, record: Record) -> CompanyRole | None:
    """What a company is to a claim; None of every other record."""
    if record.kind_of_record is not RecordKind.COMPANY:
        return None
    return next((named.role for named in claim.companies if named.id == record.id), None)


def _mention(claim: Claim, record: Record, edition: Edition) -> Mention:
    return Mention(
        id=claim.id,
        title=claim.title,
        disputed=edition.site.faces[claim.id].disputed,
        role=role_in(claim, record),
        attestations=tuple(_naming(claim.attestations, record, edition.site.library)),
    )


def _naming(said: Iterable[Attestation], record: Record, library: Library) -> Iterator[int]:
    """The numbers of the attestations that name a record, or are in a source of that show."""
    named = _NAMED.get(record.kind_of_record)
    if named:
        for number, place in enumerate(said, start=1):
            if named(place, library) == record.id:
                yield number


_NAMED: Mapping[RecordKind, Callable[[Attestation, Library], str | None]] = {
    RecordKind.SOURCE: lambda place, _: place.source,
    RecordKind.SHOW: lambda place, library: library.sources[place.source].show,
    RecordKind.PERSON: lambda place, _: place.speaker,
    RecordKind.COMPANY: lambda place, _: place.organisation,
}
"""Whom an attestation names of each kind."""
