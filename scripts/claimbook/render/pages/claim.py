"""A claim -> its page: what is claimed, by whom, how solid it is, and what stands around it."""

from dataclasses import dataclass

from markupsafe import Markup

from claimbook.derive.standing import Standing
from claimbook.model.addresses import METHOD, index_page, record_page
from claimbook.model.claim import Claim, CompanyRole, Forecast
from claimbook.model.kinds import RecordKind
from claimbook.rank.orders import Neighbours, active_claims, neighbours
from claimbook.render.attribution import (
    attributed_statement,
    attributed_title,
    heading_attribution,
)
from claimbook.render.banner import Banner, banner
from claimbook.render.cite.files import CiteView, cite_view
from claimbook.render.debates import OtherSide, other_side
from claimbook.render.foot import foot
from claimbook.render.gate import as_text
from claimbook.render.inline import parsed, written
from claimbook.render.links import Here
from claimbook.render.maps.views import MapView, claim_map
from claimbook.render.notes import notes_html
from claimbook.render.places import Place, places
from claimbook.render.reasons import related_rows
from claimbook.render.relations import relation_groups
from claimbook.render.rivals import Rivals, rivals
from claimbook.render.rows import Group, Row
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.standing import StandingItem, arithmetic, standing_items
from claimbook.render.taking_part import TakingPart, taking_part, tell_where
from claimbook.render.words import COMPANY_ROLE, KIND, OUTCOME, label, on_day, when


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
    rivals: tuple[Rivals, ...]
    related: tuple[Row, ...]
    map: MapView | None
    arithmetic: tuple[Markup, ...]
    method: Markup
    notes: Markup | None
    taking_part: TakingPart
    cite: CiteView


def claim_sheets(site: Site) -> tuple[Sheet, ...]:
    """A page for every published claim, by id."""
    beside = neighbours(active_claims(site.library))
    nobody: Neighbours[Claim] = Neighbours(None, None)
    claims = site.library.claims.values()
    return tuple(_sheet(claim, site, beside.get(claim.id, nobody)) for claim in claims)


def _sheet(claim: Claim, site: Site, beside: Neighbours[Claim]) -> Sheet:
    here = Here(record_page(RecordKind.CLAIM, claim.id), site.library)
    standing = site.standings[claim.id]
    previous, following = (
        here.to_record(other) if other else None for other in (beside.previous, beside.next)
    )
    return Sheet(
        path=here.page,
        template="claim.md.jinja",
        title=attributed_title(claim, standing, site.library),
        description=attributed_statement(claim, standing, site.library),
        view=_view(claim, standing, site, here),
        crumbs=(
            here.to(label(site.settings.labels, RecordKind.CLAIM), index_page(RecordKind.CLAIM)),
            here.to_id(RecordKind.THEME, claim.themes[0]),
        ),
        foot=foot(claim, site, here, previous=previous, following=following),
    )


def _view(claim: Claim, standing: Standing, site: Site, here: Here) -> ClaimView:
    name = site.settings.site_name
    return ClaimView(
        voice=Markup("{} {}").format(
            as_text(f"{name} records who said what; it does not rule."),
            here.to("How it works", METHOD),
        ),
        banner=banner(claim, here),
        kicker=_kicker(claim, here),
        said=heading_attribution(claim, standing, site.library),
        title=claim.title,
        standing=standing_items(claim, standing, here),
        statement=written(parsed(claim.statement), here.to_any),
        figures=tuple(figure.text for figure in claim.figures),
        event=f"It tells of {when(claim.event_date)}." if claim.event_date else "",
        forecast=_forecast(claim.forecast),
        debates=tuple(other_side(t, claim, site, here) for t in standing.tensions),
        places=places(claim, site, here),
        tell_us=tell_where(claim, site, here),
        relations=relation_groups(claim, site, here),
        rivals=rivals(claim, site, here),
        related=related_rows(claim, site, here),
        map=claim_map(claim, site, here),
        arithmetic=tuple(arithmetic(claim, standing, here)),
        method=here.to("How this is reckoned", METHOD),
        notes=notes_html(claim.notes) if claim.notes else None,
        taking_part=taking_part(claim, site, here),
        cite=cite_view(claim, site, here),
    )


def _kicker(claim: Claim, here: Here) -> Markup:
    """What sort of claim, about whom, in which themes; whose it is stands in the heading."""
    parts = [as_text(KIND[claim.kind])]
    for role in CompanyRole:
        named = [here.to_id(RecordKind.COMPANY, m.id) for m in claim.companies if m.role is role]
        if named:
            words = COMPANY_ROLE[role] + ("" if role is CompanyRole.SUBJECT else ":")
            parts.append(as_text(words) + " " + Markup(", ").join(named))
    themes = [here.to_id(RecordKind.THEME, theme) for theme in claim.themes]
    return Markup(" · ").join([*parts, Markup(", ").join(themes)])


def _forecast(forecast: Forecast | None) -> ForecastView | None:
    if forecast is None:
        return None
    lines = []
    if forecast.resolve_by:
        due = "It was due by" if forecast.resolved_on else "Can be judged by"
        lines.append(f"{due} {when(forecast.resolve_by)}.")
    if forecast.resolved_on:
        lines.append(f"Judged on {on_day(forecast.resolved_on)}.")
    if forecast.note:
        lines.append(forecast.note)
    return ForecastView(f"Prediction: {OUTCOME[forecast.outcome].lower()}.", tuple(lines))
