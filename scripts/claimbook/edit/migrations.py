"""Files of an older shape -> files of the present one, a version at a time.

A new shape of the files is one row: the version it leads to, what changes, and how a file does.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from claimbook.edit.edits import ClaimFile, Edits
from claimbook.edit.settings_file import SETTINGS, at_version


@dataclass(frozen=True)
class Migration:
    """The step to a version: `change` gives a file's new text, or the same where it has none."""

    version: int
    what: str
    change: Callable[[ClaimFile], str]


MIGRATIONS: tuple[Migration, ...] = ()
"""In the order of their versions. Version 1 is the first, so nothing leads to it."""


def migrate(
    files: Iterable[ClaimFile],
    settings: str,
    *,
    version: int,
    migrations: Iterable[Migration] = MIGRATIONS,
) -> Edits:
    """What brings files of `version` up to date; `settings` is the text of mkdocs.yml.

    RefusedError where a file is no plain record, or mkdocs.yml has no place for the version.
    """
    steps = [migration for migration in migrations if migration.version > version]
    if not steps:
        return Edits()
    before = {file.path: file.text for file in files}
    texts, done = dict(before), list[str]()
    for step in steps:
        changed = _taken(step, texts)
        done.append(f"Version {step.version}: {step.what}. Files changed: {len(changed)}.")
        texts |= changed
    new = {path: text for path, text in texts.items() if text != before[path]}
    return Edits(new | {SETTINGS: at_version(settings, steps[-1].version)}, tuple(done))


def _taken(step: Migration, texts: Mapping[str, str]) -> dict[str, str]:
    """The files that a step changes, with their new texts."""
    stepped = {path: step.change(ClaimFile(path, text)) for path, text in sorted(texts.items())}
    return {path: text for path, text in stepped.items() if text != texts[path]}
