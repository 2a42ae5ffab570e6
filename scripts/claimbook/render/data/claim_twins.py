"""A claim -> its page as plain Markdown: whose it is and who disputes it come first."""

from collections.abc import Iterator

from claimbook.derive.support import Group
from claimbook.derive.tensions import OneSidedTension
from claimbook.link.library import Link
from claimbook.model.claim import AnswerStance, Attestation, Claim, Forecast
from claimbook.model.kinds import RecordKind
from claimbook.model.relations import RelationType
from claimbook.model.scalars import clock
from claimbook.render.data.plain_markdown import (
    bullets,
    link,
    notes_text,
    paper,
    section,
    text,
)
from claimbook.render.data.standings import tension_note
from claimbook.render.data.twin_parts import Place, closing, numbered_places, opening
from claimbook.render.moments import moment_of
from claimbook.render.words import (
    BASIS,
    COMPANY_ROLE_LINE,
    KIND,
    OUTCOME_WITHIN,
    RELATION_WORDS,
    SHARED,
    STANCE,
    STANCE_ALONE,
)
from claimbook.tongue.marks import msg

_ANSWERED = {
    AnswerStance.FOR: msg("{question}: it argues for “{answer}”"),
    AnswerStance.AGAINST: msg("{question}: it argues against “{answer}”"),
}


def claim_twin(claim: Claim, place: Place) -> bytes:
    """What the page of a claim says, in its order."""
    say, edition = place.tongue.say, place.edition
    solid = say("How solid is this?")
    chips = (chip.words for chip in edition.site.faces[claim.id].chips)
    return paper(
        f"# {text(edition.attributed_title(claim))}",
        text(edition.attributed_statement(claim)),
        f"{solid} {'; '.join(chips)}.",
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


def _tensions(claim: Claim, place: Place) -> Iterator[str]:
    for tension in place.edition.standing(claim).tensions:
        if isinstance(tension, OneSidedTension):
            said, number = _who(tension.attestation, place), str(tension.number)
            who = place.tongue.say("{who} (place {number} below)", who=said, number=number)
        else:
            who = place.to_claim(tension.link.other(claim.id))
        yield f"{who}{_because(tension_note(tension))}"


def _because(note: str | None) -> str:
    return f": {text(note)}" if note else ""


def _places(claim: Claim, place: Place) -> str:
    lines = (_place(said, place) for said in claim.attestations)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))


def _place(said: Attestation, place: Place) -> str:
    say = place.tongue.say
    source = place.edition.site.library.sources[said.source]
    moment = moment_of(said, source, place.tongue)
    parts = [_who(said, place), say("in {source}", source=place.named(source))]
    parts += [str(source.published)] if source.published else []
    if said.at is not None and not (moment and moment.plays):  # its link says from when it plays
        parts.append(say("at {moment}", moment=clock(said.at)))
    parts += [text(said.locator)] if said.locator else []
    parts += [say(BASIS[said.basis])] if said.basis else []
    if said.checked:
        who, day = text(said.checked.by), said.checked.on.isoformat()
        parts.append(say("checked by {who} on {day}", who=who, day=day))
    parts += [link(moment.words, moment.url)] if moment else []
    sentences = [f"{', '.join(parts)}."]
    sentences += [say("“{quote}”", quote=text(said.quote))] if said.quote else []
    sentences += [text(said.wording)] if said.wording else []
    return " ".join(sentences)


def _who(said: Attestation, place: Place) -> str:
    if said.speaker:
        who = place.to(RecordKind.PERSON, said.speaker)
    elif said.organisation:
        who = place.to(RecordKind.COMPANY, said.organisation)
    else:
        return place.tongue.say(STANCE_ALONE[said.stance])
    role = f" ({text(said.speaker_role)})" if said.speaker_role else ""
    return place.tongue.say(STANCE[said.stance], who=f"{who}{role}")


def _relations(claim: Claim, place: Place) -> Iterator[str]:
    """What is no disagreement, which stands above; what the claim states comes first."""
    library = place.edition.site.library
    for links in (library.links_from, library.links_to):
        for one in sorted(links.get(claim.id, ()), key=lambda each: each.order):
            if one.relation.type is not RelationType.CONTRADICTS or not one.active:
                yield _relation(one, claim, place)


def _relation(one: Link, claim: Claim, place: Place) -> str:
    say, other = place.tongue.say, place.beside(one.other(claim.id))
    words = say(RELATION_WORDS[one.relation.type, one.claim.id == claim.id])
    line = say("This {relation} {claim}", relation=words, claim=other)
    if not one.active:
        line += " " + say("(does not count: one of the two is not active)")
    return line + _because(one.relation.note)


def _answers(claim: Claim, place: Place) -> Iterator[str]:
    for answer in claim.answers:
        question = place.edition.site.library.questions[answer.question]
        names = (each.name for each in question.positions if each.id == answer.position)
        words = _ANSWERED[answer.stance]
        yield place.tongue.say(words, question=place.named(question), answer=text(next(names)))


def _arithmetic(claim: Claim, place: Place) -> Iterator[str]:
    """What the words on how solid it is leave open: a voice of one place they count already."""
    standing, tongue = place.edition.standing(claim), place.tongue
    support, say, shown = standing.support, tongue.say, tongue.number
    yield from (_group(group, place) for group in support.groups if group.shared)
    if support.repeated:
        passed_on = numbered_places(support.repeated, tongue)
        yield say("Passed on in {places}, which adds nothing", places=passed_on)
    if support.disputing:
        yield say("Disputed in {places}", places=numbered_places(support.disputing, tongue))
    named, every = len(support.named), len(claim.attestations)
    if named < every:
        yield say(
            "Places where the speaker is named: {number} of {all}",
            number=shown(named),
            all=shown(every),
        )
    claims = place.edition.site.library.claims
    for weakness in standing.weaknesses:
        steps = (place.beside(claims[step]) for step in weakness.path)
        yield say("It rests on weak ground: {path}", path=say(", which rests on ").join(steps))


def _group(group: Group, place: Place) -> str:
    say, numbers = place.tongue.say, ", ".join(map(str, group.attestations))
    shared = ", ".join(say(SHARED[what]) for what in group.shared)
    return say(
        "One voice: place {numbers}, which count as one: the same {shared}",
        numbers=numbers,
        shared=shared,
    )


def _details(claim: Claim, place: Place) -> Iterator[str]:
    say = place.tongue.say
    yield say(KIND[claim.kind])
    for company in claim.companies:
        name = place.to(RecordKind.COMPANY, company.id)
        yield say(COMPANY_ROLE_LINE[company.role], company=name)
    themes = ", ".join(place.to(RecordKind.THEME, theme) for theme in claim.themes)
    yield say("Themes: {themes}", themes=themes)
    for figure in claim.figures:
        yield say("In figures: {figure}", figure=text(figure.text))
    if claim.event_date:
        yield say("It tells of {day}", day=str(claim.event_date))
    if claim.forecast:
        yield _forecast(claim.forecast, place)
    yield say("Added on {day}", day=claim.added.isoformat())


def _forecast(forecast: Forecast, place: Place) -> str:
    say = place.tongue.say
    parts = [say("Prediction: {outcome}", outcome=say(OUTCOME_WITHIN[forecast.outcome]))]
    if forecast.resolve_by:
        parts.append(say("can be judged by {day}", day=str(forecast.resolve_by)))
    if forecast.resolved_on:
        parts.append(say("judged on {day}", day=forecast.resolved_on.isoformat()))
    return ", ".join(parts) + _because(forecast.note)
