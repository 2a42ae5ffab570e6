"""The base -> its home page: what this is, a disagreement to begin with, and the ways in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import (
    EXPLORE,
    GAPS,
    HOME,
    METHOD,
    brief_page,
    forecasts_page,
    index_page,
    news_page,
    tensions_page,
)
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.rank.orders import (
    Counted,
    active_claims,
    by_claims,
    current_tension,
    open_questions,
)
from claimbook.render.debates import Debate, debate
from claimbook.render.links import Here
from claimbook.render.phrases import CLAIMS, DISAGREEMENTS, counted
from claimbook.render.rows import Row, row
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.topics import QuestionRow, asked, question_row, standing_counts
from claimbook.tongue.marks import msg, msgs

_NEW, _QUESTIONS, _TOPICS = 5, 4, 8


_WAYS = (
    (msg("The brief: five claims worth reading"), brief_page()),
    (msg("What changed"), news_page()),
    (msg("Predictions and how they came out"), forecasts_page()),
    (msg("What is missing here"), GAPS),
)
_DISPUTED = msgs("{claims}, {number} disputed", "{claims}, {number} disputed")


@dataclass(frozen=True)
class Topic:
    """A theme or company with how many claims it has."""

    link: Markup
    counts: str


@dataclass(frozen=True)
class HomeView:
    """What the template of the home page shows."""

    name: str
    counts: tuple[str, ...]
    explore: Markup
    debate: Debate | None
    all_debates: Markup
    questions: tuple[QuestionRow, ...]
    all_questions: Markup
    new: tuple[Row, ...]
    all_claims: Markup
    topics: tuple[tuple[str, str, tuple[Topic, ...], Markup], ...]
    ways: tuple[Markup, ...]
    method: Markup


def home_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The one home page."""
    yield Planned((HOME,), _sheet, (site,))


def _sheet(site: Site) -> Sheet:
    here = site.here(HOME)
    return Sheet(
        path=HOME,
        template="home.md.jinja",
        title=site.settings.site_name,
        description=site.settings.site_description,
        view=_view(site, here),
        options={"hide": ["toc", "navigation"]},
    )


def _view(site: Site, here: Here) -> HomeView:
    active = active_claims(site.library)
    chosen = current_tension(site.tensions, site.library)
    questions = open_questions(site.library)[:_QUESTIONS]
    say = site.tongue.say
    return HomeView(
        name=site.settings.site_name,
        counts=standing_counts(active, site),
        explore=here.to(say("Search and filter all claims"), EXPLORE),
        debate=debate(chosen, site, here) if chosen else None,
        all_debates=here.to(
            counted(len(site.tensions), DISAGREEMENTS, site.tongue), tensions_page()
        ),
        questions=tuple(
            question_row(asked(found.question, site), site, here) for found in questions
        ),
        all_questions=_all(RecordKind.QUESTION, site, here),
        new=tuple(_new(claim, site, here) for claim in active[:_NEW]),
        all_claims=_all(RecordKind.CLAIM, site, here),
        topics=tuple(
            (
                site.label(kind),
                kind.value,
                tuple(_topics(by_claims(site.library, kind)[:_TOPICS], site, here)),
                _all(kind, site, here),
            )
            for kind in (RecordKind.THEME, RecordKind.COMPANY)
        ),
        ways=tuple(_ways(site, here)),
        method=here.to(say("How it works"), METHOD),
    )


def _all(kind: RecordKind, site: Site, here: Here) -> Markup:
    records = site.tongue.within(site.label(kind))
    return here.to(site.tongue.say("All {records}", records=records), index_page(kind))


def _ways(site: Site, here: Here) -> Iterator[Markup]:
    """What the navigation has no room for."""
    for words, page in _WAYS:
        yield here.to(site.tongue.say(words), page)
    for kind in (RecordKind.SOURCE, RecordKind.SHOW, RecordKind.PERSON):
        yield here.to(site.label(kind), index_page(kind))


def _new(claim: Claim, site: Site, here: Here) -> Row:
    return row(
        claim, site, here, why=site.tongue.say("Added {day}", day=site.tongue.on_day(claim.added))
    )


def _topics(found_topics: Sequence[Counted], site: Site, here: Here) -> Iterator[Topic]:
    for found in found_topics:
        record = found.record
        claims = site.library.claims_on(record.kind_of_record, record.id)
        disputed = sum(site.standings[claim.id].disputed for claim in claims)
        words = counted(found.claims, CLAIMS, site.tongue)
        if disputed:
            words = site.tongue.count(_DISPUTED, disputed, claims=words)
        yield Topic(here.to_record(record), words)
