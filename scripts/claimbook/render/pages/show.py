"""A show -> its page: its episodes or articles, and what is claimed in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import index_page, record_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.scalars import PartialDate
from claimbook.model.sources import Show, Source
from claimbook.render.banner import Banner, banner
from claimbook.render.foot import foot
from claimbook.render.gate import as_text, filled
from claimbook.render.links import Here, outward
from claimbook.render.phrases import CLAIMS, SOURCES, counted
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.topics import Debates, debates, standing_counts


@dataclass(frozen=True)
class ShowView:
    """What the template of a show's page shows."""

    name: str
    summary: str
    banner: Banner | None
    details: tuple[Markup, ...]
    counts: tuple[str, ...]
    sources: tuple[Markup, ...]
    debates: Debates


def show_sheets(site: Site) -> Iterator[Sheet]:
    """The page of every show, by id."""
    for show in site.library.shows.values():
        here = site.here(record_page(RecordKind.SHOW, show.id))
        shows = site.label(RecordKind.SHOW)
        yield Sheet(
            path=here.page,
            template="show.md.jinja",
            title=site.tongue.say("Claims from {show}", show=show.name),
            description=site.tongue.say(
                "What is claimed on {show}, by whom, and who disagrees.", show=show.name
            ),
            view=_view(show, site, here),
            crumbs=(here.to(shows, index_page(RecordKind.SHOW)),),
            foot=foot(show, site, here),
        )


def _view(show: Show, site: Site, here: Here) -> ShowView:
    sources = _newest_first(
        record
        for record in site.library.backlinks.get((RecordKind.SHOW, show.id), ())
        if isinstance(record, Source)
    )
    by_source = {s.id: site.library.claims_on(RecordKind.SOURCE, s.id) for s in sources}
    claims = {claim.id: claim for found in by_source.values() for claim in found}
    return ShowView(
        name=show.name,
        summary=show.summary or "",
        banner=banner(show, here),
        details=tuple(_details(show, here)),
        counts=(
            counted(len(sources), SOURCES, site.tongue),
            *standing_counts(tuple(claims.values()), site),
        ),
        sources=tuple(_source(source, by_source[source.id], here) for source in sources),
        debates=debates(claims.values(), site, here),
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
