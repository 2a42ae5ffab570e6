"""Claims -> the database's tables of claims and of all that a claim holds."""

from collections.abc import Iterator

from claimbook.derive.tensions import OneSidedTension, day_of
from claimbook.model.claim import Attestation, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.scalars import clock
from claimbook.render.data.edition import Edition
from claimbook.render.data.standings import tension_note
from claimbook.render.data.tables import Row, Table, page_column
from claimbook.render.moments import moment_of


def _all(edition: Edition) -> Iterator[Claim]:
    return iter(edition.site.library.claims.values())


def _claims(edition: Edition) -> Iterator[Row]:
    for claim in _all(edition):
        standing, forecast = edition.standing(claim), claim.forecast
        yield (
            claim.id, claim.title, edition.heading(claim), claim.statement,
            edition.unmarked(claim), claim.kind.value, claim.status.value,
            claim.superseded_by, claim.merged_into,
            claim.reason, _text(claim.changed), standing.support.level.value,
            len(standing.support.groups), int(standing.disputed),
            standing.fallen.value if standing.fallen else None, int(standing.shaky),
            _text(claim.event_date), _text(forecast.resolve_by) if forecast else None,
            forecast.outcome.value if forecast else None,
            _text(forecast.resolved_on) if forecast else None, _text(claim.added),
        )  # fmt: skip


def _claim_columns(edition: Edition) -> str:
    words = "attribution || ': ' || coalesce(plain, statement)"
    return f"attributed_statement TEXT AS ({words}), {_PAGE(edition)}"


def _attestations(edition: Edition) -> Iterator[Row]:
    for claim in _all(edition):
        voices = _voices(claim, edition)
        for number, said in enumerate(claim.attestations, start=1):
            checked = said.checked
            yield (
                claim.id, number, said.source, said.stance.value, said.speaker, said.organisation,
                said.speaker_role, said.at, None if said.at is None else clock(said.at), said.end,
                said.locator, said.quote, said.wording, said.basis.value if said.basis else None,
                _text(checked.on) if checked else None, checked.by if checked else None,
                voices.get(number), _playback(said, edition),
            )  # fmt: skip


def _voices(claim: Claim, edition: Edition) -> dict[int, int]:
    """The number of the independent voice, from 1, of each attestation that belongs to one."""
    groups = enumerate(edition.standing(claim).support.groups, start=1)
    return {own: number for number, group in groups for own in group.attestations}


def _playback(said: Attestation, edition: Edition) -> str | None:
    source = edition.site.library.sources[said.source]
    place = moment_of(said, source, edition.site.tongue)
    return place.url if place else None


def _relations(edition: Edition) -> Iterator[Row]:
    links_from = edition.site.library.links_from
    for claim in _all(edition):
        yield from sorted(
            (claim.id, link.relation.type.value, link.target.id, link.relation.note, link.active)
            for link in links_from.get(claim.id, ())
        )


def _answers(edition: Edition) -> Iterator[Row]:
    for claim in _all(edition):
        for place, answer in enumerate(claim.answers, start=1):
            yield claim.id, place, answer.question, answer.position, answer.stance.value


def _themes(edition: Edition) -> Iterator[Row]:
    for claim in _all(edition):
        for place, theme in enumerate(claim.themes, start=1):
            yield claim.id, place, theme


def _companies(edition: Edition) -> Iterator[Row]:
    for claim in _all(edition):
        for place, company in enumerate(claim.companies, start=1):
            yield claim.id, place, company.id, company.role.value


def _figures(edition: Edition) -> Iterator[Row]:
    for claim in _all(edition):
        for place, figure in enumerate(claim.figures, start=1):
            value = None if figure.value is None else float(figure.value)
            yield claim.id, place, figure.text, value, figure.unit


def _tensions(edition: Edition) -> Iterator[Row]:
    for tension in sorted(edition.site.tensions, key=lambda tension: tension.anchor):
        one, *others = sorted(claim.id for claim in tension.claims)
        voice = tension.number if isinstance(tension, OneSidedTension) else None
        other = others[0] if others else None
        since, note = _text(day_of(tension)), tension_note(tension)
        yield tension.anchor, one, other, voice, since, note


