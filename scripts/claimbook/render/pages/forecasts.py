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
from claimbook.model.claim import Claim
from claimbook.render.links import Here
from claimbook.render.rows import Group, Row, row
from claimbook.render.sheet import Sheet
from claimbook.render.site import PAGE_LENGTH, Site
from claimbook.render.words import OUTCOME, count, on_day, when


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
    here = Here(FORECASTS, site.library)
    found = forecasts_of(site.library, site.date)
    groups = (
        ("Can be judged by now", "overdue", found.overdue),
        ("Open", "open", found.open),
        ("Judged", "judged", found.resolved),
    )
    yield Sheet(
        path=FORECASTS,
        template="forecasts.md.jinja",
        title="Predictions",
        description="What is predicted, by whom, when it can be judged, and how it came out.",
        view=ForecastsView(
            counts=tuple(f"{len(claims)} {name.lower()}" for name, _, claims in groups if claims),
            groups=tuple(_group(*group, site, here) for group in groups if group[2]),
            records=tuple(
                _track(record, here) for record in track_records(site.library, found.resolved)
            ),
            enough=f"How a speaker's or a show's predictions came out is shown once {ENOUGH} "
            "of theirs have been judged: with fewer it would be chance.",
        ),
    )


def _group(heading: str, anchor: str, claims: tuple[Claim, ...], site: Site, here: Here) -> Group:
    shown = tuple(_row(claim, site, here) for claim in claims[:PAGE_LENGTH])
    rest = len(claims) - len(shown)
    return Group(heading, anchor, shown, f"The first {PAGE_LENGTH}; {rest} more." if rest else "")


def _row(claim: Claim, site: Site, here: Here) -> Row:
    forecast = claim.forecast
    due = f"due {when(forecast.resolve_by)}" if forecast and forecast.resolve_by else "no due date"
    judged = forecast.resolved_on if forecast else None
    label = f"{OUTCOME[outcome_of(claim)]} ({on_day(judged)})" if judged else due
    why = (forecast.note or "") if forecast else ""
    return row(claim, site, here, label=label[:1].upper() + label[1:], why=why)


def _track(record: TrackRecord, here: Here) -> TrackView:
    parts = [f"{number} {OUTCOME[outcome].lower()}" for outcome, number in record.outcomes]
    words = f"{count(record.judged, 'prediction')} judged: {', '.join(parts)}"
    return TrackView(here.to_record(record.record), words)
