"""The pages of two sites -> which are new, which are gone and which differ."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class PageChanges:
    """Files of the site by path (`claims/x.md`, `feed.xml`), sorted."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """Every one of them, sorted."""
        return tuple(sorted((*self.added, *self.changed, *self.removed)))


def page_changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> PageChanges:
    """Each side has a digest of every page by its path: pages with the same one are the same."""
    shared = before.keys() & after.keys()
    return PageChanges(
        added=tuple(sorted(after.keys() - shared)),
        changed=tuple(sorted(path for path in shared if before[path] != after[path])),
        removed=tuple(sorted(before.keys() - shared)),
    )
