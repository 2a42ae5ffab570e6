"""A base of an older shape -> the same base in the present one."""

from pathlib import Path

import pytest
from tests.build.bases import TODAY, make_base
from tests.edit.test_migrations import STEPS

from claimbook.build.migrating import bring_up_to_date
from claimbook.edit.edits import RefusedError


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    return make_base(tmp_path / "base")


def _files(root: Path) -> dict[str, bytes]:
    paths = [root / "mkdocs.yml", *sorted((root / "claims").rglob("*.yaml"))]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def test_base_is_changed_whole_and_once(fresh: Path) -> None:
    before = _files(fresh)
    told = bring_up_to_date(fresh, today=TODAY, write=False, migrations=STEPS[:1])
    assert _files(fresh) == before
    done = bring_up_to_date(fresh, today=TODAY, write=True, migrations=STEPS[:1])
    assert (done.version, done.edits, done.problems) == (1, told.edits, ())
    after = _files(fresh)
    changed = {path for path in before if after[path] != before[path]}
    assert changed == set(done.edits.files) == {*_themes(before), "mkdocs.yml"}
    again = bring_up_to_date(fresh, today=TODAY, write=True, migrations=STEPS[:1])
    assert (again.version, again.edits.files) == (2, {})


def test_base_tells_what_the_new_shape_lacks(fresh: Path) -> None:
    done = bring_up_to_date(fresh, today=TODAY, write=True, migrations=STEPS)
    assert {problem.code for problem in done.problems} == {"F002"}


def test_base_without_a_place_for_the_version_stays_as_it_is(fresh: Path) -> None:
    (fresh / "mkdocs.yml").write_text("site_name: Toy\nextra: {}\n")
    before = _files(fresh)
    with pytest.raises(RefusedError):
        bring_up_to_date(fresh, today=TODAY, write=True, migrations=STEPS)
    assert _files(fresh) == before


def _themes(files: dict[str, bytes]) -> set[str]:
    return {path for path in files if path.startswith("claims/_themes/")}
