"""A small base that is ready to be published, with the settings of this repository."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.publish.small import PAGES, ROOT


@pytest.fixture
def make_base(tmp_path: Path) -> Callable[[str], Path]:
    """Make a base of that name: mkdocs.yml of this repository, and a few pages in build/docs."""

    def make(name: str) -> Path:
        root = tmp_path / name
        for path, text in PAGES.items():
            page = root / "build" / "docs" / path
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, "utf-8")
        shutil.copy(ROOT / "mkdocs.yml", root)
        return root

    return make


@pytest.fixture
def base(make_base: Callable[[str], Path]) -> Path:
    """A base that was never published."""
    return make_base("base")
