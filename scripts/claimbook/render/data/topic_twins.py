"""A record that claims name -> its page as plain Markdown."""

from collections.abc import Iterable, Iterator, Sequence

from claimbook.derive.answers import columns_of
from claimbook.derive.tensions import AnyTension, OneSidedTension
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.records import name_of
from claimbook.model.sources import Person, Show, Source
from claimbook.model.topics import Company, Question, Theme
from claimbook.render.data.mentions import claims_of, counts_of, role_in, sources_of
from claimbook.render.data.plain_markdown import bullets, link, paper, section, text
from claimbook.render.data.standings import tension_note
from claimbook.render.data.topic_shapes import Counts
from claimbook.render.data.topics import naming
from claimbook.render.data.twin_parts import Place, closing, opening
from claimbook.render.debates import dispute_words
from claimbook.render.phrases import CLAIMS, counted
from claimbook.render.topics import DISPUTED, LEVEL, SHAKY, tensions_among
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


def topic_twin(topic: Record, place: Place) -> bytes:
    """What the page of a theme, company, source, show, person or question says."""
    say, site = place.tongue.say, place.edition.site
    claims = claims_of(topic, site.library)
    heading = say(_HEADINGS[topic.kind_of_record], name=text(name_of(topic)))
    return paper(
        f"# {heading}",
        counts_words(counts_of(claims, site), place.tongue),
        opening(topic, place),
        _summary(topic),
        section(say("Details"), bullets(_details(topic, place))),
        section(say("Disagreements"), bullets(_tensions(topic, claims, place))),
        _positions(topic, place) if isinstance(topic, Question) else "",
        section(say("Claims"), bullets(_claims(topic, claims, place))),
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


def _tensions(topic: Record, claims: Sequence[Claim], place: Place) -> Iterator[str]:
    """Those among its claims, whose they are said further down; of a voice, its claims tell."""
    if isinstance(topic, Theme | Company | Question):
        for tension in tensions_among(claims, place.edition.site):
            sides = [place.beside(claim) for claim in tension.claims]
            yield _clash(tension, sides, place)


def tension_lines(tensions: Iterable[AnyTension], place: Place) -> Iterator[str]:
    """Disagreements, each with both sides, whose they are, and the written reason."""
    for tension in tensions:
        yield _clash(tension, [place.to_claim(claim) for claim in tension.claims], place)


def _clash(tension: AnyTension, sides: list[str], place: Place) -> str:
    if isinstance(tension, OneSidedTension):
        who = dispute_words(tension.attestation, place.edition.site.library, place.tongue)
        sides = [*sides, place.tongue.say("a voice: {who}", who=text(who))]
    note = tension_note(tension)
    clash = place.tongue.say("{one} against {other}", one=sides[0], other=sides[1])
    return clash + (f": {text(note)}" if note else "")


def _claims(topic: Record, claims: Iterable[Claim], place: Place) -> Iterator[str]:
    """Of a show they stand under its sources, of a question under its answers."""
    if isinstance(topic, Show | Question):
        return
    # The heading says whose they are, or where they were said.
    linked = place.beside if isinstance(topic, Person | Source) else place.to_claim
    for claim in claims:
        role = role_in(claim, topic)
        words = f" ({place.tongue.say(COMPANY_ROLE_WITHIN[role])})" if role else ""
        yield f"{linked(claim)}{words}"


def _summary(topic: Record) -> str:
    return text(getattr(topic, "summary", None) or getattr(topic, "note", None) or "")


def _details(topic: Record, place: Place) -> Iterator[str]:
    match topic:
        case Theme():
            yield from _theme(topic, place)
        case Company():
            yield from _company(topic, place)
        case Source():
            yield from _source(topic, place)
        case Show():
            yield from _own_page(topic.url, place)
            yield from _sources(msg("Source: {source}"), topic, place)
        case Person():
            yield from _known_as(topic.also_known_as, place)
            yield from _own_page(topic.url, place)
            yield from _sources(msg("Appears in {source}"), topic, place)
        case Question():
            names = (place.to(RecordKind.THEME, theme) for theme in topic.themes)
            yield from (place.tongue.say("Theme: {theme}", theme=name) for name in names)


def _sources(words: str, topic: Record, place: Place) -> Iterator[str]:
    for source in sources_of(topic, place.edition.site.library):
        yield place.tongue.say(words, source=place.named(source))


def _known_as(names: Iterable[str], place: Place) -> Iterator[str]:
    return (place.tongue.say("Also known as {names}", names=text(name)) for name in names)


def _theme(theme: Theme, place: Place) -> Iterator[str]:
    say, library = place.tongue.say, place.edition.site.library
    if theme.parent:
        yield say("Part of {whole}", whole=place.to(RecordKind.THEME, theme.parent))
    for child in naming(theme, RecordKind.THEME, library):
        yield say("Has part {part}", part=place.named(child))
    for question in naming(theme, RecordKind.QUESTION, library):
        yield say("Question: {question}", question=place.named(question))


def _company(company: Company, place: Place) -> Iterator[str]:
    say = place.tongue.say
    yield from _known_as(company.also_known_as, place)
    for former in company.former_names:
        words = msg("Formerly {name}, until {day}") if former.until else msg("Formerly {name}")
        yield say(words, name=text(former.name), day=str(former.until or ""))
    for successor in company.successors:
        words = msg("Became {company} in {day}") if successor.on else msg("Became {company}")
        name = place.to(RecordKind.COMPANY, successor.id)
        yield say(words, company=name, day=str(successor.on or ""))
    yield from _own_page(company.url, place)


def _source(source: Source, place: Place) -> Iterator[str]:
    say = place.tongue.say
    yield say(SOURCE_KIND[source.kind])
    if source.show:
        yield say("Part of {whole}", whole=place.to(RecordKind.SHOW, source.show))
    if source.publisher:
        yield say("Published by {publisher}", publisher=text(source.publisher))
    if source.published:
        yield say("Published {day}", day=str(source.published))
    for person in source.people:
        role = f", {say(PERSON_ROLE[person.role])}" if person.role else ""
        yield place.to(RecordKind.PERSON, person.id) + role
    for words, url in (
        (msg("Its own page"), source.url),
        (msg("Sound"), source.audio_url),
    ):
        if url:
            yield link(say(words), url)
    if source.via:
        yield say("Known through {source}", source=place.to(RecordKind.SOURCE, source.via))


def _own_page(url: str | None, place: Place) -> Iterator[str]:
    if url:
        yield link(place.tongue.say("Its own page"), url)


def _positions(question: Question, place: Place) -> str:
    columns, say = [], place.tongue.say
    for column in columns_of(question, place.edition.site.library):
        lines = [place.to_claim(claim) for claim in column.claims_for]
        lines += [
            say("Against: {answer}", answer=place.to_claim(claim))
            for claim in column.claims_against
        ]
        gap = "" if column.claims_for else say("No claim here argues this yet.") + "\n\n"
        heading = say("Answer: {answer}", answer=text(column.position.name))
        columns.append(section(heading, gap + bullets(lines)).strip())
    return "\n\n".join(columns)
