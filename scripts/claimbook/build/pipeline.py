"""root -> site/: read, link, check, derive, rank, render, write, publish."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from claimbook.build.dates import epoch_of, site_date
from claimbook.build.examine import Examined, examine
from claimbook.build.reference import reference_pages
from claimbook.derive.standing import standings
from claimbook.derive.tensions import tensions_of
from claimbook.model.problems import Problem
from claimbook.publish import building, publish
from claimbook.rank.orders import tensions_newest_first
from claimbook.rank.related import related_claims
from claimbook.read.documents import read_documents
from claimbook.read.history import last_changes
from claimbook.render.search import search_entries
from claimbook.render.site import Site
from claimbook.render.site_pages import render
from claimbook.write.folder import write_folder


@dataclass(frozen=True)
class Order:
    """What to build. `as_of` fixes the site's date; `serve_url` is for one's own eyes only."""

    root: Path
    site_dir: Path
    today: datetime.date
    as_of: datetime.date | None = None
    strict: bool = False
    serve_url: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What came of it: `pages` is how many there are, None where nothing was built."""

    problems: tuple[Problem, ...]
    warnings: tuple[str, ...] = ()
    pages: int | None = None


def build(order: Order, *, progress: Callable[[str], None]) -> Outcome:
    """Build the site; with errors (or, if strict, warnings) the last good one stays as it was.

    Raises PublishError or OSError where the machine cannot; the last good site stays then too.
    """
    progress("Reading and checking the claims")
    found = examine(order.root, today=order.today)
    if not found.sound(strict=order.strict):
        return Outcome(found.problems)
    with building(order.root):
        site = _site(order.root, found)
        progress("Writing the pages")
        files = _files(site, order.root)
        write_folder(files, order.root / "build" / "docs")
        warnings = publish(
            order.root,
            site_dir=order.site_dir,
            entries=search_entries(site),
            epoch=epoch_of(site_date(found.library, as_of=order.as_of)),
            strict=order.strict,
            serve_url=order.serve_url,
            progress=progress,
        )
    return Outcome(found.problems, warnings, len(files))


def _site(root: Path, found: Examined) -> Site:
    library = found.library
    return Site(
        settings=found.settings,
        library=library,
        standings=standings(library),
        tensions=tensions_newest_first(tensions_of(library)),
        related=related_claims(library, linked=False),
        changed=last_changes(root),
    )


def _files(site: Site, root: Path) -> dict[str, bytes]:
    """Everything that goes to build/docs: pages by hand, pages of records, reference pages."""
    files = read_documents(root / "docs")
    for page in (*render(site), *reference_pages()):
        files[page.path] = page.text.encode()
    return files
