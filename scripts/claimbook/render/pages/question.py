"""A question -> its page: a column a position, with the claims that argue for it and against it."""

from collections.abc import Iterator
from dataclasses import dataclass

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
from claimbook.render.maps.views import MapView, question_map
from claimbook.render.phrases import PLACES, counted
from claimbook.render.rows import Row, rows
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.topics import Debates, debates, standing_counts
from claimbook.tongue.tongue import Tongue

SHOWN_A_POSITION, NAMED, MONTHS = 50, 10, 24
"""How many claims a column shows and companies or sources it names, and how many months."""


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
    """What the template of a question's page shows."""

    text: str
    summary: str
    banner: Banner | None
    counts: tuple[str, ...]
    follow: FollowLine
    themes: tuple[Markup, ...]
    columns: tuple[ColumnView, ...]
    map: MapView | None
    gains: tuple[GainView, ...]
    debates: Debates


def question_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The page of every question, by id."""
    for question in site.library.questions.values():
        yield Planned((record_page(RecordKind.QUESTION, question.id),), _sheet, (question, site))


def _sheet(question: Question, site: Site) -> Sheet:
    here = site.here(record_page(RecordKind.QUESTION, question.id))
    questions = site.label(RecordKind.QUESTION)
    answers = ", ".join(position.name for position in question.positions)
    return Sheet(
        path=here.page,
        template="question.md.jinja",
        title=question.text,
        description=site.tongue.say(
            "Rival answers and who argues for them: {answers}.", answers=answers
        ),
        view=_view(question, site, here),
        crumbs=(here.to(questions, index_page(RecordKind.QUESTION)),),
        foot=foot(question, site, here),
        options={"hide": ["toc"]},  # the columns need its room
    )


def _view(question: Question, site: Site, here: Here) -> QuestionView:
    claims = site.library.claims_on(RecordKind.QUESTION, question.id)
    themes = question.themes or _themes_of(claims)
    return QuestionView(
        text=question.text,
        summary=question.summary or "",
        banner=banner(question, here),
        counts=standing_counts(claims, site),
        follow=follow_line(question, site, here),
        themes=tuple(here.to_id(RecordKind.THEME, theme) for theme in themes),
        columns=tuple(_column(column, site, here) for column in columns_of(question, site.library)),
        map=question_map(question, site, here),
        gains=tuple(_gain(gain, site.tongue) for gain in gains_of(question, site.library)[:MONTHS]),
        debates=debates(claims, site, here),
    )


def _gain(gain: Gain, tongue: Tongue) -> GainView:
    words = [f"{position.name}: {counted(n, PLACES, tongue)}" for position, n in gain.gains]
    return GainView(tongue.when(gain.month), tuple(words))


def _themes_of(claims: tuple[Claim, ...]) -> tuple[str, ...]:
    """The first themes of the claims that answer, where the question names none."""
    return tuple(sorted({claim.themes[0] for claim in claims}))


def _column(column: Column, site: Site, here: Here) -> ColumnView:
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
        rows_for=rows(claims[:SHOWN_A_POSITION], site, here),
        rows_against=rows(newest_first(column.claims_against)[:SHOWN_A_POSITION], site, here),
        companies=tuple(here.to_id(RecordKind.COMPANY, id) for id in sorted(companies)[:NAMED]),
        sources=tuple(here.to_id(RecordKind.SOURCE, id) for id in sorted(sources)[:NAMED]),
    )
