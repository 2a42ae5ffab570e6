"""The folders of a theme -> which files of theirs are part of a site, as MkDocs picks them."""

import fnmatch
import functools
import os
import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import markdown_extensions

from claimbook.publish.walk import entries_in

_OF_NO_SITE = (".*", "*/.*", "*.py", "*.pyc", "*.html", "*readme*", "mkdocs_theme.yml", "locales/*")
"""What is in a theme for its own sake."""

Found = tuple[str, os.stat_result | None]
"""The folder that a file's path begins in, and what is known of the file if it is plain."""


def in_theme(config: MkDocsConfig, *, without: str = "") -> dict[str, Found]:
    """Each file by its path, in MkDocs' order; `without` a folder at the top."""
    found: dict[str, Found] = {}
    for folder in reversed(config.theme.dirs):
        found |= _in(folder, "", without)
    return _on_site(found, config)


def in_folder_of_theme(config: MkDocsConfig, name: str) -> dict[str, Found]:
    """The files in one folder at the top, in the same way."""
    found: dict[str, Found] = {}
    for folder in reversed(config.theme.dirs):
        found |= _in(folder, f"{name}/", "")
    return _on_site(found, config)


def known_if_plain(entry: "os.DirEntry[str]") -> os.stat_result | None:
    """What the disk knows of a file; None of one that another one is behind."""
    return None if entry.is_symlink() else entry.stat(follow_symlinks=False)


def _in(folder: str, within: str, without: str) -> dict[str, Found]:
    top = f"{folder}/{within}"
    entries = entries_in(top, without=without) if os.path.isdir(top) else ()  # noqa: PTH112 - a text
    return {
        f"{within}{path}": (folder, known_if_plain(entry))
        for path, entry in entries
        if entry.is_file()
    }


def _on_site(found: dict[str, Found], config: MkDocsConfig) -> dict[str, Found]:
    hidden = _hidden(frozenset(config.theme.static_templates))
    return {path: found[path] for path in sorted(found) if not hidden.match(path.lower())}


@functools.cache
def _hidden(templates: frozenset[str]) -> re.Pattern[str]:
    markdown = (f"*{end}" for end in markdown_extensions)
    patterns = (*_OF_NO_SITE, *markdown, *sorted(templates))
    return re.compile("|".join(map(fnmatch.translate, patterns)))
