"""Records -> entries of the search index: a record's own words, never its neighbours'."""

from collections.abc import Iterable, Iterator

from claimbook.model.addresses import address_of, record_page
from claimbook.model.claim import Claim, CompanyRole
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import SearchEntry
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.render.inline import parsed, plain
from claimbook.render.site import Site
from claimbook.render.words import KIND

_RECORD = {kind: kind.value.capitalize() for kind in RecordKind}


def search_entries(site: Site) -> Iterator[SearchEntry]:
    """Every claim that counts, and the other records by name; by kind and id."""
    for claim in site.library.claims.values():
        if claim.active:
            yield _claim(claim, site)
    for kind in RecordKind:
        if kind is not RecordKind.CLAIM:
            yield from (_other(r) for r in site.library.of_kind(kind).values() if r.active)


def _claim(claim: Claim, site: Site) -> SearchEntry:
    statement = plain(parsed(claim.statement))
    standing = [chip.words for chip in site.faces[claim.id].chips]
    own_words = [statement]
    for said in claim.attestations:
        own_words += [words for words in (said.quote, said.wording) if words]
    return SearchEntry(
        address=address_of(record_page(RecordKind.CLAIM, claim.id)),
        title=claim.title,
        content=" ".join(own_words),
        meta=(
            ("kind", KIND[claim.kind]),
            ("said", site.faces[claim.id].said),
            ("standing", " · ".join(standing)),
            ("statement", statement),
        ),
        filters=(
            ("company", _names(_companies(claim), RecordKind.COMPANY, site)),
            ("kind", (KIND[claim.kind],)),
            ("record", (_RECORD[RecordKind.CLAIM],)),
            ("source", _names([a.source for a in claim.attestations], RecordKind.SOURCE, site)),
            ("standing", tuple(_standing_facet(words) for words in standing)),
            ("theme", _names(claim.themes, RecordKind.THEME, site)),
            ("year", (str(claim.event_date.year if claim.event_date else claim.added.year),)),
        ),
        sort=(("added", claim.added.isoformat()),),
    )


def _companies(claim: Claim) -> list[str]:
    return [m.id for m in claim.companies if m.role is not CompanyRole.MENTIONED]


def _names(ids: Iterable[str], kind: RecordKind, site: Site) -> tuple[str, ...]:
    """Names to filter by, each once."""
    records = site.library.of_kind(kind)
    return tuple(sorted({name_of(records[id]) for id in ids}))


def _standing_facet(words: str) -> str:
    """`Disputed by 3` and `Disputed by 4` are one choice of a filter."""
    return words.rstrip("0123456789").removesuffix(" by ").strip()


def _other(record: Record) -> SearchEntry:
    kind = record.kind_of_record
    names = " ".join(getattr(record, "also_known_as", ()))
    summary = getattr(record, "summary", None) or ""
    return SearchEntry(
        address=address_of(record_page(kind, record.id)),
        title=name_of(record),
        content=" ".join(part for part in (name_of(record), names, summary) if part),
        meta=(("kind", _RECORD[kind]), ("statement", summary)),
        filters=(("record", (_RECORD[kind],)),),
    )
