"""A base that is built once, and copied for every test that changes it."""

import shutil
from pathlib import Path

import pytest
from tests.build.bases import build_base, make_base


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base with its site; nobody changes it."""
    root = make_base(tmp_path_factory.mktemp("good") / "base")
    assert build_base(root).pages
    return root


@pytest.fixture
def base(good: Path, tmp_path: Path) -> Path:
    """A copy of a base with its site."""
    return shutil.copytree(good, tmp_path / "base")
