"""Claims -> the database's tables of claims and of all that a claim holds."""

from collections.abc import Iterator

from claimbook.render.data.answers import Answers
from claimbook.render.data.claim_shapes import AttestationAnswer, ClaimAnswer
from claimbook.render.data.tables import Row, Table, id_of, seconds


def _claims(answers: Answers) -> Iterator[Row]:
    for claim in answers.claims:
        standing, forecast = claim.standing, claim.forecast
        yield (
            claim.id, claim.title, claim.attributed_statement, claim.statement, claim.attribution,
            claim.kind.value, claim.status.value, claim.superseded_by, claim.merged_into,
            claim.reason, _day(claim.changed), standing.support.value, len(standing.groups),
            int(standing.disputed), standing.fallen.value if standing.fallen else None,
            int(standing.shaky), claim.event_date, forecast.resolve_by if forecast else None,
            forecast.outcome.value if forecast else None,
            _day(forecast.resolved_on) if forecast else None, _day(claim.added),
            claim.addresses.page,
        )  # fmt: skip


def _attestations(answers: Answers) -> Iterator[Row]:
    for claim in answers.claims:
        for said in claim.attestations:
            checked = said.checked
            yield (
                claim.id, said.number, said.source.id, said.stance.value, id_of(said.speaker),
                id_of(said.organisation), said.speaker_role, seconds(said.at),
                said.at.clock if said.at else None, seconds(said.end), said.locator, said.quote,
                said.wording, said.basis.value if said.basis else None,
                _day(checked.on) if checked else None, checked.by if checked else None,
                _voice(claim, said), said.playback.url if said.playback else None, said.page,
            )  # fmt: skip


def _voice(claim: ClaimAnswer, said: AttestationAnswer) -> int | None:
    """The number of the independent voice that it belongs to, from 1; None where it adds none."""
    groups = enumerate(claim.standing.groups, start=1)
    return next((number for number, group in groups if said.number in group.attestations), None)


def _relations(answers: Answers) -> Iterator[Row]:
    for claim in answers.claims:
        for relation in claim.relations:
            type = relation.type.value
            yield claim.id, type, relation.claim.id, relation.note, int(relation.counts)


def _answers(answers: Answers) -> Iterator[Row]:
    for claim in answers.claims:
        for place, answer in enumerate(claim.answers, start=1):
            yield claim.id, place, answer.question.id, answer.position, answer.stance.value


def _themes(answers: Answers) -> Iterator[Row]:
    for claim in answers.claims:
        for place, theme in enumerate(claim.themes, start=1):
            yield claim.id, place, theme.id


def _companies(answers: Answers) -> Iterator[Row]:
    for claim in answers.claims:
        for place, company in enumerate(claim.companies, start=1):
            yield claim.id, place, company.id, company.role.value


def _figures(answers: Answers) -> Iterator[Row]:
    for claim in answers.claims:
        for place, figure in enumerate(claim.figures, start=1):
            yield claim.id, place, figure.text, figure.value, figure.unit


def _tensions(answers: Answers) -> Iterator[Row]:
    """Each once, at the first of its claims."""
    found: dict[str, Row] = {}
    for claim in answers.claims:
        for tension in claim.standing.tensions:
            other = tension.claim.id if tension.claim else None
            since, note = _day(tension.since), tension.note
            row = (tension.id, claim.id, other, tension.attestation, since, note, tension.page)
            found.setdefault(tension.id, row)
    yield from (row for _, row in sorted(found.items()))


def _weaknesses(answers: Answers) -> Iterator[Row]:
    for claim in answers.claims:
        for place, weakness in enumerate(claim.standing.weaknesses, start=1):
            path = [step.id for step in weakness.path]
            fallen = weakness.fallen.value if weakness.fallen else None
            weak = int(weakness.disputed), fallen
            yield claim.id, place, path[-1], " > ".join(path), *weak


def _day(day: object | None) -> str | None:
    return None if day is None else str(day)


CLAIM_TABLES = (
    Table(
        "claims",
        "id TEXT PRIMARY KEY, title TEXT NOT NULL, attributed_statement TEXT NOT NULL, "
        "statement TEXT NOT NULL, attribution TEXT NOT NULL, kind TEXT NOT NULL, "
        "status TEXT NOT NULL, superseded_by TEXT REFERENCES claims, "
        "merged_into TEXT REFERENCES claims, reason TEXT, changed TEXT, support TEXT NOT NULL, "
        "voices INTEGER NOT NULL, disputed INTEGER NOT NULL, fallen TEXT, shaky INTEGER NOT NULL, "
        "event_date TEXT, resolve_by TEXT, outcome TEXT, resolved_on TEXT, added TEXT NOT NULL, "
        "page TEXT NOT NULL",
        _claims,
    ),
    Table(
        "attestations",
        "claim TEXT NOT NULL REFERENCES claims, number INTEGER NOT NULL, "
        "source TEXT NOT NULL REFERENCES sources, stance TEXT NOT NULL, "
        "speaker TEXT REFERENCES people, organisation TEXT REFERENCES companies, "
        "speaker_role TEXT, at_seconds INTEGER, at_clock TEXT, end_seconds INTEGER, locator TEXT, "
        "quote TEXT, wording TEXT, basis TEXT, checked_on TEXT, checked_by TEXT, voice INTEGER, "
        "playback TEXT, page TEXT NOT NULL, PRIMARY KEY (claim, number)",
        _attestations,
    ),
    Table(
        "relations",
        "claim TEXT NOT NULL REFERENCES claims, type TEXT NOT NULL, "
        "target TEXT NOT NULL REFERENCES claims, note TEXT, counts INTEGER NOT NULL, "
        "PRIMARY KEY (claim, type, target)",
        _relations,
    ),
    Table(
        "answers",
        "claim TEXT NOT NULL REFERENCES claims, place INTEGER NOT NULL, question TEXT NOT NULL, "
        "position TEXT NOT NULL, stance TEXT NOT NULL, PRIMARY KEY (claim, place), "
        "FOREIGN KEY (question, position) REFERENCES positions",
        _answers,
    ),
    Table(
        "claim_themes",
        "claim TEXT NOT NULL REFERENCES claims, place INTEGER NOT NULL, "
        "theme TEXT NOT NULL REFERENCES themes, PRIMARY KEY (claim, place)",
        _themes,
    ),
    Table(
        "claim_companies",
        "claim TEXT NOT NULL REFERENCES claims, place INTEGER NOT NULL, "
        "company TEXT NOT NULL REFERENCES companies, role TEXT NOT NULL, "
        "PRIMARY KEY (claim, place)",
        _companies,
    ),
    Table(
        "figures",
        "claim TEXT NOT NULL REFERENCES claims, place INTEGER NOT NULL, text TEXT NOT NULL, "
        "value REAL, unit TEXT, PRIMARY KEY (claim, place)",
        _figures,
    ),
    Table(
        "tensions",
        "id TEXT PRIMARY KEY, claim TEXT NOT NULL REFERENCES claims, "
        "against TEXT REFERENCES claims, attestation INTEGER, since TEXT NOT NULL, note TEXT, "
        "page TEXT NOT NULL",
        _tensions,
    ),
    Table(
        "weaknesses",
        "claim TEXT NOT NULL REFERENCES claims, place INTEGER NOT NULL, "
        "weak TEXT NOT NULL REFERENCES claims, path TEXT NOT NULL, disputed INTEGER NOT NULL, "
        "fallen TEXT, PRIMARY KEY (claim, place)",
        _weaknesses,
    ),
)
