"""Files that are no pages -> the site, as second names of themselves where that is safe."""

import contextlib
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from claimbook.publish.walk import walked


def make_folders(site: str, folders: Iterable[str]) -> None:
    """Make these folders of a site, of which one may lie in another."""
    os.makedirs(site, exist_ok=True)  # noqa: PTH103 - of very many, as below
    for folder in sorted(folders):
        with contextlib.suppress(FileExistsError):
            os.mkdir(f"{site}/{folder}")  # noqa: PTH102 - as above


def folders_of(places: Iterable[str]) -> set[str]:
    """Every folder that these places lie in, also those that another one lies in."""
    folders: set[str] = set()
    for place in places:
        folder = place.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def lay_file(source: str, place: str, *, ours: bool) -> None:
    """Lay a file where no other one is; by a second name if it is `ours`.

    What builds make is ours: whoever writes there replaces a file and never writes into it, and so
    does whoever makes a site. So a second name is as good as a copy.
    """
    # A link would lead to what is not ours, and be a link in the site.
    if not ours or os.path.islink(source) or not _linked(source, place):  # noqa: PTH114 - of many
        shutil.copyfile(source, place)


def lay_folder(folder: Path, site: Path) -> None:
    """Lay all files of a folder that is ours in a site, at the same paths."""
    paths = [path for path, _ in walked(folder)]
    make_folders(str(site), folders_of(paths))
    for path in paths:
        (site / path).unlink(missing_ok=True)  # it may be a second name of a file that stays
        lay_file(f"{folder}/{path}", f"{site}/{path}", ours=True)


def _linked(source: str, place: str) -> bool:
    try:
        os.link(source, place)
    except OSError:
        return False  # another disk, or one without second names
    return True
