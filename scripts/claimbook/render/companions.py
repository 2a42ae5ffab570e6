"""Site -> the small files beside its pages that readers save and that scripts fetch, a row each."""

from collections.abc import Callable, Iterator

from claimbook.model.pages import PlannedFiles
from claimbook.render.cite.files import planned_citations
from claimbook.render.follow import planned_follow_files
from claimbook.render.site import Site

COMPANIONS: tuple[Callable[[Site], Iterator[PlannedFiles]], ...] = (
    planned_citations,
    planned_follow_files,
)


def planned_companions(site: Site) -> Iterator[PlannedFiles]:
    """Every such file; each path once."""
    for planned in COMPANIONS:
        yield from planned(site)
