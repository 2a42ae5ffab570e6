"""A sound base -> the site that its pages are made from: linked, judged and ranked."""

import datetime
from collections.abc import Mapping

from claimbook.build.examine import Examined
from claimbook.build.relating import Lists
from claimbook.derive.standing import standings
from claimbook.derive.tensions import tensions_of
from claimbook.rank.orders import tensions_newest_first
from claimbook.read.history import Commit
from claimbook.render.site import Site


def judged(
    found: Examined, related: Lists, *, date: datetime.date, commits: Mapping[str, Commit]
) -> Site:
    """The site on a day; `commits` are the last ones of the files, where they are known."""
    library = found.library
    return Site(
        settings=found.settings,
        library=library,
        standings=standings(library),
        tensions=tensions_newest_first(tensions_of(library)),
        related=related,
        changed={path: commit.day for path, commit in commits.items()},
        date=date,
        commits={path: commit.id for path, commit in commits.items()},
    )
