"""Site -> the small files beside its pages that readers save and that scripts fetch, a row each."""

from collections.abc import Callable, Iterable, Iterator

from claimbook.model.pages import File
from claimbook.render.cite.files import citation_files
from claimbook.render.follow import follow_files
from claimbook.render.site import Site

COMPANIONS: tuple[Callable[[Site], Iterable[File]], ...] = (citation_files, follow_files)


def companion_files(site: Site) -> Iterator[File]:
    """Every such file; each path once."""
    for files in COMPANIONS:
        yield from files(site)
