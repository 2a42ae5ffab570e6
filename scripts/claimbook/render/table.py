"""Every kind of page, one row each. Adding a kind is a module, a template and a row."""

from collections.abc import Callable, Iterable

from claimbook.model.pages import Planned
from claimbook.render.pages.aliases import alias_sheets
from claimbook.render.pages.brief import brief_sheets
from claimbook.render.pages.claim import claim_sheets
from claimbook.render.pages.claim_parts import claim_part_sheets
from claimbook.render.pages.company import company_sheets
from claimbook.render.pages.explore import explore_sheets
from claimbook.render.pages.forecasts import forecasts_sheets
from claimbook.render.pages.gaps import gaps_sheets
from claimbook.render.pages.home import home_sheets
from claimbook.render.pages.indexes import index_sheets
from claimbook.render.pages.news import news_sheets
from claimbook.render.pages.person import person_sheets
from claimbook.render.pages.question import question_sheets
from claimbook.render.pages.show import show_sheets
from claimbook.render.pages.source import source_sheets
from claimbook.render.pages.tensions import tensions_sheets
from claimbook.render.pages.theme import theme_sheets
from claimbook.render.sheet import Sheet
from claimbook.render.site import Site

PAGE_KINDS: tuple[Callable[[Site], Iterable[Planned[Sheet]]], ...] = (
    home_sheets,
    claim_sheets,
    claim_part_sheets,
    theme_sheets,
    company_sheets,
    source_sheets,
    show_sheets,
    person_sheets,
    question_sheets,
    index_sheets,
    tensions_sheets,
    explore_sheets,
    brief_sheets,
    news_sheets,
    gaps_sheets,
    forecasts_sheets,
    alias_sheets,
)
