"""The answer of a record that claims name -> its page as plain Markdown."""

from collections.abc import Iterable, Iterator

from claimbook.derive.tensions import OneSidedTension
from claimbook.model.kinds import RecordKind
from claimbook.render.data.plain_markdown import bullets, link, paper, section, text
from claimbook.render.data.standings import tension_note
from claimbook.render.data.topic_shapes import (
    CompanyRecordAnswer,
    Counts,
    PersonAnswer,
    QuestionAnswer,
    ShowAnswer,
    SourceAnswer,
    ThemeAnswer,
    TopicAnswer,
)
from claimbook.render.data.twin_parts import Place, closing, opening
from claimbook.render.debates import dispute_words
from claimbook.render.phrases import CLAIMS, counted
from claimbook.render.topics import DISPUTED, LEVEL, SHAKY
from claimbook.render.words import COMPANY_ROLE_WITHIN, PERSON_ROLE, SOURCE_KIND
from claimbook.tongue.marks import msg
from claimbook.tongue.tongue import Tongue

_HEADINGS = {
    RecordKind.THEME: msg("Claims on {name}"),
    RecordKind.COMPANY: msg("Claims about {name}"),
    RecordKind.SOURCE: msg("Claims in {name}"),
    RecordKind.SHOW: msg("Claims from {name}"),
    RecordKind.PERSON: msg("Claims by {name}"),
    RecordKind.QUESTION: msg("Answers to {name}"),
}


def topic_twin(topic: TopicAnswer, place: Place) -> bytes:
    """What the page of a theme, company, source, show, person or question says."""
    say = place.tongue.say
    heading = say(_HEADINGS[topic.record], name=text(topic.name))
    return paper(
        f"# {heading}",
        counts_words(topic.counts, place.tongue),
        opening(topic, place),
        _summary(topic),
        section(say("Details"), bullets(_details(topic, place))),
        section(say("Disagreements"), bullets(tension_lines(topic.tensions, place))),
        _positions(topic, place) if isinstance(topic, QuestionAnswer) else "",
        section(say("Claims"), bullets(_claims(topic, place))),
        closing(topic, place),
    )


def counts_words(counts: Counts, tongue: Tongue) -> str:
    """`3 claims, 2 disputed, 1 second-hand only.`: claims, not votes."""
    levels = (counts.corroborated, counts.single_source, counts.second_hand)
    things = (DISPUTED, SHAKY, *LEVEL.values())
    numbers = zip(things, (counts.disputed, counts.shaky, *levels), strict=True)
    words = [tongue.count(what, number) for what, number in numbers if number]
    line = ", ".join([counted(counts.claims, CLAIMS, tongue), *words])
    return f"{line[:1].upper()}{line[1:]}."


def tension_lines(ids: Iterable[str], place: Place) -> Iterator[str]:
    """Disagreements by their ids, each with both sides and the written reason."""
    edition = place.edition
    for id in ids:
        tension = edition.tensions[id]
        sides = [place.to_claim(edition.claim_name(claim)) for claim in tension.claims]
        if isinstance(tension, OneSidedTension):
            who = text(dispute_words(tension.attestation, edition.site.library, place.tongue))
            sides.append(place.tongue.say("a voice: {who}", who=who))
        note = tension_note(tension)
        clash = place.tongue.say("{one} against {other}", one=sides[0], other=sides[1])
        yield clash + (f": {text(note)}" if note else "")


def _claims(topic: TopicAnswer, place: Place) -> Iterator[str]:
    for claim in topic.claims:
        role = f" ({place.tongue.say(COMPANY_ROLE_WITHIN[claim.role])})" if claim.role else ""
        yield f"{place.to_claim(claim)}{role}"


def _summary(topic: TopicAnswer) -> str:
    return text(getattr(topic, "summary", None) or getattr(topic, "note", None) or "")


def _details(topic: TopicAnswer, place: Place) -> Iterator[str]:
    say = place.tongue.say
    match topic:
        case ThemeAnswer():
            yield from _theme(topic, place)
        case CompanyRecordAnswer():
            yield from _company(topic, place)
        case SourceAnswer():
            yield from _source(topic, place)
        case ShowAnswer():
            yield from _own_page(topic.url, place)
            yield from (
                say("Source: {source}", source=place.to(source)) for source in topic.sources
            )
        case PersonAnswer():
            yield from (
                say("Also known as {names}", names=text(name)) for name in topic.also_known_as
            )
            yield from _own_page(topic.url, place)
            yield from (
                say("Appears in {source}", source=place.to(source)) for source in topic.appearances
            )
        case QuestionAnswer():
            yield from (say("Theme: {theme}", theme=place.to(theme)) for theme in topic.themes)


def _theme(theme: ThemeAnswer, place: Place) -> Iterator[str]:
    say = place.tongue.say
    if theme.parent:
        yield say("Part of {whole}", whole=place.to(theme.parent))
    yield from (say("Has part {part}", part=place.to(child)) for child in theme.children)
    yield from (
        say("Question: {question}", question=place.to(question)) for question in theme.questions
    )


def _company(company: CompanyRecordAnswer, place: Place) -> Iterator[str]:
    say = place.tongue.say
    yield from (say("Also known as {names}", names=text(name)) for name in company.also_known_as)
    for former in company.former_names:
        words = msg("Formerly {name}, until {day}") if former.until else msg("Formerly {name}")
        yield say(words, name=text(former.name), day=former.until or "")
    for successor in company.successors:
        words = msg("Became {company} in {day}") if successor.on else msg("Became {company}")
        yield say(words, company=place.to(successor), day=successor.on or "")
    yield from _own_page(company.url, place)


def _source(source: SourceAnswer, place: Place) -> Iterator[str]:
    say = place.tongue.say
    yield say(SOURCE_KIND[source.kind])
    if source.show:
        yield say("Part of {whole}", whole=place.to(source.show))
    if source.publisher:
        yield say("Published by {publisher}", publisher=text(source.publisher))
    if source.published:
        yield say("Published {day}", day=source.published)
    for person in source.people:
        role = f", {say(PERSON_ROLE[person.role])}" if person.role else ""
        yield place.to(person) + role
    for words, url in (
        (msg("Its own page"), source.url),
        (msg("Sound"), source.audio_url),
    ):
        if url:
            yield link(say(words), url)
    if source.via:
        yield say("Known through {source}", source=place.to(source.via))


def _own_page(url: str | None, place: Place) -> Iterator[str]:
    if url:
        yield link(place.tongue.say("Its own page"), url)


def _positions(question: QuestionAnswer, place: Place) -> str:
    columns, say = [], place.tongue.say
    for position in question.positions:
        lines = [place.to_claim(claim) for claim in position.claims_for]
        lines += [
            say("Against: {answer}", answer=place.to_claim(claim))
            for claim in position.claims_against
        ]
        gap = "" if position.claims_for else say("No claim here argues this yet.") + "\n\n"
        heading = say("Answer: {answer}", answer=text(position.name))
        columns.append(section(heading, gap + bullets(lines)).strip())
    return "\n\n".join(columns)
