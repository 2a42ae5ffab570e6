"""Wishes -> a new knowledge base on disk, or what stands in its way."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from claimbook import __version__
from claimbook.model.problems import Problem
from claimbook.model.settings import SCHEMA_VERSION, Settings
from claimbook.read.settings import settings_in
from claimbook.report.issue_forms import issue_form_files
from claimbook.start.kit import Wishes, kit
from claimbook.write.fresh import in_the_way, write_fresh


def planned(wishes: Wishes, *, today: datetime.date) -> dict[str, bytes]:
    """Every file of the base that is wished for, by its path."""
    files = kit(wishes, today=today, version=__version__, schema=SCHEMA_VERSION)
    forms = issue_form_files(licence=Settings().data_licence)
    return files | {path: text.encode() for path, text in forms.items()}


def faults_of(files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """What is wrong with the wishes: what reading the new settings would complain of."""
    return settings_in(files["mkdocs.yml"].decode())[1]


def start(files: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    """Lay the files; nothing is laid where some stand in the way, and these are returned."""
    blocking = in_the_way(files, folder)
    if not blocking:
        write_fresh(files, folder)
    return blocking
