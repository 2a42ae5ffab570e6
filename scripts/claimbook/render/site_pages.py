"""Site -> every Markdown page of it."""

from collections.abc import Iterator

from claimbook.model.pages import Page
from claimbook.render.feeds.all_feeds import feed_pages
from claimbook.render.gate import environment
from claimbook.render.sheet import written_page
from claimbook.render.site import Site
from claimbook.render.table import PAGE_KINDS


def render(site: Site) -> Iterator[Page]:
    """The pages, by kind and id; each path once, whatever the order of the claim files."""
    templates = environment()
    for sheets in PAGE_KINDS:
        for sheet in sheets(site):
            yield written_page(sheet, templates)
    yield from feed_pages(site)
