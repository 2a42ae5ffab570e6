"""Files beside the pages -> the site, each made only once and held no longer than it takes."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from claimbook.cache.cache import digest, laid
from claimbook.model.pages import File
from claimbook.publish.overrides import content_of, put


class Beside:
    """The files; those that stand in the former site are laid from there."""

    def __init__(self, files: Iterable[File], *, former: Path) -> None:
        self._files, self._former = iter(files), former
        self._other: File | None = None
        self._paths: list[str] = []
        """Those of the files that stand there, as far as they were made."""

    def stand(self) -> bool:
        """Whether all stand in the former site."""
        for file in self._files:
            if not self._stands(file):
                self._other = file
                return False
            self._paths.append(file.path)
        return True

    def lay(self, site: Path) -> None:
        """Lay all in a new site."""
        for path in self._paths:
            if not laid(self._former / path, site / path):
                put(site / path, (self._former / path).read_bytes())
        for file in chain([self._other] if self._other else [], self._files):
            self._lay_made(file, site)

    @property
    def mark(self) -> str:
        """The same for the same paths, once all were laid or found to stand."""
        return digest(*self._paths)

    def _lay_made(self, file: File, site: Path) -> None:
        self._paths.append(file.path)
        if not self._stands(file) or not laid(self._former / file.path, site / file.path):
            put(site / file.path, file.content)

    def _stands(self, file: File) -> bool:
        there = self._former / file.path
        return not there.is_symlink() and content_of(there) == file.content