def _weaknesses(edition: Edition) -> Iterator[Row]:
    for claim in _all(edition):
        for place, weakness in enumerate(edition.standing(claim).weaknesses, start=1):
            path, fallen = weakness.path, weakness.fallen
            weak = int(weakness.disputed), fallen.value if fallen else None
            yield claim.id, place, path[-1], " > ".join(path), *weak


def _text(day: object | None) -> str | None:
    return None if day is None else str(day)


_PAGE = page_column(RecordKind.CLAIM)
_OF_CLAIM = "claim TEXT NOT NULL REFERENCES claims"
_PLACED = f"{_OF_CLAIM}, place INTEGER NOT NULL"
_BY_PLACE = "PRIMARY KEY (claim, place)"

CLAIM_TABLES = (
    Table(
        "claims",
        "id TEXT PRIMARY KEY, title TEXT NOT NULL, attribution TEXT NOT NULL, "
        "statement TEXT NOT NULL, plain TEXT, kind TEXT NOT NULL, "
        "status TEXT NOT NULL, superseded_by TEXT REFERENCES claims, "
        "merged_into TEXT REFERENCES claims, reason TEXT, changed TEXT, support TEXT NOT NULL, "
        "voices INTEGER NOT NULL, disputed INTEGER NOT NULL, fallen TEXT, shaky INTEGER NOT NULL, "
        "event_date TEXT, resolve_by TEXT, outcome TEXT, resolved_on TEXT, added TEXT NOT NULL",
        _claims,
        reckoned=_claim_columns,
    ),
    Table(
        "attestations",
        f"{_OF_CLAIM}, number INTEGER NOT NULL, "
        "source TEXT NOT NULL REFERENCES sources, stance TEXT NOT NULL, "
        "speaker TEXT REFERENCES people, organisation TEXT REFERENCES companies, "
        "speaker_role TEXT, at_seconds INTEGER, at_clock TEXT, end_seconds INTEGER, locator TEXT, "
        "quote TEXT, wording TEXT, basis TEXT, checked_on TEXT, checked_by TEXT, voice INTEGER, "
        "playback TEXT",
        _attestations,
        keys="PRIMARY KEY (claim, number)",
    ),
    Table(
        "relations",
        f"{_OF_CLAIM}, type TEXT NOT NULL, "
        "target TEXT NOT NULL REFERENCES claims, note TEXT, counts INTEGER NOT NULL",
        _relations,
        keys="PRIMARY KEY (claim, type, target)",
    ),
    Table(
        "answers",
        f"{_PLACED}, question TEXT NOT NULL, position TEXT NOT NULL, stance TEXT NOT NULL",
        _answers,
        keys=f"{_BY_PLACE}, FOREIGN KEY (question, position) REFERENCES positions",
    ),
    Table(
        "claim_themes",
        f"{_PLACED}, theme TEXT NOT NULL REFERENCES themes",
        _themes,
        keys=_BY_PLACE,
    ),
    Table(
        "claim_companies",
        f"{_PLACED}, company TEXT NOT NULL REFERENCES companies, role TEXT NOT NULL",
        _companies,
        keys=_BY_PLACE,
    ),
    Table(
        "figures",
        f"{_PLACED}, text TEXT NOT NULL, value REAL, unit TEXT",
        _figures,
        keys=_BY_PLACE,
    ),
    Table(
        "tensions",
        f"id TEXT NOT NULL, {_OF_CLAIM}, "
        "against TEXT REFERENCES claims, attestation INTEGER, since TEXT NOT NULL, note TEXT",
        _tensions,
        keys="PRIMARY KEY (id)",
    ),
    Table(
        "weaknesses",
        f"{_PLACED}, weak TEXT NOT NULL REFERENCES claims, path TEXT NOT NULL, "
        "disputed INTEGER NOT NULL, fallen TEXT",
        _weaknesses,
        keys=_BY_PLACE,
    ),
)
