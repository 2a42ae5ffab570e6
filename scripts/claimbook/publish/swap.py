"""A site made beside the old one -> the site, whole or not at all.

The new site grows in a hidden folder beside the old one, on the same file system. Two renames put
it in place; a build killed between them is mended by the next one, which puts the old site back.
What the old site has in common with the new one may be put by: a next site can begin with it.
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from claimbook.publish.failure import PublishError

MARK = b'<meta name="generator" content="Claimbook">'
"""What the head of every page of ours says, whichever engine made it (theme/main.html)."""

_KEPT = ("claims", "docs", "scripts", "tests", ".git", ".github", ".venv", "build/docs")


@contextlib.contextmanager
def replaced(site_dir: Path, *, root: Path, spare: Path | None = None) -> Iterator[Path]:
    """An empty folder to make the site in; when the block ends well, it is the site.

    When it does not, the old site stands, and so it does where the block removes the folder.
    In the folder `spare` is put by what becomes of no use, if it is not on another disk.
    PublishError when `site_dir` is not ours to replace,
    or when the disk does not let us.
    """
    site = site_dir.resolve()
    new, old = _beside(site, "new"), _beside(site, "old")
    _refuse_what_is_not_ours(site, root.resolve())
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        _mend(site, new, old, spare)
        new.mkdir()
        try:
            yield new
            if new.exists():
                new.chmod(0o755)  # whatever the umask: a web server of another user must read it
                _exchange(site, new, old, spare)
        finally:
            _put_by(new, spare)
    except OSError as error:
        where = error.filename2 or error.filename or site
        raise PublishError(f"the site was not made: {error.strerror or error}: {where}") from error


def _beside(site: Path, what: str) -> Path:
    return site.with_name(f".{site.name}.claimbook-{what}")


def _mend(site: Path, new: Path, old: Path, spare: Path | None) -> None:
    """Undo what a killed build left: half a new site, or the old one still aside."""
    if old.exists() and not site.exists():
        old.rename(site)
    for leftover in (new, old):
        _put_by(leftover, spare)
        if leftover.exists():
            shutil.rmtree(leftover)


def _exchange(site: Path, new: Path, old: Path, spare: Path | None) -> None:
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    # The new site stands: a leftover is no failure, and the next build removes it.
    _put_by(old, spare)


def begin_with(spare: Path, new: Path) -> None:
    """Have what was put by in the new folder, which is empty; or nothing."""
    with contextlib.suppress(OSError):
        if spare.is_dir() and not spare.is_symlink():
            new.rmdir()
            spare.rename(new)
    new.mkdir(exist_ok=True)


def _put_by(tree: Path, spare: Path | None) -> None:
    """Put a folder by as the spare one, or remove it where that cannot be."""
    if spare and tree.is_dir() and not spare.exists():
        with contextlib.suppress(OSError):
            spare.parent.mkdir(parents=True, exist_ok=True)
            tree.rename(spare)
            _strip(str(spare))
    if tree.exists():
        shutil.rmtree(tree, ignore_errors=True)


def _strip(folder: str) -> None:
    """Remove all that has no other name: the rest costs no more than its names."""
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                _strip(entry.path)
            elif entry.stat(follow_symlinks=False).st_nlink == 1:
                os.unlink(entry.path)  # noqa: PTH108 - of very many
    with contextlib.suppress(OSError):
        os.rmdir(folder)  # noqa: PTH106 - if nothing is left


def _refuse_what_is_not_ours(site: Path, root: Path) -> None:
    if root.is_relative_to(site):
        raise PublishError(f"{site} holds the knowledge base: the site needs a folder of its own")
    for name in _KEPT:
        if site.is_relative_to(root / name):
            raise PublishError(f"{site} lies in {name}/, which holds no site: name another folder")
    if site.exists() and not _is_replaceable(site):
        raise PublishError(f"{site} is no site made here: empty or remove it, or name another one")


def _is_replaceable(site: Path) -> bool:
    if not site.is_dir() or (site / ".git").exists():
        return False
    if not any(site.iterdir()):
        return True
    heads = (page.read_bytes()[:8192] for page in _pages(site))
    return any(MARK in head for head in heads)


def _pages(site: Path) -> Iterator[Path]:
    return (page for name in ("404.html", "index.html") if (page := site / name).is_file())
