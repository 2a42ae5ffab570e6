"""A source, show or person -> its answer."""

from collections.abc import Iterator

from claimbook.model.kinds import RecordKind
from claimbook.model.sources import Person, Show, Source
from claimbook.render.data.edition import Edition
from claimbook.render.data.mentions import sources_of, topic_fields
from claimbook.render.data.records import iso
from claimbook.render.data.topic_shapes import (
    AppearanceAnswer,
    PersonAnswer,
    ShowAnswer,
    SourceAnswer,
    TranscriptAnswer,
)


def source_answer(source: Source, edition: Edition) -> SourceAnswer:
    """What a source is, who is in it, where it can be heard or read, and its claims."""
    return SourceAnswer(
        **topic_fields(source, edition),
        kind=source.kind,
        primary=source.is_primary,
        show=edition.perhaps(RecordKind.SHOW, source.show),
        publisher=source.publisher,
        published=iso(source.published),
        url=source.url,
        audio_url=source.audio_url,
        archived_url=source.archived_url,
        people=tuple(
            AppearanceAnswer(**dict(edition.named(RecordKind.PERSON, person.id)), role=person.role)
            for person in source.people
        ),
        duration=source.duration,
        language=source.language,
        via=edition.perhaps(RecordKind.SOURCE, source.via),
        retrieved=source.retrieved,
        transcript=_transcript(source),
        guid=source.guid,
        note=source.note,
    )


def show_answer(show: Show, edition: Edition) -> ShowAnswer:
    """What a show is, its sources, and what is claimed in them."""
    return ShowAnswer(
        **topic_fields(show, edition),
        publisher=show.publisher,
        url=show.url,
        feed=show.feed,
        guid=show.guid,
        summary=show.summary,
        sources=tuple(map(edition.name, sources_of(show, edition.site.library))),
    )


def person_answer(person: Person, edition: Edition) -> PersonAnswer:
    """Who somebody is, where they appear, and what they claim or dispute."""
    return PersonAnswer(
        **topic_fields(person, edition),
        also_known_as=person.also_known_as,
        url=person.url,
        summary=person.summary,
        appearances=tuple(_appearances(person, edition)),
    )


def _appearances(person: Person, edition: Edition) -> Iterator[AppearanceAnswer]:
    for source in sources_of(person, edition.site.library):
        for listed in source.people:
            if listed.id == person.id:
                yield AppearanceAnswer(**dict(edition.name(source)), role=listed.role)


def _transcript(source: Source) -> TranscriptAnswer | None:
    found = source.transcript
    return TranscriptAnswer(url=found.url, type=found.type) if found else None
