"""A site made beside the old one -> the site, whole or not at all.

The new site grows in a hidden folder beside the old one, on the same file system. Two renames put
it in place; a build killed between them is mended by the next one, which puts the old site back.
"""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from claimbook.publish.failure import PublishError

MARK = b'<meta name="generator" content="Claimbook">'
"""What the head of every page of ours says, whichever engine made it (theme/main.html)."""

_KEPT = ("claims", "docs", "scripts", "tests", ".git", ".github", ".venv", "build/docs")


@contextlib.contextmanager
def replaced(site_dir: Path, *, root: Path) -> Iterator[Path]:
    """An empty folder to make the site in; when the block ends well, it is the site.

    When it does not, the old site stands, and so it does where the block removes the folder.
    PublishError when `site_dir` is not ours to replace,
    or when the disk does not let us.
    """
    site = site_dir.resolve()
    new, old = _beside(site, "new"), _beside(site, "old")
    _refuse_what_is_not_ours(site, root.resolve())
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        _mend(site, new, old)
        new.mkdir()
        try:
            yield new
            if new.exists():
                new.chmod(0o755)  # whatever the umask: a web server of another user must read it
                _exchange(site, new, old)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        where = error.filename2 or error.filename or site
        raise PublishError(f"the site was not made: {error.strerror or error}: {where}") from error


def _beside(site: Path, what: str) -> Path:
    return site.with_name(f".{site.name}.claimbook-{what}")


def _mend(site: Path, new: Path, old: Path) -> None:
    """Undo what a killed build left: half a new site, or the old one still aside."""
    if old.exists() and not site.exists():
        old.rename(site)
    for leftover in (new, old):
        if leftover.exists():
            shutil.rmtree(leftover)


def _exchange(site: Path, new: Path, old: Path) -> None:
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    # The new site stands: a leftover is no failure, and the next build removes it.
    shutil.rmtree(old, ignore_errors=True)


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
