"""All that a site is made from -> a digest: where it is the same, so is every byte of the site.

It costs a look at each record, and none at any page. What mkdocs.yml tells MkDocs is publish's own
to compare.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from operator import itemgetter
from pathlib import Path
from typing import TypedDict

from claimbook.build.dates import epoch_of, site_date
from claimbook.build.examine import Examined
from claimbook.build.order import Order
from claimbook.build.world import world_of
from claimbook.cache.cache import digest
from claimbook.encode.packed import VERSION, missing_packages
from claimbook.model.kinds import RecordKind
from claimbook.read.documents import read_documents
from claimbook.read.history import Commit, last_commits
from claimbook.render.noted.marks import Marks

_PUBLISHERS = ("cbor2", "markdown", "mkdocs", "mkdocs-material", "pagefind", "pagefind_bin")
"""Packages that have a say in what is published, beside those that have one in what is written."""


class Place(TypedDict):
    """Where a site is published, and as of when; as publish names it."""

    site_dir: Path
    epoch: int
    serve_url: str | None
    most_bytes: int | None


@dataclass(frozen=True)
class Ground:
    """A sound base on a day, with what a site is made from beside its records.

    `marks` know the records. `digest` is of all: records, settings, programs, and what is here.
    """

    by_hand: Mapping[str, bytes]
    commits: Mapping[str, Commit]
    date: datetime.date
    marks: Marks
    digest: str
    place: Place


def ground_of(order: Order, found: Examined) -> Ground:
    """What the site of an order is made from."""
    by_hand, commits = read_documents(order.root / "docs"), last_commits(order.root)
    date, marks = site_date(found.library, as_of=order.as_of), Marks()
    place = Place(
        site_dir=order.site_dir,
        epoch=epoch_of(date),
        serve_url=order.serve_url,
        most_bytes=None if order.serve_url else found.settings.most_bytes,
    )
    library = found.library
    records = [tuple(library.of_kind(kind).items()) for kind in RecordKind]
    related_by = "" if missing_packages() else VERSION
    drafts = sorted(library.drafts.items(), key=itemgetter(0))
    mark = marks.of((records, drafts, sorted(commits.items()), date, related_by))
    documents = (part for path, content in sorted(by_hand.items()) for part in (path, content))
    whole = digest(world_of(found.settings), mark, *_published_by(), *documents)
    return Ground(by_hand, commits, date, marks, whole, place)


@cache
def _published_by() -> tuple[str | bytes, ...]:
    """Versions of what publishes, and what the theme of our own has beside its programs."""
    package = Path(__file__).parents[1]
    files = sorted(path for path in (package / "publish").rglob("*") if path.is_file())
    own = (path.read_bytes() for path in files if "__pycache__" not in path.parts)
    return (*(f"{name} {version(name)}" for name in _PUBLISHERS), *own)
