"""A root folder -> its linked records with their standing, for whoever looks something up."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from claimbook.build.dates import site_date
from claimbook.derive.standing import Standing, standings
from claimbook.derive.statistics import Statistics, statistics_of
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.read.base import read_base


@dataclass(frozen=True)
class Look:
    """What there is, as far as it can be read: problems are for `check` to tell."""

    library: Library

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """How solid each claim is, by id."""
        return standings(self.library)

    @cached_property
    def statistics(self) -> Statistics:
        """The base in numbers, on the site's date."""
        return statistics_of(self.library, self.standings, site_date(self.library, as_of=None))


def look(root: Path) -> Look:
    """Read and link the base under `root`; files with errors are left out."""
    base = read_base(root)
    return Look(link_records(base.records, base.unread)[0])
