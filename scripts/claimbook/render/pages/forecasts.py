"""The predictions of the base -> /forecasts/: open, overdue, judged, and how whose came out."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.derive.forecasts import (
    ENOUGH,
    TrackRecord,
    forecasts_of,
    outcome_of,
    track_records,
)
from claimbook.model.addresses import FORECASTS
from claimbook.model.claim import Claim, Outcome
from claimbook.render.links import Here
from claimbook.render.rows import Group, Row, row
from claimbook.render.sheet import Sheet
from claimbook.render.site import PAGE_LENGTH, Site
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
_REST = msgs("The first {shown}; {number} more.", "The first {shown}; {number} more.")
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
    """What the template shows."""

    counts: tuple[str, ...]
    groups: tuple[Group, ...]
    records: tuple[TrackView, ...]
    enough: str


def forecasts_sheets(site: Site) -> Iterator[Sheet]:
    """The one page of predictions; of each group the first hundred are named."""
    here = site.here(FORECASTS)
    found = forecasts_of(site.library, site.date)
    say = site.tongue.say
    groups = {"overdue": found.overdue, "open": found.open, "judged": found.resolved}
    yield Sheet(
        path=FORECASTS,
        template="forecasts.md.jinja",
        title=say("Predictions"),
        description=say("What is predicted, by whom, when it can be judged, and how it came out."),
        view=ForecastsView(
            counts=tuple(
                site.tongue.count(_NUMBER[name], len(claims))
                for name, claims in groups.items()
                if claims
            ),
            groups=tuple(
                _group(name, claims, site, here) for name, claims in groups.items() if claims
            ),
            records=tuple(
                _track(record, here) for record in track_records(site.library, found.resolved)
            ),
            enough=say(
                "How a speaker's or a show's predictions came out is shown once {number} "
                "of theirs have been judged: with fewer it would be chance.",
                number=site.tongue.number(ENOUGH),
            ),
        ),
    )


def _group(name: str, claims: tuple[Claim, ...], site: Site, here: Here) -> Group:
    shown = tuple(_row(claim, site, here) for claim in claims[:PAGE_LENGTH])
    rest = len(claims) - len(shown)
    shown_only = site.tongue.count(_REST, rest, shown=site.tongue.number(PAGE_LENGTH))
    return Group(site.tongue.say(_HEADING[name]), name, shown, shown_only if rest else "")


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
