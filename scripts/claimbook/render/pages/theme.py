"""A theme -> its page: what is disputed there first, then its questions and claims."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from claimbook.model.addresses import index_page, record_page
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned
from claimbook.model.topics import Theme
from claimbook.render.banner import Banner, banner
from claimbook.render.follow import FollowLine, follow_line
from claimbook.render.foot import foot
from claimbook.render.links import Here
from claimbook.render.lists import Pager
from claimbook.render.maps.views import MapView, topic_map
from claimbook.render.phrases import page_title
from claimbook.render.rows import Group
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site
from claimbook.render.timelines import MonthView, months_of
from claimbook.render.topics import (
    Debates,
    QuestionRow,
    Stretch,
    by_kind,
    debates,
    gaps,
    question_row,
    questions_of,
    standing_counts,
    stretches,
)


@dataclass(frozen=True)
class ThemeView:
    """What the template of a theme's page shows; later pages of a long theme show claims alone."""

    name: str
    summary: str
    banner: Banner | None
    counts: tuple[str, ...]
    follow: FollowLine
    narrower: tuple[Markup, ...]
    debates: Debates | None
    questions: tuple[QuestionRow, ...]
    map: MapView | None
    groups: tuple[Group, ...]
    months: tuple[MonthView, ...]
    gaps: tuple[str, ...]
    pager: Pager


def theme_sheets(site: Site) -> Iterator[Planned[Sheet]]:
    """The pages of every theme, by id."""
    for theme in site.library.themes.values():
        claims = site.library.claims_on(RecordKind.THEME, theme.id)
        pages = partial(record_page, RecordKind.THEME, theme.id)
        counts = standing_counts(claims, site)
        for stretch in stretches(claims, pages, site):
            # Further pages have only the counts of all, and stay as they are while these do.
            own = claims if stretch.number == 1 else ()
            yield Planned((stretch.page,), _sheet, (theme, own, counts, stretch, site))


def _sheet(
    theme: Theme,
    claims: tuple[Claim, ...],
    counts: tuple[str, ...],
    stretch: Stretch,
    site: Site,
) -> Sheet:
    here = site.here(stretch.page)
    themes = here.to(site.label(RecordKind.THEME), index_page(RecordKind.THEME))
    wider = (here.to_id(RecordKind.THEME, theme.parent),) if theme.parent else ()
    return Sheet(
        path=stretch.page,
        template="theme.md.jinja",
        title=page_title(theme.name, stretch.number, site.tongue),
        description=site.tongue.say(
            "Who claims what on this theme, and where they disagree: {summary}",
            summary=theme.summary,
        ),
        view=_view(theme, claims, counts, stretch, site, here),
        crumbs=(themes, *wider),
        foot=foot(theme, site, here),
    )


def _view(
    theme: Theme,
    claims: tuple[Claim, ...],
    counts: tuple[str, ...],
    stretch: Stretch,
    site: Site,
    here: Here,
) -> ThemeView:
    first = stretch.number == 1
    named = site.library.backlinks.get((RecordKind.THEME, theme.id), ()) if first else ()
    children = [record for record in named if record.kind_of_record is RecordKind.THEME]
    questions = questions_of(claims, site) if first else []
    return ThemeView(
        name=theme.name,
        summary=theme.summary,
        banner=banner(theme, here),
        counts=counts,
        follow=follow_line(theme, site, here),
        narrower=tuple(here.to_record(child) for child in children),
        debates=debates(claims, site, here) if first else None,
        questions=tuple(question_row(question, site, here) for question in questions),
        map=topic_map(claims, site, here) if first else None,
        groups=by_kind(stretch.claims, site, here),
        months=months_of(claims, site, here) if first else (),
        gaps=tuple(gaps(claims, questions, site)) if first else (),
        pager=stretch.pager,
    )
