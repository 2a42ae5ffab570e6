"""A claim's answer -> its page as plain Markdown: whose it is and who disputes it come first."""

from collections.abc import Iterator

from claimbook.model.claim import AnswerStance
from claimbook.model.relations import RelationType
from claimbook.render.data.claim_shapes import (
    AttestationAnswer,
    ClaimAnswer,
    ForecastAnswer,
    RelationAnswer,
    Voice,
)
from claimbook.render.data.plain_markdown import (
    bullets,
    notes_text,
    paper,
    section,
    text,
)
from claimbook.render.data.twin_parts import Place, closing, numbered_places, opening
from claimbook.render.words import (
    BASIS,
    COMPANY_ROLE_LINE,
    KIND,
    OUTCOME_WITHIN,
    SHARED,
    STANCE,
    STANCE_ALONE,
)
from claimbook.tongue.marks import msg

_ANSWERED = {
    AnswerStance.FOR: msg("{question}: it argues for “{answer}”"),
    AnswerStance.AGAINST: msg("{question}: it argues against “{answer}”"),
}


def claim_twin(claim: ClaimAnswer, place: Place) -> bytes:
    """What the page of a claim says, in its order."""
    say = place.tongue.say
    solid = say("How solid is this?")
    return paper(
        f"# {text(claim.attributed_title)}",
        text(claim.attributed_statement),
        f"{solid} {'; '.join(claim.standing.words)}.",
        opening(claim, place),
        section(say("The other side"), bullets(_tensions(claim, place))),
        section(say("Where it was said"), _places(claim, place)),
        section(say("What stands around it"), bullets(_relations(claim, place))),
        section(say("Which questions it answers"), bullets(_answers(claim, place))),
        section(say("How its standing is reckoned"), bullets(_arithmetic(claim, place))),
        section(say("Details"), bullets(_details(claim, place))),
        section(say("Notes"), notes_text(claim.notes) if claim.notes else ""),
        closing(claim, place),
    )


def _tensions(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    for tension in claim.standing.tensions:
        other = place.to_claim(tension.claim) if tension.claim else ""
        voices = [said for said in claim.attestations if said.number == tension.attestation]
        voice = "".join(_voice(said, place) for said in voices)
        yield f"{other}{voice}{_because(tension.note)}"


def _voice(said: AttestationAnswer, place: Place) -> str:
    number = str(said.number)
    who = _who(said, place)
    return place.tongue.say("{who} (place {number} below)", who=who, number=number)


def _because(note: str | None) -> str:
    return f": {text(note)}" if note else ""


def _places(claim: ClaimAnswer, place: Place) -> str:
    return "\n".join(f"{said.number}. {_place(said, place)}" for said in claim.attestations)


def _place(said: AttestationAnswer, place: Place) -> str:
    say = place.tongue.say
    parts = [_who(said, place), say("in {source}", source=place.to(said.source))]
    parts += [place.to(said.show)] if said.show else []
    parts += [said.published] if said.published else []
    parts += [say("at {moment}", moment=said.at.clock)] if said.at else []
    parts += [text(said.locator)] if said.locator else []
    parts += [say(BASIS[said.basis])] if said.basis else []
    if said.checked:
        who, day = text(said.checked.by), said.checked.on.isoformat()
        parts.append(say("checked by {who} on {day}", who=who, day=day))
    parts += [place.out(said.playback.words, said.playback.url)] if said.playback else []
    sentences = [f"{', '.join(parts)}."]
    sentences += [say("“{quote}”", quote=text(said.quote))] if said.quote else []
    sentences += [text(said.wording)] if said.wording else []
    return " ".join(sentences)


def _who(said: AttestationAnswer, place: Place) -> str:
    who = said.speaker or said.organisation
    if who is None:
        return place.tongue.say(STANCE_ALONE[said.stance])
    role = f" ({text(said.speaker_role)})" if said.speaker_role else ""
    return place.tongue.say(STANCE[said.stance], who=f"{place.to(who)}{role}")


def _relations(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    """What is no disagreement, which stands above."""
    for relation in (*claim.relations, *claim.inverse_relations):
        if relation.type is not RelationType.CONTRADICTS or not relation.counts:
            yield _relation(relation, place)


def _relation(relation: RelationAnswer, place: Place) -> str:
    say, other = place.tongue.say, place.to_claim(relation.claim)
    line = say("This {relation} {claim}", relation=relation.words, claim=other)
    if not relation.counts:
        line += " " + say("(does not count: one of the two is not active)")
    return line + _because(relation.note)


def _answers(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    for answer in claim.answers:
        position, question = text(answer.position_name), place.to(answer.question)
        yield place.tongue.say(_ANSWERED[answer.stance], question=question, answer=position)


def _arithmetic(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    standing, tongue = claim.standing, place.tongue
    say, shown = tongue.say, tongue.number
    yield say("Independent voices that say it: {number}", number=shown(len(standing.groups)))
    yield from (_group(group, place) for group in standing.groups)
    if standing.repeated:
        passed_on = numbered_places(standing.repeated, tongue)
        yield say("Passed on in {places}, which adds nothing", places=passed_on)
    if standing.disputing:
        yield say("Disputed in {places}", places=numbered_places(standing.disputing, tongue))
    named, every = len(standing.named), len(claim.attestations)
    yield say(
        "Places where the speaker is named: {number} of {all}",
        number=shown(named),
        all=shown(every),
    )
    for weakness in standing.weaknesses:
        steps = say(", which rests on ").join(place.to_claim(step) for step in weakness.path)
        yield say("It rests on weak ground: {path}", path=steps)


def _group(group: Voice, place: Place) -> str:
    say, numbers = place.tongue.say, ", ".join(map(str, group.attestations))
    if not group.shared:
        return say("One voice: place {numbers}", numbers=numbers)
    shared = ", ".join(say(SHARED[what]) for what in group.shared)
    return say(
        "One voice: place {numbers}, which count as one: the same {shared}",
        numbers=numbers,
        shared=shared,
    )


def _details(claim: ClaimAnswer, place: Place) -> Iterator[str]:
    say = place.tongue.say
    yield say(KIND[claim.kind])
    for company in claim.companies:
        yield say(COMPANY_ROLE_LINE[company.role], company=place.to(company))
    yield say("Themes: {themes}", themes=", ".join(place.to(theme) for theme in claim.themes))
    for figure in claim.figures:
        yield say("In figures: {figure}", figure=text(figure.text))
    if claim.event_date:
        yield say("It tells of {day}", day=claim.event_date)
    if claim.forecast:
        yield _forecast(claim.forecast, place)
    yield say("Added on {day}", day=claim.added.isoformat())


def _forecast(forecast: ForecastAnswer, place: Place) -> str:
    say = place.tongue.say
    parts = [say("Prediction: {outcome}", outcome=say(OUTCOME_WITHIN[forecast.outcome]))]
    if forecast.resolve_by:
        parts.append(say("can be judged by {day}", day=forecast.resolve_by))
    if forecast.resolved_on:
        parts.append(say("judged on {day}", day=forecast.resolved_on.isoformat()))
    return ", ".join(parts) + _because(forecast.note)
