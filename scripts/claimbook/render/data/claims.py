"""A claim -> its answer."""

from collections.abc import Iterable
from decimal import Decimal

from claimbook.link.library import Link
from claimbook.model.claim import Answer, Attestation, Claim, Forecast
from claimbook.model.kinds import RecordKind
from claimbook.render.data.claim_shapes import (
    AttestationAnswer,
    Check,
    ClaimAnswer,
    CompanyAnswer,
    FigureAnswer,
    ForecastAnswer,
    Playback,
    PositionAnswer,
    RelationAnswer,
)
from claimbook.render.data.edition import Edition
from claimbook.render.data.records import iso, record_fields
from claimbook.render.data.standings import standing_answer
from claimbook.render.moments import moment_of


def claim_answer(claim: Claim, edition: Edition) -> ClaimAnswer:
    """All that is known of a claim, with what other claims state of it."""
    library = edition.site.library
    return ClaimAnswer(
        **record_fields(claim, edition),
        title=claim.title,
        attribution=edition.heading(claim),
        statement=claim.statement,
        plain=edition.unmarked(claim),
        kind=claim.kind,
        standing=standing_answer(claim, edition),
        themes=tuple(edition.named(RecordKind.THEME, id) for id in claim.themes),
        companies=_companies(claim, edition),
        attestations=tuple(_attestation(said, edition) for said in claim.attestations),
        relations=_relations(claim, library.links_from.get(claim.id, ()), edition),
        inverse_relations=_relations(claim, library.links_to.get(claim.id, ()), edition),
        answers=tuple(_position(answer, edition) for answer in claim.answers),
        figures=tuple(
            FigureAnswer(text=figure.text, value=_number(figure.value), unit=figure.unit)
            for figure in claim.figures
        ),
        event_date=iso(claim.event_date),
        forecast=_forecast(claim.forecast),
        not_duplicate_of=claim.not_duplicate_of,
        added=claim.added,
        notes=claim.notes,
    )


def _companies(claim: Claim, edition: Edition) -> tuple[CompanyAnswer, ...]:
    companies = edition.site.library.companies
    return tuple(
        CompanyAnswer(
            id=mention.id,
            name=companies[mention.id].name,
            status=companies[mention.id].status,
            role=mention.role,
        )
        for mention in claim.companies
    )


def _attestation(said: Attestation, edition: Edition) -> AttestationAnswer:
    source = edition.site.library.sources[said.source]
    place = moment_of(said, source, edition.site.tongue)
    return AttestationAnswer(
        source=edition.name(source),
        published=iso(source.published),
        primary=source.is_primary,
        stance=said.stance,
        speaker=edition.perhaps(RecordKind.PERSON, said.speaker),
        organisation=edition.perhaps(RecordKind.COMPANY, said.organisation),
        speaker_role=said.speaker_role,
        at=said.at,
        end=said.end,
        locator=said.locator,
        quote=said.quote,
        quote_language=said.quote_language or (source.language if said.quote else None),
        wording=said.wording,
        basis=said.basis,
        checked=Check(on=said.checked.on, by=said.checked.by) if said.checked else None,
        playback=Playback(url=place.url, plays=place.plays) if place else None,
    )


def _relations(claim: Claim, links: Iterable[Link], edition: Edition) -> tuple[RelationAnswer, ...]:
    return tuple(
        RelationAnswer(
            type=link.relation.type,
            claim=edition.claim_name(link.other(claim.id)),
            note=link.relation.note,
            counts=link.active,
        )
        for link in sorted(links, key=lambda link: link.order)
    )


def _position(answer: Answer, edition: Edition) -> PositionAnswer:
    question = edition.site.library.questions[answer.question]
    names = {position.id: position.name for position in question.positions}
    return PositionAnswer(
        question=edition.name(question),
        position=answer.position,
        position_name=names[answer.position],
        stance=answer.stance,
    )


def _forecast(forecast: Forecast | None) -> ForecastAnswer | None:
    if forecast is None:
        return None
    return ForecastAnswer(
        resolve_by=iso(forecast.resolve_by),
        outcome=forecast.outcome,
        resolved_on=forecast.resolved_on,
        note=forecast.note,
    )


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
