"""Files of an older shape -> files of the present one."""

import pytest

from claimbook.edit.change import remove, set_field
from claimbook.edit.edits import ClaimFile, RefusedError
from claimbook.edit.migrations import MIGRATIONS, Migration, migrate
from claimbook.edit.settings_file import at_version
from claimbook.model.kinds import RecordKind
from claimbook.model.settings import SCHEMA_VERSION

THEME = ClaimFile(
    "claims/_themes/queues.yaml", "# Kept.\nname: Queues # and this\nsummary: Lines.\n"
)
CLAIM = ClaimFile("claims/2026/a-claim.yaml", "title: A claim\r\nadded: 2026-01-01\r\n")
SETTINGS = "site_name: Toy\nextra:\n  claimbook:\n    schema_version: 1 # ours\n    branch: main\n"


def _longer(file: ClaimFile) -> str:
    """A made-up change of shape: a theme's summary gets a full sentence."""
    if file.kind is not RecordKind.THEME:
        return file.text
    return set_field(file.document(), file.kind, ("summary",), "Lines of people.").written


def _nameless(file: ClaimFile) -> str:
    if file.kind is not RecordKind.THEME:
        return file.text
    return remove(file.document(), file.kind, ("name",)).written


STEPS = (
    Migration(2, "summaries are sentences", _longer),
    Migration(3, "themes have no name", _nameless),
)


def test_migrate_takes_every_step_from_the_version_on() -> None:
    edits = migrate([THEME, CLAIM], SETTINGS, version=1, migrations=STEPS)
    assert edits.files == {
        THEME.path: "# Kept.\n# and this\nsummary: Lines of people.\n",
        "mkdocs.yml": SETTINGS.replace("schema_version: 1", "schema_version: 3"),
    }
    assert edits.done == (
        "Version 2: summaries are sentences. Files changed: 1.",
        "Version 3: themes have no name. Files changed: 1.",
    )


def test_migrate_skips_the_steps_that_were_taken() -> None:
    edits = migrate([THEME], SETTINGS, version=2, migrations=STEPS)
    assert edits.files[THEME.path] == "# Kept.\n# and this\nsummary: Lines.\n"


@pytest.mark.parametrize("version", [3, 4])
def test_migrate_leaves_what_is_up_to_date(version: int) -> None:
    assert migrate([THEME, CLAIM], SETTINGS, version=version, migrations=STEPS).files == {}


def test_migrations_lead_to_the_version_that_is_read() -> None:
    versions = [migration.version for migration in MIGRATIONS]
    assert versions == list(range(2, SCHEMA_VERSION + 1))


PLACES = {
    "there": (SETTINGS, SETTINGS.replace("version: 1", "version: 7")),
    "not yet": (
        "extra:\n  claimbook:\n    branch: main\n",
        "extra:\n  claimbook:\n    schema_version: 7\n    branch: main\n",
    ),
    "no part of ours": (
        "extra:\n    generator: true\n",
        "extra:\n    claimbook:\n      schema_version: 7\n    generator: true\n",
    ),
    "no extra": (
        "site_name: Toy\n",
        "extra:\n  claimbook:\n    schema_version: 7\nsite_name: Toy\n",
    ),
    "tags and line ends": (
        "a: !!a/b:c\r\nextra:\r\n  claimbook:\r\n    branch: main\r\n",
        "a: !!a/b:c\r\nextra:\r\n  claimbook:\r\n    schema_version: 7\r\n    branch: main\r\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), PLACES.values(), ids=PLACES)
def test_version_is_written_where_it_belongs(before: str, after: str) -> None:
    assert at_version(before, 7) == after
    assert at_version(after, 7) == after


@pytest.mark.parametrize(
    "text",
    ["extra: {claimbook: {branch: main}}\n", "extra: no\n", "a: [\n", "- a\n", ""],
    ids=["in brackets", "no fields", "broken", "list", "empty"],
)
def test_version_without_a_place_is_refused(text: str) -> None:
    with pytest.raises(RefusedError, match="no place for the version"):
        at_version(text, 7)
