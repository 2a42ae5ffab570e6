"""Markdown pages and mkdocs.yml -> HTML pages. The only module that knows MkDocs.

MkDocs runs within this process: its warnings come as records instead of lines to be parsed, and
`serve`, which builds again and again, does not pay for its start each time (0.6 s).
"""

import contextlib
import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from claimbook.cache.cache import digest
from claimbook.publish.failure import PagesError, PublishError
from claimbook.publish.pages.coming import Coming
from claimbook.publish.pages.keeping import programs, told_of
from claimbook.publish.pages.laying import lay_folder
from claimbook.publish.pages.reading import permalink
from claimbook.publish.pages.site import is_ours_to_make, make_site

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\u200e\u200f\u061c]")


def build_pages(  # noqa: PLR0913 - what MkDocs is told on its command line, and what is kept
    config_file: Path,
    *,
    site_dir: Path,
    epoch: int,
    strict: bool = False,
    site_url: str | None = None,
    docs_dir: Path | None = None,
    kept: Path | None = None,
    beside: Path | None = None,
    coming: Coming | None = None,
    tally: Callable[[int, int], None] = lambda _done, _of: None,
) -> tuple[str, ...]:
    """Make `site_dir`, of which what is right may stay; what MkDocs warned of, each in one line.

    `epoch` is the one date that the pages know, in seconds since 1970. PagesError when MkDocs
    fails, and when it warns of something while `strict`. The folder `kept` has pages of earlier
    builds, which never change what is made; the files in the folder `beside` are laid as they are,
    and must be replaced, never written into, by whoever changes them. A folder of the theme may
    still be `coming`. `tally` is told how many of how many pages are done.
    """
    with records() as heard, environment(SOURCE_DATE_EPOCH=str(epoch)):
        try:
            config = load_config(
                str(config_file),
                site_dir=str(site_dir),
                site_url=site_url,
                docs_dir=None if docs_dir is None else str(docs_dir),
            )
            if is_ours_to_make(config):
                make_site(config, kept=kept, beside=beside, coming=coming, tally=tally)
            else:
                if coming:
                    coming.whole()
                build(config)
                if beside:
                    lay_folder(beside, site_dir)
        except (OSError, PublishError):
            raise  # a disk that is full, say: not a matter of pages
        except MkDocsException as error:
            raise PagesError(_told(str(error), heard.lines)) from error
        except Exception as error:  # whatever a page makes a Markdown extension raise
            text = f"{type(error).__name__}: {error}"
            raise PagesError(_told(text, heard.lines)) from error
    if strict and heard.lines:
        raise PagesError(_told("warnings, which --strict makes errors", heard.lines))
    return tuple(heard.lines)


def recipe_mark(config_file: Path, *, epoch: int, site_url: str | None) -> str | None:
    """The same as long as the same files give the same site; None where that cannot be told."""
    with records():
        try:
            config = load_config(str(config_file), site_url=site_url)
        except MkDocsException:
            return None  # it will be told when pages are made
    told = told_of(config, epoch)
    if told is None or permalink(config) is None or not is_ours_to_make(config):
        return None
    return digest(told, str(config.docs_dir), str(config.theme.custom_dir), *programs())


def printable(text: str) -> str:
    """The text in one line, with every control and direction character written as an escape."""
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text.replace("\n", " | "))


def _told(what: str, lines: Iterable[str]) -> str:
    return "\n".join([f"MkDocs: {printable(what)}", *lines])


class _Records(logging.Handler):
    """MkDocs' warnings and errors, as lines; each is told once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the line; named first, so that no page's text begins it."""
        self.lines[f"MkDocs: {printable(record.getMessage())}"] = None


@contextlib.contextmanager
def records() -> Iterator[_Records]:
    """What MkDocs warns of within is kept, and told to nobody."""
    logger = logging.getLogger("mkdocs")
    heard, propagate = _Records(), logger.propagate
    logger.addHandler(heard)
    logger.propagate = False
    try:
        yield heard
    finally:
        logger.removeHandler(heard)
        logger.propagate = propagate


@contextlib.contextmanager
def environment(**values: str) -> Iterator[None]:
    """Within, variables of the process have these values."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
