"""The predictions of the base -> /forecasts/: open, overdue, judged, and how whose came out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from claimbook.derive.forecasts import (
    ENOUGH,
    Forecasts,
    TrackRecord,
    forecasts_of,
    outcome_of,
    track_records,
)
from claimbook.model.addresses import forecasts_page
from claimbook.model.claim import Claim, Outcome
from claimbook.model.pages import Planned
from claimbook.render.links import Here
from claimbook.render.lists import Pager, numbered, pager
from claimbook.render.phrases import page_title
from claimbook.render.rows import Group, Row, row
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.words import OUTCOME
from claimbook.tongue.marks import msg, msgs
from claimbook.tongue.tongue import Tongue

_HEADING = {
    "overdue": msg("Can be judged by now"),
    "open": msg("Open"),
    "judged": msg("Judged"),
}
_NUMBER = {
    "overdue": msgs("{number} can be judged by now", "{number} can be judged by now"),
    "open": msgs("{number} open", "{number} open"),
    "judged": msgs("{number} judged", "{number} judged"),
}
_TRACK = msgs("{number} prediction judged: {outcomes}", "{number} predictions judged: {outcomes}")
_CAME_OUT = {
    Outcome.OPEN: msgs("{number} not decided yet", "{number} not decided yet"),
    Outcome.TRUE: msgs("{number} came out true", "{number} came out true"),
    Outcome.FALSE: msgs("{number} came out false", "{number} came out false"),
    Outcome.MIXED: msgs("{number} came out mixed", "{number} came out mixed"),
    Outcome.VOID: msgs("{number} cannot be judged any more", "{number} cannot be judged any more"),
}


@dataclass(frozen=True)
class TrackView:
    """How somebody's predictions came out."""

    link: Markup
    words: str


@dataclass(frozen=True)
class ForecastsView:
    """What the template shows; later pages of a long list show predictions alone."""

    counts: tuple[str, ...]
    groups: tuple[Group, ...]
    records: tuple[TrackView, ...]
    enough: str
    pager: Pager


def forecasts_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The pages of the predictions, group by group."""
    found = forecasts_of(site.library, site.date)
    listed = [(name, claim) for name, claims in _groups(found) for claim in claims]
    for number, pages, part in numbered(listed):
        yield Planned((forecasts_page(number),), _sheet, (found, part, number, pages, site))


def _sheet(
    found: Forecasts, part: Sequence[tuple[str, Claim]], number: int, pages: int, site: Site
) -> Sheet:
    here, say = site.here(forecasts_page(number)), site.tongue.say
    way = pager(number, pages, here, forecasts_page)
    return Sheet(
        path=here.page,
        template="forecasts.md.jinja",
        title=page_title(say("Predictions"), number, site.tongue),
        description=say("What is predicted, by whom, when it can be judged, and how it came out."),
        view=_view(found, part, way, site, here),
    )


def _groups(found: Forecasts) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    return (("overdue", found.overdue), ("open", found.open), ("judged", found.resolved))


def _view(
    found: Forecasts, part: Sequence[tuple[str, Claim]], way: Pager, site: Site, here: Here
) -> ForecastsView:
    tongue, first = site.tongue, way.previous is None
    records = track_records(site.library, found.resolved) if first else ()
    return ForecastsView(
        counts=tuple(
            tongue.count(_NUMBER[name], len(claims)) for name, claims in _groups(found) if claims
        ),
        groups=tuple(
            Group(tongue.say(_HEADING[name]), name, tuple(_row(c, site, here) for _, c in rows))
            for name, rows in groupby(part, key=itemgetter(0))
        ),
        records=tuple(_track(record, here) for record in records),
        enough=_enough(tongue) if first else "",
        pager=way,
    )


def _enough(tongue: Tongue) -> str:
    return tongue.say(
        "How a speaker's or a show's predictions came out is shown once {number} "
        "of theirs have been judged: with fewer it would be chance.",
        number=tongue.number(ENOUGH),
    )


def _row(claim: Claim, site: Site, here: Here) -> Row:
    why = (claim.forecast.note or "") if claim.forecast else ""
    return row(claim, site, here, label=_label(claim, site.tongue), why=why)


def _label(claim: Claim, tongue: Tongue) -> str:
    """How it came out and when, or when it can be judged."""
    forecast = claim.forecast
    if forecast and forecast.resolved_on:
        outcome = tongue.say(OUTCOME[outcome_of(claim)])
        day = tongue.on_day(forecast.resolved_on)
        return tongue.say("{outcome} ({day})", outcome=outcome, day=day)
    if forecast and forecast.resolve_by:
        return tongue.say("Due {day}", day=tongue.when(forecast.resolve_by))
    return tongue.say("No due date")


def _track(record: TrackRecord, here: Here) -> TrackView:
    tongue = here.tongue
    parts = [tongue.count(_CAME_OUT[outcome], number) for outcome, number in record.outcomes]
    words = tongue.count(_TRACK, record.judged, outcomes=", ".join(parts))
    return TrackView(here.to_record(record.record), words)
