"""A wheel, a folder with no copy of the program -> a base that checks and builds."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest

from claimbook.start.kit import SHARED

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it would be published."""
    folder = tmp_path_factory.mktemp("wheel")
    _ran("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    [wheel] = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, laid beside the packages that it needs."""
    folder = tmp_path_factory.mktemp("installed")
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def _ran(*arguments: str, cwd: Path, package: Path | None = None) -> str:
    environment = {**os.environ, "PYTHONPATH": str(package) if package else ""}
    ran = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_wheel_carries_what_a_new_base_gets(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {f"claimbook/start/kit/shared/{path}" for path in SHARED.values()} <= names
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    included = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert set(included) == set(SHARED.values())


@pytest.mark.slow
def test_new_base_is_begun_checked_and_built_by_the_wheel(installed: Path, tmp_path: Path) -> None:
    def claimbook(*arguments: str, cwd: Path) -> str:
        return _ran("-m", "claimbook", *arguments, cwd=cwd, package=installed)

    base = tmp_path / "notes"
    claimbook("init", "notes", "--name", "Field notes", "--colour", "#7a1f3d", cwd=tmp_path)
    claimbook("check", "--strict", cwd=base)
    claimbook("build", "--strict", cwd=base)
    page = (base / "site/claims/a-claim-is-somebodys-claim/index.html").read_text("utf-8")
    assert "Field notes" in page
    assert "assets/stylesheets/colours.css" in page
    assert (base / "site/pagefind/pagefind.js").is_file()
    assert (base / "site/about/method/index.html").is_file()
    assert not [path for path in base.rglob("*.py") if "build" not in path.parts]
