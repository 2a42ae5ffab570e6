"""Files that are no pages -> the site, as second names of themselves where that is safe."""

import contextlib
import os
import shutil
from collections.abc import Collection, Iterable
from pathlib import Path

from claimbook.publish.walk import walked


def make_folders(site: str, places: Iterable[str]) -> None:
    """Make every folder that these places of a site lie in, each once."""
    folders: set[str] = set()
    for place in places:
        folder = os.path.dirname(place)  # noqa: PTH120 - of no disk, and of very many
        while folder and folder not in folders:
            folders.add(folder)
            folder = os.path.dirname(folder)  # noqa: PTH120 - as above
    os.makedirs(site, exist_ok=True)  # noqa: PTH103 - as above
    for folder in sorted(folders):
        with contextlib.suppress(FileExistsError):
            os.mkdir(f"{site}/{folder}")  # noqa: PTH102 - as above


def lay_files(files: Iterable[tuple[str, str]], site: str, *, ours: Collection[str]) -> None:
    """Lay files, each named by its path and the folder that this begins in, in a new site.

    In the folders `ours` lies what builds make: whoever writes there replaces a file and never
    writes into it, and so does whoever makes a site. So a second name is as good as a copy.
    """
    for uri, folder in files:
        source, place = f"{folder}/{uri}", f"{site}/{uri}"
        # A link would lead to what is not ours, and be a link in the site.
        if folder not in ours or os.path.islink(source) or not _linked(source, place):  # noqa: PTH114
            Path(place).unlink(missing_ok=True)  # it may be a second name of a file that stays
            shutil.copyfile(source, place)


def lay_folder(folder: Path, site: Path) -> None:
    """Lay all files of a folder that is ours in a site, at the same paths."""
    paths = [path for path, _ in walked(folder)]
    make_folders(str(site), paths)
    lay_files(((path, str(folder)) for path in paths), str(site), ours=[str(folder)])


def _linked(source: str, place: str) -> bool:
    try:
        os.link(source, place)
    except OSError:
        return False  # another disk, or one without second names
    return True
