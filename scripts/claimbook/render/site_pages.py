"""Site -> every Markdown page of it."""

from collections.abc import Iterator
from dataclasses import replace

from claimbook.model.pages import Page
from claimbook.render.data.edition import Edition
from claimbook.render.data.heads import Heads, fed_folders
from claimbook.render.feeds.all_feeds import feed_pages
from claimbook.render.gate import environment
from claimbook.render.sheet import written_page
from claimbook.render.site import Site
from claimbook.render.table import PAGE_KINDS


def render(site: Site) -> Iterator[Page]:
    """The pages, by kind and id; each path once, whatever the order of the claim files."""
    templates = environment(site.tongue)
    feeds = tuple(feed_pages(site))
    heads = Heads(Edition(site), fed_folders(feeds))
    for sheets in PAGE_KINDS:
        for sheet in sheets(site):
            options = {**sheet.options, **heads.options(sheet)}
            yield written_page(replace(sheet, options=options), templates)
    yield from feeds
