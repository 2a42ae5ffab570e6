"""A question -> its page: a column a position, with the claims that argue for it and against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from claimbook.derive.answers import Column, columns_of
from claimbook.derive.timeline import Gain, gains_of
from claimbook.model.addresses import index_page, record_page
from claimbook.model.claim import AttestationStance, Claim, CompanyRole
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.model.topics import Question
from claimbook.rank.orders import newest_first
from claimbook.render.banner import Banner, banner
from claimbook.render.follow import FollowLine, follow_line
from claimbook.render.foot import foot
from claimbook.render.links import Here
from claimbook.render.lists import Pager, numbered, pager
from claimbook.render.maps.views import MapView, question_map
from claimbook.render.phrases import PLACES, counted, page_title
from claimbook.render.rows import Row, rows
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.topics import Debates, debates, standing_counts
from claimbook.tongue.tongue import Tongue

SHOWN, LEAST, NAMED, MONTHS = 20, 3, 10, 12
"""How many claims all columns of a page show for their answers and as many against them, but each
column so many at least; how many companies or sources a column names, and how many months."""


@dataclass(frozen=True)
class ColumnView:
    """One answer: who argues for it, who against, and about which companies from which sources."""

    name: str
    anchor: str
    counts: tuple[str, ...]
    gap: bool
    rows_for: tuple[Row, ...]
    rows_against: tuple[Row, ...]
    companies: tuple[Markup, ...]
    sources: tuple[Markup, ...]


@dataclass(frozen=True)
class GainView:
    """A month, and in how many more places each answer was argued for."""

    month: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class QuestionView:
    """What the template of a question's page shows; later pages show claims alone."""

    text: str
    summary: str
    banner: Banner | None
    counts: tuple[str, ...]
    follow: FollowLine
    themes: tuple[Markup, ...]
    columns: tuple[ColumnView, ...]
    pager: Pager
    map: MapView | None
    gains: tuple[GainView, ...]
    debates: Debates | None


def question_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The pages of every question, by id: each goes on where its longest column does."""
    for question in site.library.questions.values():
        sides = (
            side
            for column in columns_of(question, site.library)
            for side in (column.claims_for, column.claims_against)
        )
        longest = max(sides, key=len, default=())
        for number, pages, _ in numbered(longest, _length(question)):
            page = record_page(RecordKind.QUESTION, question.id, number)
            yield Planned((page,), _sheet, (question, number, pages, site))


def _length(question: Question) -> int:
    """How many claims a column shows on a page, for its answer and against it."""
    return max(LEAST, SHOWN // len(question.positions))


def _sheet(question: Question, number: int, pages: int, site: Site) -> Sheet:
    page = partial(record_page, RecordKind.QUESTION, question.id)
    here = site.here(page(number))
    questions = site.label(RecordKind.QUESTION)
    answers = ", ".join(position.name for position in question.positions)
    return Sheet(
        path=here.page,
        template="question.md.jinja",
        title=page_title(question.text, number, site.tongue),
        description=site.tongue.say(
            "Rival answers and who argues for them: {answers}.", answers=answers
        ),
        view=_view(question, number, pager(number, pages, here, page), site, here),
        crumbs=(here.to(questions, index_page(RecordKind.QUESTION)),),
        foot=foot(question, site, here),
        options={"hide": ["toc"]},  # the columns need its room
    )


def _view(question: Question, number: int, way: Pager, site: Site, here: Here) -> QuestionView:
    claims, first = site.library.claims_on(RecordKind.QUESTION, question.id), number == 1
    themes = question.themes or _themes_of(claims)
    gains = gains_of(question, site.library)[:MONTHS] if first else ()
    return QuestionView(
        text=question.text,
        summary=question.summary or "",
        banner=banner(question, here),
        counts=standing_counts(claims, site),
        follow=follow_line(question, site, here),
        themes=tuple(here.to_id(RecordKind.THEME, theme) for theme in themes),
        columns=tuple(_columns(question, number, site, here)),
        pager=way,
        map=question_map(question, site, here) if first else None,
        gains=tuple(_gain(gain, site.tongue) for gain in gains),
        debates=debates(claims, site, here) if first else None,
    )


def _gain(gain: Gain, tongue: Tongue) -> GainView:
    words = [f"{position.name}: {counted(n, PLACES, tongue)}" for position, n in gain.gains]
    return GainView(tongue.when(gain.month), tuple(words))


def _themes_of(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """The first themes of the claims that answer, where the question names none."""
    return tuple(sorted({claim.themes[0] for claim in claims}))


def _columns(question: Question, number: int, site: Site, here: Here) -> Iterator[ColumnView]:
    """All columns, on later pages those that go on."""
    length = _length(question)
    start = length * (number - 1)
    for column in columns_of(question, site.library):
        if not start or len(column.claims_for) > start or len(column.claims_against) > start:
            yield _column(column, slice(start, start + length), site, here)


def _column(column: Column, part: slice, site: Site, here: Here) -> ColumnView:
    claims = newest_first(column.claims_for)
    nobody = site.tongue.say("No claim here argues this yet")
    companies = {
        mention.id
        for claim in claims
        for mention in claim.companies
        if mention.role is not CompanyRole.MENTIONED
    }
    sources = {
        said.source
        for claim in claims
        for said in claim.attestations
        if said.stance is not AttestationStance.DISPUTES
    }
    return ColumnView(
        name=column.position.name,
        anchor=f"position-{column.position.id}",
        counts=standing_counts(claims, site) if claims else (nobody,),
        gap=not claims,
        rows_for=rows(claims[part], site, here),
        rows_against=rows(newest_first(column.claims_against)[part], site, here),
        companies=tuple(here.to_id(RecordKind.COMPANY, id) for id in sorted(companies)[:NAMED]),
        sources=tuple(here.to_id(RecordKind.SOURCE, id) for id in sorted(sources)[:NAMED]),
    )
