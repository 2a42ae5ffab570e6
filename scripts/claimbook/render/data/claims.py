"""A claim -> its answer."""

from decimal import Decimal

from claimbook.derive.tensions import Tension
from claimbook.link.library import Link
from claimbook.model.addresses import (
    attestation_anchor,
    relation_anchor,
    tension_anchor,
)
from claimbook.model.claim import Answer, Attestation, Claim, Forecast
from claimbook.model.kinds import RecordKind
from claimbook.model.relations import RelationType
from claimbook.render.attribution import attributed_statement, attributed_title, attribution
from claimbook.render.continued import Parts, page_of_place, parts_of
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
from claimbook.render.data.records import iso, moment, record_answer
from claimbook.render.data.standings import standing_answer
from claimbook.render.moments import moment_of
from claimbook.render.words import RELATION_WORDS


def claim_answer(claim: Claim, edition: Edition) -> ClaimAnswer:
    """All that is known of a claim, with what other claims state of it."""
    site = edition.site
    library, standing, tongue = site.library, site.standings[claim.id], site.tongue
    parts = parts_of(claim, site)
    return ClaimAnswer(
        **dict(record_answer(claim, edition)),
        title=claim.title,
        statement=claim.statement,
        attribution=attribution(claim, library, tongue),
        attributed_title=attributed_title(claim, standing, library, tongue),
        attributed_statement=attributed_statement(claim, standing, library, tongue),
        kind=claim.kind,
        standing=standing_answer(claim, edition),
        themes=tuple(edition.named(RecordKind.THEME, id) for id in claim.themes),
        companies=_companies(claim, edition),
        attestations=tuple(
            _attestation(claim, said, number, edition)
            for number, said in enumerate(claim.attestations, start=1)
        ),
        relations=_relations(parts, library.links_from.get(claim.id, ()), edition),
        inverse_relations=_relations(parts, library.links_to.get(claim.id, ()), edition),
        answers=tuple(_position(answer, edition) for answer in claim.answers),
        figures=tuple(
            FigureAnswer(text=figure.text, value=_number(figure.value), unit=figure.unit)
            for figure in claim.figures
        ),
        event_date=iso(claim.event_date),
        forecast=_forecast(claim.forecast),
        not_duplicate_of=tuple(
            edition.claim_name(library.claims[id]) for id in claim.not_duplicate_of
        ),
        added=claim.added,
        notes=claim.notes,
    )


def _companies(claim: Claim, edition: Edition) -> tuple[CompanyAnswer, ...]:
    return tuple(
        CompanyAnswer(**dict(edition.named(RecordKind.COMPANY, mention.id)), role=mention.role)
        for mention in claim.companies
    )


def _attestation(
    claim: Claim, said: Attestation, number: int, edition: Edition
) -> AttestationAnswer:
    source = edition.site.library.sources[said.source]
    place = moment_of(said, source, edition.site.tongue)
    return AttestationAnswer(
        number=number,
        page=edition.page(page_of_place(claim, number), attestation_anchor(number)),
        source=edition.name(source),
        show=edition.perhaps(RecordKind.SHOW, source.show),
        published=iso(source.published),
        primary=source.is_primary,
        stance=said.stance,
        speaker=edition.perhaps(RecordKind.PERSON, said.speaker),
        organisation=edition.perhaps(RecordKind.COMPANY, said.organisation),
        speaker_role=said.speaker_role,
        at=moment(said.at),
        end=moment(said.end),
        locator=said.locator,
        quote=said.quote,
        quote_language=said.quote_language or (source.language if said.quote else None),
        wording=said.wording,
        basis=said.basis,
        checked=Check(on=said.checked.on, by=said.checked.by) if said.checked else None,
        playback=Playback(url=place.url, words=place.words, plays=place.plays) if place else None,
    )


def _relations(
    parts: Parts, links: tuple[Link, ...], edition: Edition
) -> tuple[RelationAnswer, ...]:
    return tuple(
        _relation(parts, link, edition) for link in sorted(links, key=lambda link: link.order)
    )


def _relation(parts: Parts, link: Link, edition: Edition) -> RelationAnswer:
    claim, type = parts.claim, link.relation.type
    other = link.other(claim.id)
    # A claim's page shows what it contradicts under the anchor of the disagreement.
    clash = type is RelationType.CONTRADICTS
    anchor = tension_anchor(claim.id, other.id) if clash else relation_anchor(type, other.id)
    page = parts.page_of(Tension(link) if clash else link)
    return RelationAnswer(
        type=type,
        words=edition.site.tongue.say(RELATION_WORDS[type, link.claim.id == claim.id]),
        note=link.relation.note,
        counts=link.active,
        claim=edition.claim_name(other),
        page=edition.page(page, anchor if link.active else ""),
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
