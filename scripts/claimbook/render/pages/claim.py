"""A claim -> its page: what is claimed, by whom, how solid it is, and what stands around it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.derive.standing import Standing
from claimbook.model.addresses import METHOD, index_page, record_page
from claimbook.model.claim import Claim, CompanyRole, Forecast
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.rank.orders import Neighbours, active_claims, neighbours
from claimbook.render.banner import Banner, banner
from claimbook.render.cite.files import CiteView, cite_view
from claimbook.render.continued import More, is_crowded, more_of, parts_of, related_shown
from claimbook.render.debates import OtherSide, other_side
from claimbook.render.faces import attributed_statement
from claimbook.render.foot import foot
from claimbook.render.gate import as_text, filled, joined
from claimbook.render.inline import parsed, written
from claimbook.render.links import Here
from claimbook.render.maps.views import MapView, claim_map
from claimbook.render.notes import notes_html
from claimbook.render.phrases import AND_MORE
from claimbook.render.places import Place, places
from claimbook.render.reasons import related_rows
from claimbook.render.relations import relation_groups, whole_or_not
from claimbook.render.rivals import Rivals, rivals
from claimbook.render.rows import Group, Row
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.standing import StandingItem, arithmetic, standing_items
from claimbook.render.taking_part import TakingPart, taking_part, tell_where
from claimbook.render.words import COMPANY_ROLE, KIND, OUTCOME_WITHIN
from claimbook.tongue.tongue import Tongue

_COMPANIES = 5
"""How many companies of each role are named over the heading."""


@dataclass(frozen=True)
class ForecastView:
    """How a prediction stands."""

    outcome: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ClaimView:
    """What the template of a claim's page shows, from top to bottom."""

    voice: Markup
    banner: Banner | None
    kicker: Markup
    said: str
    title: str
    standing: tuple[StandingItem, ...]
    statement: Markup
    figures: tuple[str, ...]
    event: str
    forecast: ForecastView | None
    debates: tuple[OtherSide, ...]
    places: tuple[Place, ...]
    tell_us: Markup
    relations: tuple[Group, ...]
    more: More
    rivals: tuple[Rivals, ...]
    related: tuple[Row, ...]
    map: MapView | None
    arithmetic: tuple[Markup, ...]
    method: Markup
    notes: Markup | None
    taking_part: TakingPart
    cite: CiteView


def claim_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """A page for every published claim, by id."""
    beside = neighbours(active_claims(site.library))
    nobody: Neighbours[Claim] = Neighbours(None, None)
    for claim in site.library.claims.values():
        given = (claim, site, beside.get(claim.id, nobody))
        yield Planned((record_page(RecordKind.CLAIM, claim.id),), _sheet, given)


def _sheet(claim: Claim, site: Site, beside: Neighbours[Claim]) -> Sheet:
    here = site.here(record_page(RecordKind.CLAIM, claim.id))
    face = site.faces[claim.id]
    previous, following = (
        here.to_record(other) if other else None for other in (beside.previous, beside.next)
    )
    return Sheet(
        path=here.page,
        template="claim.md.jinja",
        title=face.title,
        description=attributed_statement(claim, face),
        view=_view(claim, site.standings[claim.id], site, here),
        crumbs=(
            here.to(site.label(RecordKind.CLAIM), index_page(RecordKind.CLAIM)),
            here.to_id(RecordKind.THEME, claim.themes[0]),
        ),
        foot=foot(claim, site, here, previous=previous, following=following),
    )


def _view(claim: Claim, standing: Standing, site: Site, here: Here) -> ClaimView:
    say, parts, answers = site.tongue.say, parts_of(claim, site), site.rivals_of(claim)
    more = more_of(parts, here)
    return ClaimView(
        voice=_voice(site, here),
        banner=banner(claim, here),
        kicker=_kicker(claim, here),
        said=site.faces[claim.id].heading,
        title=claim.title,
        standing=standing_items(claim, standing, here),
        statement=written(parsed(claim.statement), here.to_any),
        figures=tuple(figure.text for figure in claim.figures),
        event=_event(claim, site.tongue),
        forecast=_forecast(claim.forecast, site.tongue),
        debates=tuple(other_side(t, claim, site, here) for t in parts.own.tensions),
        places=places(claim, parts.own.places, site, here),
        tell_us=tell_where(claim, site, here),
        relations=whole_or_not(relation_groups(claim, parts.own.links, site, here), more),
        more=more,
        rivals=rivals(claim, answers, site, here, rows=not is_crowded(claim, site)),
        related=related_rows(claim, answers, site, here, most=related_shown(parts)),
        map=claim_map(claim, site, here),
        arithmetic=tuple(arithmetic(claim, standing, here)),
        method=here.to(say("How this is reckoned"), METHOD),
        notes=notes_html(claim.notes) if claim.notes else None,
        taking_part=taking_part(claim, site, here),
        cite=cite_view(claim, site, here),
    )


def _voice(site: Site, here: Here) -> Markup:
    """Who speaks: not the site."""
    name, say = site.settings.site_name, site.tongue.say
    who = as_text(say("{site} records who said what; it does not rule.", site=name))
    # On a line of its own, since no word within a formatted text is found for the catalogue.
    how = here.to(say("How it works"), METHOD)
    return Markup(f"{who} {how}")


def _kicker(claim: Claim, here: Here) -> Markup:
    """What sort of claim, about whom, in which themes; whose it is stands in the heading."""
    parts = [as_text(here.tongue.say(KIND[claim.kind]))]
    for role in CompanyRole:
        ids = [m.id for m in claim.companies if m.role is role]
        named = [here.to_id(RecordKind.COMPANY, id) for id in ids[:_COMPANIES]]
        if len(ids) > _COMPANIES:
            named.append(as_text(here.tongue.count(AND_MORE, len(ids) - _COMPANIES)))
        if named:
            words = here.tongue.say(COMPANY_ROLE[role])
            parts.append(filled(words, companies=joined(named, ", ")))
    themes = [here.to_id(RecordKind.THEME, theme) for theme in claim.themes]
    return joined([*parts, joined(themes, ", ")], " · ")


def _event(claim: Claim, tongue: Tongue) -> str:
    if not claim.event_date:
        return ""
    return tongue.say("It tells of {day}.", day=tongue.when(claim.event_date))


def _forecast(forecast: Forecast | None, tongue: Tongue) -> ForecastView | None:
    if forecast is None:
        return None
    lines = []
    if forecast.resolve_by:
        day = tongue.when(forecast.resolve_by)
        if forecast.resolved_on:
            lines.append(tongue.say("It was due by {day}.", day=day))
        else:
            lines.append(tongue.say("Can be judged by {day}.", day=day))
    if forecast.resolved_on:
        day = tongue.on_day(forecast.resolved_on)
        lines.append(tongue.say("Judged on {day}.", day=day))
    if forecast.note:
        lines.append(forecast.note)
    outcome = tongue.say(OUTCOME_WITHIN[forecast.outcome])
    return ForecastView(tongue.say("Prediction: {outcome}.", outcome=outcome), tuple(lines))
