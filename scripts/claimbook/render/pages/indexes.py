"""A kind of record -> its index: every record with what a reader would choose it by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.link.library import Library
from claimbook.model.addresses import EXPLORE, index_page
from claimbook.model.claim import Claim, CompanyRole
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.model.record import Record, Status
from claimbook.model.records import name_of
from claimbook.model.sources import Show, Source
from claimbook.model.topics import Company, Question, Theme
from claimbook.rank.orders import newest_first
from claimbook.render.links import Here
from claimbook.render.lists import Pager, numbered, pager
from claimbook.render.phrases import page_title
from claimbook.render.rows import Row, rows
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.topics import asked, question_row, standing_counts
from claimbook.render.words import SOURCE_KIND
from claimbook.tongue.marks import msg, msgs

_ABOUT = {
    RecordKind.CLAIM: msg("Every claim on record, the newest first. Each says whose it is."),
    RecordKind.THEME: msg("What the claims are about."),
    RecordKind.COMPANY: msg("Companies that claims are about, or take as an example."),
    RecordKind.SOURCE: msg("Where the claims were said."),
    RecordKind.SHOW: msg("Podcasts, papers and other publications in which claims appear."),
    RecordKind.PERSON: msg("Who says what."),
    RecordKind.QUESTION: msg("Questions that claims answer differently, side by side."),
}
_NOTHING = msg("Nothing is recorded here yet.")
_NONE = {
    RecordKind.SHOW: msg("No claim here names the show it was said on yet."),
    RecordKind.PERSON: msg("No claim here names its speaker yet."),
}
_ABOUT_IT = msgs("{number} claim about it", "{number} claims about it")
_EXAMPLE = msgs("an example in {number}", "an example in {number}")
_MENTIONED = msgs("mentioned in {number}", "mentioned in {number}")


@dataclass(frozen=True)
class Entry:
    """A record in an index that is no claim."""

    link: Markup
    summary: str
    counts: tuple[str, ...]


@dataclass(frozen=True)
class IndexView:
    """What the template of an index shows: rows of claims, or entries of another kind."""

    heading: str
    about: str
    counts: tuple[str, ...]
    rows: tuple[Row, ...]
    entries: tuple[Entry, ...]
    nothing: str
    pager: Pager
    explore: Markup


def index_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The index of every kind, a hundred records a page."""
    for kind in RecordKind:
        counts = _counts(site) if kind is RecordKind.CLAIM else ()
        for number, pages, part in numbered(_in_order(kind, site)):
            given = (kind, counts, part, (number, pages), site)
            yield Planned((index_page(kind, number),), _sheet, given)


def _counts(site: Site) -> tuple[str, ...]:
    return standing_counts([c for c in site.library.claims.values() if c.active], site)


def _sheet(
    kind: RecordKind,
    counts: tuple[str, ...],
    part: Sequence[Record],
    place: tuple[int, int],
    site: Site,
) -> Sheet:
    here = site.here(index_page(kind, place[0]))
    return Sheet(
        path=here.page,
        template="index.md.jinja",
        title=page_title(site.label(kind), place[0], site.tongue),
        description=site.tongue.say(_ABOUT[kind]),
        view=_view(kind, counts, part, place, site, here),
    )


def _in_order(kind: RecordKind, site: Site) -> list[Record]:
    """Claims by date, other records by name; those that no longer count come last."""
    if kind is RecordKind.CLAIM:
        ordered: Sequence[Record] = newest_first(site.library.claims.values())
    else:
        records = site.library.of_kind(kind).values()
        ordered = sorted(records, key=lambda r: (name_of(r).casefold(), r.id))
    return sorted(ordered, key=lambda record: record.status is not Status.ACTIVE)


def _view(
    kind: RecordKind,
    counts: tuple[str, ...],
    part: Sequence[Record],
    place: tuple[int, int],
    site: Site,
    here: Here,
) -> IndexView:
    claims = [site.library.claims[r.id] for r in part] if kind is RecordKind.CLAIM else []
    entries = [] if kind is RecordKind.CLAIM else [_entry(r, site, here) for r in part]
    say = site.tongue.say
    return IndexView(
        heading=site.label(kind),
        about=say(_ABOUT[kind]),
        counts=counts,
        rows=rows(claims, site, here),
        entries=tuple(entries),
        nothing="" if part else say(_NONE.get(kind, _NOTHING)),
        pager=pager(*place, here, lambda number: index_page(kind, number)),
        explore=here.to(say("Search and filter all claims"), EXPLORE),
    )


def _entry(record: Record, site: Site, here: Here) -> Entry:
    claims = _claims_of(record, site.library)
    summary, counts = "", standing_counts(claims, site)
    match record:
        case Theme():
            summary = record.summary
        case Company():
            counts = (*_company_counts(record, site), *counts[1:])
        case Question():
            counts = question_row(asked(record, site), site, here).answers
        case Source():
            summary = site.tongue.say(SOURCE_KIND[record.kind])
        case _:
            summary = getattr(record, "summary", None) or ""
    return Entry(here.to_record(record), summary, counts)


def _claims_of(record: Record, library: Library) -> tuple[Claim, ...]:
    """The claims that name a record; those of a show name its sources."""
    if not isinstance(record, Show):
        return library.claims_on(record.kind_of_record, record.id)
    sources = library.backlinks.get((RecordKind.SHOW, record.id), ())
    found = (library.claims_on(RecordKind.SOURCE, source.id) for source in sources)
    return tuple({claim.id: claim for claims in found for claim in claims}.values())


def _company_counts(company: Company, site: Site) -> Iterator[str]:
    claims = site.library.claims_on(RecordKind.COMPANY, company.id)
    roles = [m.role for claim in claims for m in claim.companies if m.id == company.id]
    tongue, about = site.tongue, roles.count(CompanyRole.SUBJECT)
    yield tongue.count(_ABOUT_IT, about) if about else tongue.say("no claims about it")
    if examples := roles.count(CompanyRole.EXAMPLE):
        yield tongue.count(_EXAMPLE, examples)
    if mentions := roles.count(CompanyRole.MENTIONED):
        yield tongue.count(_MENTIONED, mentions)
