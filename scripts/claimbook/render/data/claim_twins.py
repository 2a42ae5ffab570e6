"""A claim's answer -> its page as plain Markdown: whose it is and who disputes it come first."""

from collections.abc import Iterator

from claimbook.model.relations import RelationType
from claimbook.render.data.claim_shapes import (
    AttestationAnswer,
    ClaimAnswer,
    RelationAnswer,
)
from claimbook.render.data.plain_markdown import (
    bullets,
    notes_text,
    paper,
    section,
    text,
)
from claimbook.render.data.twin_parts import Place, closing, counted, opening
from claimbook.render.words import ANSWER, BASIS, COMPANY_ROLE, KIND, OUTCOME, STANCE, STANCE_IN


def claim_twin(claim: ClaimAnswer, place: Place) -> bytes:
    """What the page of a claim says, in its order."""
    return paper(
        f"# {text(claim.attributed_title)}",
        text(claim.attributed_statement),
        f"How solid is this? {'; '.join(claim.standing.words)}.",
        opening(claim, place),
        section("The other side", bullets(_tensions(claim, place))),
        section("Where it was said", _places(claim, place)),
        section("What stands around it", bullets(_relations(claim, place))),
        section("Which questions it answers", bullets(_answers(claim, place))),
        section("How its standing is reckoned", bullets(_arithmetic(claim, place))),
        section("Details", bullets(_details(claim, place))),
        section("Notes", notes_text(claim.notes) if claim.notes else ""),
        closing(claim, place),
    )


def _tensions(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    for tension in claim.standing.tensions:
        other = place.to_claim(tension.claim) if tension.claim else ""
        voices = [said for said in claim.attestations if said.number == tension.attestation]
        voice = "".join(f"{_who(said, place)} (place {said.number} below)" for said in voices)
        yield f"{other}{voice}{_because(tension.note)}"


def _because(note: str | None) -> str:
    return f": {text(note)}" if note else ""


def _places(claim: ClaimAnswer, place: Place) -> str:
    return "\n".join(f"{said.number}. {_place(said, place)}" for said in claim.attestations)


def _place(said: AttestationAnswer, place: Place) -> str:
    parts = [_who(said, place), f"in {place.to(said.source)}"]
    parts += [place.to(said.show)] if said.show else []
    parts += [said.published] if said.published else []
    parts += [f"at {said.at.clock}"] if said.at else []
    parts += [text(said.locator)] if said.locator else []
    parts += [BASIS[said.basis]] if said.basis else []
    parts += [f"checked by {text(said.checked.by)} on {said.checked.on}"] if said.checked else []
    parts += [place.out(said.playback.words, said.playback.url)] if said.playback else []
    sentences = [f"{', '.join(parts)}."]
    sentences += [f"“{text(said.quote)}”"] if said.quote else []
    sentences += [text(said.wording)] if said.wording else []
    return " ".join(sentences)


def _who(said: AttestationAnswer, place: Place) -> str:
    who = said.speaker or said.organisation
    if who is None:
        return f"{STANCE_IN[said.stance].rpartition(' ')[0]}, speaker not named"
    role = f" ({text(said.speaker_role)})" if said.speaker_role else ""
    return f"{STANCE[said.stance]} {place.to(who)}{role}"


def _relations(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    """What is no disagreement, which stands above."""
    for relation in (*claim.relations, *claim.inverse_relations):
        if relation.type is not RelationType.CONTRADICTS or not relation.counts:
            yield _relation(relation, place)


def _relation(relation: RelationAnswer, place: Place) -> str:
    idle = "" if relation.counts else " (does not count: one of the two is not active)"
    other = place.to_claim(relation.claim)
    return f"This {relation.words} {other}{idle}{_because(relation.note)}"


def _answers(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    for answer in claim.answers:
        position = text(answer.position_name)
        yield f"{place.to(answer.question)}: it {ANSWER[answer.stance]} “{position}”"


def _arithmetic(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    standing = claim.standing
    yield f"Independent voices that say it: {len(standing.groups)}"
    for group in standing.groups:
        shared = f", which count as one: the same {', '.join(group.shared)}" if group.shared else ""
        yield f"One voice: place {', '.join(map(str, group.attestations))}{shared}"
    if standing.repeated:
        yield f"Passed on in {counted(standing.repeated, 'place')}, which adds nothing"
    if standing.disputing:
        yield f"Disputed in {counted(standing.disputing, 'place')}"
    yield f"Places where the speaker is named: {len(standing.named)} of {len(claim.attestations)}"
    for weakness in standing.weaknesses:
        steps = ", which rests on ".join(place.to_claim(step) for step in weakness.path)
        yield f"It rests on weak ground: {steps}"


def _details(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    yield KIND[claim.kind]
    for company in claim.companies:
        yield f"{COMPANY_ROLE[company.role]}: {place.to(company)}"
    yield f"Themes: {', '.join(place.to(theme) for theme in claim.themes)}"
    for figure in claim.figures:
        yield f"In figures: {text(figure.text)}"
    if claim.event_date:
        yield f"It tells of {claim.event_date}"
    if forecast := claim.forecast:
        due = f", can be judged by {forecast.resolve_by}" if forecast.resolve_by else ""
        judged = f", judged on {forecast.resolved_on}" if forecast.resolved_on else ""
        outcome = OUTCOME[forecast.outcome].lower()
        yield f"Prediction: {outcome}{due}{judged}{_because(forecast.note)}"
    yield f"Added on {claim.added}"
