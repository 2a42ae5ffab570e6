"""A base that was examined -> what a brief is made of, without what only pages need."""

import datetime

from claimbook.build.dates import site_date
from claimbook.build.examine import Examined
from claimbook.derive.standing import standings
from claimbook.derive.tensions import tensions_of
from claimbook.rank.orders import tensions_newest_first
from claimbook.render.site import Site


def brief_site(found: Examined, *, as_of: datetime.date | None) -> Site:
    """The site without related claims and history: neither decides a brief, and both take time."""
    return Site(
        settings=found.settings,
        library=found.library,
        standings=standings(found.library),
        tensions=tensions_newest_first(tensions_of(found.library)),
        related={},
        changed={},
        date=site_date(found.library, as_of=as_of),
    )
