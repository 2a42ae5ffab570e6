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
from claimbook.render.words import COMPANY_ROLE, PERSON_ROLE, SOURCE_KIND, count

_HEADINGS = {
    RecordKind.THEME: "Claims on",
    RecordKind.COMPANY: "Claims about",
    RecordKind.SOURCE: "Claims in",
    RecordKind.SHOW: "Claims from",
    RecordKind.PERSON: "Claims by",
    RecordKind.QUESTION: "Answers to",
}


def topic_twin(topic: TopicAnswer, place: Place) -> bytes:
    """What the page of a theme, company, source, show, person or question says."""
    return paper(
        f"# {_HEADINGS[topic.record]} {text(topic.name)}",
        counts_words(topic.counts),
        opening(topic, place),
        _summary(topic),
        section("Details", bullets(_details(topic, place))),
        section("Disagreements", bullets(tension_lines(topic.tensions, place))),
        _positions(topic, place) if isinstance(topic, QuestionAnswer) else "",
        section("Claims", bullets(_claims(topic, place))),
        closing(topic, place),
    )


def counts_words(counts: Counts) -> str:
    """`3 claims, 2 disputed, 1 second-hand only.`: claims, not votes."""
    numbers = (
        (counts.disputed, "disputed"),
        (counts.shaky, "on shaky ground"),
        (counts.corroborated, "said independently"),
        (counts.single_source, "from one original source"),
        (counts.second_hand, "second-hand only"),
    )
    words = [f"{number} {what}" for number, what in numbers if number]
    return f"{', '.join([count(counts.claims, 'claim'), *words])}.".capitalize()


def tension_lines(ids: Iterable[str], place: Place) -> Iterator[str]:
    """Disagreements by their ids, each with both sides and the written reason."""
    edition = place.edition
    for id in ids:
        tension = edition.tensions[id]
        sides = [place.to_claim(edition.claim_name(claim)) for claim in tension.claims]
        if isinstance(tension, OneSidedTension):
            who = text(dispute_words(tension.attestation, edition.site.library))
            sides.append(f"a voice: {who}")
        note = tension_note(tension)
        yield " against ".join(sides) + (f": {text(note)}" if note else "")


def _claims(topic: TopicAnswer, place: Place) -> Iterator[str]:
    for claim in topic.claims:
        role = f" ({COMPANY_ROLE[claim.role].lower()})" if claim.role else ""
        yield f"{place.to_claim(claim)}{role}"


def _summary(topic: TopicAnswer) -> str:
    return text(getattr(topic, "summary", None) or getattr(topic, "note", None) or "")


def _details(topic: TopicAnswer, place: Place) -> Iterator[str]:
    match topic:
        case ThemeAnswer():
            yield from _theme(topic, place)
        case CompanyRecordAnswer():
            yield from _company(topic, place)
        case SourceAnswer():
            yield from _source(topic, place)
        case ShowAnswer():
            yield from _own_page(topic.url)
            yield from (f"Source: {place.to(source)}" for source in topic.sources)
        case PersonAnswer():
            yield from (f"Also known as {text(name)}" for name in topic.also_known_as)
            yield from _own_page(topic.url)
            yield from (f"Appears in {place.to(source)}" for source in topic.appearances)
        case QuestionAnswer():
            yield from (f"Theme: {place.to(theme)}" for theme in topic.themes)


def _theme(theme: ThemeAnswer, place: Place) -> Iterator[str]:
    if theme.parent:
        yield f"Part of {place.to(theme.parent)}"
    yield from (f"Has part {place.to(child)}" for child in theme.children)
    yield from (f"Question: {place.to(question)}" for question in theme.questions)


def _company(company: CompanyRecordAnswer, place: Place) -> Iterator[str]:
    yield from (f"Also known as {text(name)}" for name in company.also_known_as)
    for former in company.former_names:
        yield f"Formerly {text(former.name)}" + (f", until {former.until}" if former.until else "")
    for successor in company.successors:
        yield f"Became {place.to(successor)}" + (f" in {successor.on}" if successor.on else "")
    yield from _own_page(company.url)


def _source(source: SourceAnswer, place: Place) -> Iterator[str]:
    yield SOURCE_KIND[source.kind]
    if source.show:
        yield f"Part of {place.to(source.show)}"
    if source.publisher:
        yield f"Published by {text(source.publisher)}"
    if source.published:
        yield f"Published {source.published}"
    for person in source.people:
        yield place.to(person) + (f", {PERSON_ROLE[person.role]}" if person.role else "")
    for words, url in (("Its own page", source.url), ("Sound", source.audio_url)):
        if url:
            yield link(words, url)
    if source.via:
        yield f"Known through {place.to(source.via)}"


def _own_page(url: str | None) -> Iterator[str]:
    if url:
        yield link("Its own page", url)


def _positions(question: QuestionAnswer, place: Place) -> str:
    columns = []
    for position in question.positions:
        lines = [place.to_claim(claim) for claim in position.claims_for]
        lines += [f"Against: {place.to_claim(claim)}" for claim in position.claims_against]
        gap = "" if position.claims_for else "No claim here argues this yet.\n\n"
        columns.append(section(f"Answer: {text(position.name)}", gap + bullets(lines)).strip())
    return "\n\n".join(columns)
