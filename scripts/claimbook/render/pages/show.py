"""A show -> its page: its episodes or articles, and what is claimed in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from claimbook.model.addresses import index_page, record_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.model.scalars import PartialDate
from claimbook.model.sources import Show, Source
from claimbook.render.banner import Banner, banner
from claimbook.render.foot import foot
from claimbook.render.gate import as_text, filled
from claimbook.render.links import Here, outward
from claimbook.render.lists import Pager, numbered, pager
from claimbook.render.phrases import CLAIMS, SOURCES, counted, page_title
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.topics import Debates, debates, standing_counts


@dataclass(frozen=True)
class ShowView:
    """What the template of a show's page shows; later pages show its sources alone."""

    name: str
    summary: str
    banner: Banner | None
    details: tuple[Markup, ...]
    counts: tuple[str, ...]
    sources: tuple[Markup, ...]
    debates: Debates | None
    pager: Pager


@dataclass(frozen=True)
class _Told:
    """A show's sources, the newest first, and the claims that are made in each."""

    sources: Sequence[Source]
    by_source: Mapping[str, tuple[Claim, ...]]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Each claim once."""
        found = (claim for claims in self.by_source.values() for claim in claims)
        return tuple({claim.id: claim for claim in found}.values())


def show_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The pages of every show, by id."""
    for show in site.library.shows.values():
        told = _told(show, site)
        for number, pages, part in numbered(told.sources):
            given = (show, told, part, number, pages, site)
            yield Planned((record_page(RecordKind.SHOW, show.id, number),), _sheet, given)


def _sheet(
    show: Show, told: _Told, part: Sequence[Source], number: int, pages: int, site: Site
) -> Sheet:
    page = partial(record_page, RecordKind.SHOW, show.id)
    here = site.here(page(number))
    way = pager(number, pages, here, page)
    shows, say = site.label(RecordKind.SHOW), site.tongue.say
    return Sheet(
        path=here.page,
        template="show.md.jinja",
        title=page_title(say("Claims from {show}", show=show.name), number, site.tongue),
        description=say("What is claimed on {show}, by whom, and who disagrees.", show=show.name),
        view=_view(show, told, part, way, site, here),
        crumbs=(here.to(shows, index_page(RecordKind.SHOW)),),
        foot=foot(show, site, here),
    )


def _told(show: Show, site: Site) -> _Told:
    sources = _newest_first(
        record
        for record in site.library.backlinks.get((RecordKind.SHOW, show.id), ())
        if isinstance(record, Source)
    )
    return _Told(sources, {s.id: site.library.claims_on(RecordKind.SOURCE, s.id) for s in sources})


def _view(
    show: Show, told: _Told, part: Sequence[Source], way: Pager, site: Site, here: Here
) -> ShowView:
    return ShowView(
        name=show.name,
        summary=show.summary or "",
        banner=banner(show, here),
        details=tuple(_details(show, here)),
        counts=(
            counted(len(told.sources), SOURCES, site.tongue),
            *standing_counts(told.claims, site),
        ),
        sources=tuple(_source(source, told.by_source[source.id], here) for source in part),
        debates=debates(told.claims, site, here) if way.previous is None else None,
        pager=way,
    )


def _newest_first(sources: Iterator[Source]) -> list[Source]:
    by_id = sorted(sources, key=lambda source: source.id)
    return sorted(by_id, key=lambda s: (s.published or PartialDate(1)).first_day, reverse=True)


def _source(source: Source, claims: tuple[Claim, ...], here: Here) -> Markup:
    parts = [counted(len(claims), CLAIMS, here.tongue)]
    if source.published:
        parts.insert(0, here.tongue.when(source.published))
    meta = Markup('<span class="cb-meta">{}</span>').format(as_text(" · ".join(parts)))
    return here.to_record(source) + Markup(" ") + meta


def _details(show: Show, here: Here) -> Iterator[Markup]:
    say = here.tongue.say
    if show.publisher:
        yield filled(say("Published by {publisher}"), publisher=show.publisher)
    if show.url:
        yield outward(say("Its own page"), show.url)
    if show.feed:
        yield outward(say("Feed"), show.feed)
