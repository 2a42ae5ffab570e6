"""Records -> entries of the search index: a record's own words, never its neighbours'."""

from collections.abc import Iterable, Iterator
from datetime import date

from claimbook.model.addresses import address_of, record_page
from claimbook.model.claim import Claim, CompanyRole
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import SearchEntry
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.render.chips import Chip
from claimbook.render.inline import parsed, plain
from claimbook.render.site import Site
from claimbook.render.words import RECORD
from claimbook.tongue.marks import msg
from claimbook.tongue.tongue import Tongue

_RECORD = {kind: kind.value.capitalize() for kind in RecordKind}
"""By what scripts filter, whatever the language."""

_FACET = {"disputed": msg("Disputed"), "corroborated": msg("Said independently")}
"""Standings that count by whom: `Disputed by 3` and `Disputed by 4` are one choice of a filter."""


def search_entries(site: Site) -> Iterator[SearchEntry]:
    """Every claim that counts, and the other records by name; by kind and id."""
    for claim in site.library.claims.values():
        if claim.active:
            yield _claim(claim, site)
    for kind in RecordKind:
        if kind is not RecordKind.CLAIM:
            yield from (
                _other(r, site.tongue) for r in site.library.of_kind(kind).values() if r.active
            )


def _claim(claim: Claim, site: Site) -> SearchEntry:
    statement = plain(parsed(claim.statement))
    face = site.faces[claim.id]
    own_words = [statement]
    for said in claim.attestations:
        own_words += [words for words in (said.quote, said.wording) if words]
    return SearchEntry(
        address=address_of(record_page(RecordKind.CLAIM, claim.id)),
        title=claim.title,
        content=" ".join(own_words),
        meta=(
            ("kind", face.kind),
            ("said", face.said),
            ("standing", " · ".join(chip.words for chip in face.chips)),
            ("statement", statement),
        ),
        filters=(
            ("company", _names(_companies(claim), RecordKind.COMPANY, site)),
            ("kind", (face.kind,)),
            ("record", (_RECORD[RecordKind.CLAIM],)),
            ("source", _names([a.source for a in claim.attestations], RecordKind.SOURCE, site)),
            ("standing", tuple(_facet(chip, site.tongue) for chip in face.chips)),
            ("theme", _names(claim.themes, RecordKind.THEME, site)),
            ("year", (str(claim.event_date.year if claim.event_date else claim.added.year),)),
        ),
        sort=(("age", _age(claim)),),
    )


def _age(claim: Claim) -> str:
    """How far back a claim was added: from the least on, those of a day come in order of their ids.

    From the last day on they would come in the reverse order, other than in every list of a page.
    """
    return str((date.max - claim.added).days)


def _companies(claim: Claim) -> list[str]:
    return [m.id for m in claim.companies if m.role is not CompanyRole.MENTIONED]


def _names(ids: Iterable[str], kind: RecordKind, site: Site) -> tuple[str, ...]:
    """Names to filter by, each once."""
    records = site.library.of_kind(kind)
    return tuple(sorted({name_of(records[id]) for id in ids}))


def _facet(chip: Chip, tongue: Tongue) -> str:
    return tongue.say(_FACET[chip.shape]) if chip.shape in _FACET else chip.words


def _other(record: Record, tongue: Tongue) -> SearchEntry:
    kind = record.kind_of_record
    names = " ".join(getattr(record, "also_known_as", ()))
    summary = getattr(record, "summary", None) or ""
    return SearchEntry(
        address=address_of(record_page(kind, record.id)),
        title=name_of(record),
        content=" ".join(part for part in (name_of(record), names, summary) if part),
        meta=(("kind", tongue.say(RECORD[kind])), ("statement", summary)),
        filters=(("record", (_RECORD[kind],)),),
    )
