"""The other records, and the edition itself -> their tables of the database."""

from collections.abc import Iterator

from claimbook.render.data.answers import Answers
from claimbook.render.data.tables import Row, Table, id_of, seconds


def _meta(answers: Answers) -> Iterator[Row]:
    yield from dict(answers.edition.origin).items()


def _themes(answers: Answers) -> Iterator[Row]:
    for theme in answers.themes:
        page = theme.addresses.page
        yield theme.id, theme.name, theme.status.value, theme.summary, id_of(theme.parent), page


def _companies(answers: Answers) -> Iterator[Row]:
    for company in answers.companies:
        yield (
            company.id, company.name, company.status.value, company.summary, company.url,
            company.wikidata, company.addresses.page,
        )  # fmt: skip


def _people(answers: Answers) -> Iterator[Row]:
    for person in answers.people:
        page = person.addresses.page
        yield person.id, person.name, person.status.value, person.summary, person.url, page


def _shows(answers: Answers) -> Iterator[Row]:
    for show in answers.shows:
        yield (
            show.id, show.name, show.status.value, show.summary, show.publisher, show.url,
            show.feed, show.addresses.page,
        )  # fmt: skip


def _sources(answers: Answers) -> Iterator[Row]:
    for source in answers.sources:
        yield (
            source.id, source.name, source.status.value, source.kind.value, int(source.primary),
            id_of(source.show), source.publisher, source.published, source.url, source.audio_url,
            source.archived_url, seconds(source.duration), source.language, id_of(source.via),
            source.note, source.addresses.page,
        )  # fmt: skip


def _source_people(answers: Answers) -> Iterator[Row]:
    for source in answers.sources:
        for place, person in enumerate(source.people, start=1):
            yield source.id, place, person.id, person.role.value if person.role else None


def _questions(answers: Answers) -> Iterator[Row]:
    for question in answers.questions:
        page = question.addresses.page
        yield question.id, question.name, question.status.value, question.summary, page


def _positions(answers: Answers) -> Iterator[Row]:
    for question in answers.questions:
        for place, position in enumerate(question.positions, start=1):
            yield question.id, position.id, place, position.name


def _changes(answers: Answers) -> Iterator[Row]:
    for change in answers.changes:
        against = change.against.id if change.against else None
        day, kind = change.day.isoformat(), change.kind.value
        yield change.key, day, kind, change.claim.id, against, change.tension


def _aliases(answers: Answers) -> Iterator[Row]:
    for alias, answer in answers.moved():
        yield answer.record.value, alias, answer.id


_NAMED = "id TEXT PRIMARY KEY, name TEXT NOT NULL, status TEXT NOT NULL"

TOPIC_TABLES = (
    Table("meta", "key TEXT PRIMARY KEY, value TEXT NOT NULL", _meta),
    Table(
        "themes",
        f"{_NAMED}, summary TEXT NOT NULL, parent TEXT REFERENCES themes, page TEXT NOT NULL",
        _themes,
    ),
    Table(
        "companies",
        f"{_NAMED}, summary TEXT, url TEXT, wikidata TEXT, page TEXT NOT NULL",
        _companies,
    ),
    Table("people", f"{_NAMED}, summary TEXT, url TEXT, page TEXT NOT NULL", _people),
    Table(
        "shows",
        f"{_NAMED}, summary TEXT, publisher TEXT, url TEXT, feed TEXT, page TEXT NOT NULL",
        _shows,
    ),
    Table(
        "sources",
        f"{_NAMED}, kind TEXT NOT NULL, is_primary INTEGER NOT NULL, "
        "show TEXT REFERENCES shows, publisher TEXT, published TEXT, url TEXT, audio_url TEXT, "
        "archived_url TEXT, duration_seconds INTEGER, language TEXT, via TEXT REFERENCES sources, "
        "note TEXT, page TEXT NOT NULL",
        _sources,
    ),
    Table(
        "source_people",
        "source TEXT NOT NULL REFERENCES sources, place INTEGER NOT NULL, "
        "person TEXT NOT NULL REFERENCES people, role TEXT, PRIMARY KEY (source, place)",
        _source_people,
    ),
    Table("questions", f"{_NAMED}, summary TEXT, page TEXT NOT NULL", _questions),
    Table(
        "positions",
        "question TEXT NOT NULL REFERENCES questions, id TEXT NOT NULL, place INTEGER NOT NULL, "
        "name TEXT NOT NULL, PRIMARY KEY (question, id)",
        _positions,
    ),
    Table(
        "changes",
        "key TEXT PRIMARY KEY, day TEXT NOT NULL, kind TEXT NOT NULL, "
        "claim TEXT NOT NULL REFERENCES claims, against TEXT REFERENCES claims, "
        "tension TEXT REFERENCES tensions",
        _changes,
    ),
    Table(
        "aliases",
        "kind TEXT NOT NULL, alias TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, alias)",
        _aliases,
    ),
)
