"""Site -> every Markdown page of it: planned, to be made by whoever needs them, or made."""

from collections.abc import Iterator
from dataclasses import replace

from claimbook.model.pages import Page, Planned, PlannedFiles, files_of
from claimbook.render.data.heads import Head, Heads
from claimbook.render.feeds.all_feeds import planned_feeds
from claimbook.render.gate import environment
from claimbook.render.sheet import Sheet, written_page
from claimbook.render.site import Site
from claimbook.render.table import PAGE_KINDS


def planned_pages(site: Site) -> Iterator[PlannedFiles]:
    """The pages and feeds, by kind and id; each path once, whatever the order of the claim files.

    They are cheap to plan: nothing is rendered.
    """
    heads = Heads(site)
    for sheets in PAGE_KINDS:
        for sheet in sheets(site):
            yield Planned(sheet.paths, _page, (sheet, heads.of(sheet.path), site))
    yield from planned_feeds(site)


def render(site: Site) -> Iterator[Page]:
    """The same, made one after the other."""
    for file in files_of(planned_pages(site)):
        yield Page(file.path, file.content.decode())


def _page(planned: Planned[Sheet], head: Head, site: Site) -> tuple[bytes]:
    sheet = planned.made()
    options = {**sheet.options, **head.options(sheet, site)}
    page = written_page(replace(sheet, options=options), environment(site.tongue))
    return (page.text.encode(),)
