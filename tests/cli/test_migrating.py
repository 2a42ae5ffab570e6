"""`migrate`: a base of an older shape -> the present one."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.edit.test_migrations import STEPS

from claimbook.build.migrating import bring_up_to_date
from claimbook.cli import migrating
from claimbook.edit.edits import RefusedError


def test_migrate_says_that_there_is_nothing_to_do(run: Run, fresh: Path) -> None:
    ran = run("migrate", "--root", fresh)
    assert (ran.code, ran.out) == (0, "Nothing to do: version 1 is current.\n")


def test_migrate_tells_what_it_did(run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    def stepping(root: Path, **options: object) -> object:
        return bring_up_to_date(root, migrations=STEPS[:1], **options)  # type: ignore[arg-type]

    monkeypatch.setattr(migrating, "bring_up_to_date", stepping)
    ran = run("migrate", "--root", fresh)
    assert ran.code == 0
    assert ran.out.startswith("Version 2: summaries are sentences. Files changed: ")
    # The program reads version 1, so it must say that this base is beyond it now.
    assert run("check", "--root", fresh).out.count("P008") >= 1
    newer = run("migrate", "--root", fresh)
    assert newer.code == 1
    assert "install a newer one" in newer.err


def test_migrate_says_what_keeps_it(run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_root: Path, **_: object) -> object:
        raise RefusedError("mkdocs.yml is torn", remedy="Mend it.")

    monkeypatch.setattr(migrating, "bring_up_to_date", refused)
    ran = run("migrate", "--root", fresh)
    assert ran.code == 1
    assert ran.err == "claimbook: mkdocs.yml is torn. Nothing was written. Mend it.\n"
