"""The other records, and the edition itself -> their tables of the database."""

from collections.abc import Iterator

from claimbook.model.kinds import RecordKind
from claimbook.render.data.edition import Edition
from claimbook.render.data.tables import Row, Table, page_column


def _meta(edition: Edition) -> Iterator[Row]:
    yield from edition.origin(edition.data_version).items()
    yield "site", edition.site.settings.site_name


def _themes(edition: Edition) -> Iterator[Row]:
    for theme in edition.site.library.themes.values():
        yield theme.id, theme.name, theme.status.value, theme.summary, theme.parent


def _companies(edition: Edition) -> Iterator[Row]:
    for company in edition.site.library.companies.values():
        yield (
            company.id, company.name, company.status.value, company.summary, company.url,
            company.wikidata,
        )  # fmt: skip


def _people(edition: Edition) -> Iterator[Row]:
    for person in edition.site.library.people.values():
        yield person.id, person.name, person.status.value, person.summary, person.url


def _shows(edition: Edition) -> Iterator[Row]:
    for show in edition.site.library.shows.values():
        yield (
            show.id, show.name, show.status.value, show.summary, show.publisher, show.url,
            show.feed,
        )  # fmt: skip


def _sources(edition: Edition) -> Iterator[Row]:
    for source in edition.site.library.sources.values():
        published = str(source.published) if source.published else None
        yield (
            source.id, source.title, source.status.value, source.kind.value,
            int(source.is_primary), source.show, source.publisher, published, source.url,
            source.audio_url, source.archived_url, source.duration, source.language, source.via,
            source.note,
        )  # fmt: skip


def _source_people(edition: Edition) -> Iterator[Row]:
    for source in edition.site.library.sources.values():
        for place, person in enumerate(source.people, start=1):
            yield source.id, place, person.id, person.role.value if person.role else None


def _questions(edition: Edition) -> Iterator[Row]:
    for question in edition.site.library.questions.values():
        yield question.id, question.text, question.status.value, question.summary


def _positions(edition: Edition) -> Iterator[Row]:
    for question in edition.site.library.questions.values():
        for place, position in enumerate(question.positions, start=1):
            yield question.id, position.id, place, position.name


def _changes(edition: Edition) -> Iterator[Row]:
    for event in sorted(edition.site.events, key=lambda event: event.key):
        claim, *others = (claim.id for claim in event.claims)
        day, tension = event.day.isoformat(), event.tension.anchor if event.tension else None
        yield event.key, day, event.kind.value, claim, others[0] if others else None, tension


def _aliases(edition: Edition) -> Iterator[Row]:
    for (kind, alias), id in sorted(edition.site.library.aliases.items()):
        yield kind.value, alias, id


_NAMED = "id TEXT PRIMARY KEY, name TEXT NOT NULL, status TEXT NOT NULL"

TOPIC_TABLES = (
    Table("meta", "key TEXT PRIMARY KEY, value TEXT NOT NULL", _meta),
    Table(
        "themes",
        f"{_NAMED}, summary TEXT NOT NULL, parent TEXT REFERENCES themes",
        _themes,
        reckoned=page_column(RecordKind.THEME),
    ),
    Table(
        "companies",
        f"{_NAMED}, summary TEXT, url TEXT, wikidata TEXT",
        _companies,
        reckoned=page_column(RecordKind.COMPANY),
    ),
    Table(
        "people",
        f"{_NAMED}, summary TEXT, url TEXT",
        _people,
        reckoned=page_column(RecordKind.PERSON),
    ),
    Table(
        "shows",
        f"{_NAMED}, summary TEXT, publisher TEXT, url TEXT, feed TEXT",
        _shows,
        reckoned=page_column(RecordKind.SHOW),
    ),
    Table(
        "sources",
        f"{_NAMED}, kind TEXT NOT NULL, is_primary INTEGER NOT NULL, "
        "show TEXT REFERENCES shows, publisher TEXT, published TEXT, url TEXT, audio_url TEXT, "
        "archived_url TEXT, duration_seconds INTEGER, language TEXT, via TEXT REFERENCES sources, "
        "note TEXT",
        _sources,
        reckoned=page_column(RecordKind.SOURCE),
    ),
    Table(
        "source_people",
        "source TEXT NOT NULL REFERENCES sources, place INTEGER NOT NULL, "
        "person TEXT NOT NULL REFERENCES people, role TEXT",
        _source_people,
        keys="PRIMARY KEY (source, place)",
    ),
    Table(
        "questions",
        f"{_NAMED}, summary TEXT",
        _questions,
        reckoned=page_column(RecordKind.QUESTION),
    ),
    Table(
        "positions",
        "question TEXT NOT NULL REFERENCES questions, id TEXT NOT NULL, place INTEGER NOT NULL, "
        "name TEXT NOT NULL",
        _positions,
        keys="PRIMARY KEY (question, id)",
    ),
    Table(
        "changes",
        "key TEXT NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL, "
        "claim TEXT NOT NULL REFERENCES claims, against TEXT REFERENCES claims, "
        "tension TEXT REFERENCES tensions",
        _changes,
        keys="PRIMARY KEY (key)",
    ),
    Table(
        "aliases",
        "kind TEXT NOT NULL, alias TEXT NOT NULL, id TEXT NOT NULL",
        _aliases,
        keys="PRIMARY KEY (kind, alias)",
    ),
)
