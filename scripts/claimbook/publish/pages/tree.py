"""A folder with what a former site left -> the site, in which only what differs is laid.

A file there that is the very file that belongs there (the disk numbers its files, whatever their
names) is right, whoever left it. So a site of 100,000 files is brought up to date by one look at
the names in it, and by as many files as have changed.
"""

import os
import shutil
from collections.abc import Collection, Set
from contextlib import suppress

from claimbook.publish.pages.laying import folders_of, lay_file, make_folders


def number_of(known: os.stat_result, *, device: int) -> int:
    """The number of a file on the disk that a site is on; 0 where there is none."""
    return known.st_ino if known.st_dev == device else 0


class Tree:
    """A site on its way: its folders are there, and no file but those that it shall have.

    Processes may share the places of a site between them: each place is one's own matter.
    """

    def __init__(self, site: str, places: Collection[str], *, but: str = "") -> None:
        """`but` is a folder at the top that is left as it is."""
        self.site, self._but = site, but
        self._wanted = places if isinstance(places, Set) else frozenset(places)
        self._folders = folders_of(self._wanted)
        self._there: dict[str, int] = {}
        self._found: set[str] = set()
        os.makedirs(site, exist_ok=True)  # noqa: PTH103 - as in laying.py
        self._clear("")
        make_folders(site, self._folders - self._found)

    def has(self, place: str, number: int) -> bool:
        """Whether the file of this number (see `number_of`) lies there."""
        return 0 != number == self._there.get(place)

    def lay(self, source: str, place: str, *, ours: bool) -> None:
        """Lay a file, in the place of whatever is there (see `lay_file`)."""
        self.drop(place)
        lay_file(source, f"{self.site}/{place}", ours=ours)

    def write(self, place: str, content: bytes) -> None:
        """Write a file of its own."""
        self.drop(place)
        with open(f"{self.site}/{place}", "wb") as file:  # noqa: PTH123 - of very many
            file.write(content)

    def drop(self, place: str) -> None:
        """Leave nothing there: it may be a second name of a file that stays."""
        with suppress(FileNotFoundError):
            os.unlink(f"{self.site}/{place}")  # noqa: PTH108 - of very many

    def _clear(self, folder: str) -> None:
        """Remove what belongs to no site, and note what is left."""
        within = f"{folder}/" if folder else ""
        with os.scandir(f"{self.site}/{folder}") as found:
            for entry in found:
                place = f"{within}{entry.name}"
                if not entry.is_dir(follow_symlinks=False):
                    if place in self._wanted and entry.is_file(follow_symlinks=False):
                        self._there[place] = entry.inode()
                    else:
                        os.unlink(entry.path)  # noqa: PTH108 - of very many
                elif place == self._but:
                    continue
                elif place in self._folders and place not in self._wanted:
                    self._found.add(place)
                    self._clear(place)
                else:
                    shutil.rmtree(entry.path)
