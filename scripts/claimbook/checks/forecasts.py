"""Judgements of forecasts: what they need to be judged, and whether it is time."""

from collections.abc import Iterator

from claimbook.checks.finding import Evidence, Finding
from claimbook.derive.forecasts import is_overdue
from claimbook.model.claim import AttestationStance, Claim, ClaimKind, Outcome
from claimbook.model.scalars import PartialDate


def on_another_kind(evidence: Evidence) -> Iterator[Finding]:
    """Only a forecast has `forecast`.

    `forecast` says when a prediction is due and how it came out, which no other kind of claim has.
    If the claim tells of what will be, its `kind` is forecast.
    """
    for claim in evidence.library.claims.values():
        if claim.forecast and claim.kind is not ClaimKind.FORECAST:
            message = f"a claim of the kind '{claim.kind}' must not have 'forecast'"
            remedy = "Write 'kind: forecast', or remove 'forecast'."
            yield Finding(claim, ("forecast",), message, remedy, key=True)


def unexplained_outcome(evidence: Evidence) -> Iterator[Finding]:
    """A forecast that was judged says when and why.

    An outcome of `true`, `false`, `mixed` or `void` is a judgement: `resolved_on` is its day, and
    `note` says what it rests on.
    """
    for claim in evidence.library.claims.values():
        forecast = claim.forecast
        if forecast is None or forecast.outcome is Outcome.OPEN:
            continue
        for name in ("resolved_on", "note"):
            if getattr(forecast, name) is None:
                message = f"a forecast that came out '{forecast.outcome}' must have '{name}'"
                yield Finding(claim, ("forecast", "outcome"), message, f"Add '{name}'.")


def open_yet_resolved(evidence: Evidence) -> Iterator[Finding]:
    """An open forecast has no day of judgement.

    `resolved_on` is the day on which it was decided how the forecast came out. Write the `outcome`
    beside it, or remove the day. When the forecast is due, is `resolve_by`.
    """
    for claim in evidence.library.claims.values():
        forecast = claim.forecast
        if forecast and forecast.outcome is Outcome.OPEN and forecast.resolved_on:
            message = "an open forecast must not have 'resolved_on'"
            remedy = "Add 'outcome', or write 'resolve_by' if it is the day on which it is due."
            yield Finding(claim, ("forecast", "resolved_on"), message, remedy, key=True)


def due_before_said(evidence: Evidence) -> Iterator[Finding]:
    """A forecast is due after it was said.

    `resolve_by` lies before the first source in which the claim is made was published. A prediction
    of what has already been is none: look for a slip in one of the two dates.
    """
    for claim in evidence.claims:
        due = claim.forecast and claim.forecast.resolve_by
        said = _first_said(claim, evidence)
        if due and said and due.last_day < said.first_day:
            message = f"a forecast that was said on {said} should not be due before"
            yield Finding(claim, ("forecast", "resolve_by"), message)


def _first_said(claim: Claim, evidence: Evidence) -> PartialDate | None:
    """When the first source that makes the claim was published; None where one has no date."""
    days = []
    for said in claim.attestations:
        source = evidence.library.sources.get(said.source)
        if said.stance is AttestationStance.DISPUTES:
            continue
        if source is None or source.published is None:
            return None
        days.append(source.published)
    return min(days, key=lambda day: day.first_day, default=None)


def overdue(evidence: Evidence) -> Iterator[Finding]:
    """A forecast is judged once it is due.

    The day, month or year of `resolve_by` is over and the outcome is still open. Look how it came
    out, and add `outcome`, `resolved_on` and a `note` with what the judgement rests on.
    """
    for claim in evidence.claims:
        if claim.forecast and is_overdue(claim, evidence.today):
            message = f"the forecast was due by {claim.forecast.resolve_by} and is still open"
            remedy = "Add 'outcome', 'resolved_on' and 'note'."
            yield Finding(claim, ("forecast", "resolve_by"), message, remedy)


def without_terms(evidence: Evidence) -> Iterator[Finding]:
    """A forecast says when it can be judged.

    Without `forecast` (its `resolve_by`, and later its `outcome`), nobody will come back to see
    whether it came true. If those who made it named no time, `forecast: {outcome: open}` says
    that somebody has looked.
    """
    for claim in evidence.claims:
        if claim.kind is ClaimKind.FORECAST and claim.forecast is None:
            message = "a forecast should have 'forecast', with 'resolve_by' where it is known"
            yield Finding(claim, ("kind",), message)
