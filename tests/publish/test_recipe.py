"""The mark of what pages are made of."""

from pathlib import Path

import pytest

from claimbook.publish.overrides import SCRIPT_SOURCES
from claimbook.publish.recipe import recipe_of

HERE = "http://127.0.0.1:8000/"


def lay(folder: Path) -> str:
    (folder / "theme" / "partials").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text("site_name: x\n")
    (folder / "theme" / "main.html").write_text("<html>")
    (folder / "theme" / SCRIPT_SOURCES).write_text("'sha256-x'")
    return recipe_of(folder / "mkdocs.yml", theme_dir=folder / "theme", also=(HERE, 0))


@pytest.mark.parametrize(
    ("path", "same"),
    [
        ("mkdocs.yml", False),
        ("theme/main.html", False),
        ("theme/partials/new.html", False),
        (f"theme/{SCRIPT_SOURCES}", True),
        ("theme/style.css", True),
    ],
)
def test_recipe_changes_with_what_pages_are_made_of(tmp_path: Path, path: str, same: bool) -> None:
    before = lay(tmp_path)
    (tmp_path / path).write_text("something else")
    after = recipe_of(tmp_path / "mkdocs.yml", theme_dir=tmp_path / "theme", also=(HERE, 0))
    assert (after == before) == same


def test_recipe_changes_with_the_engines_and_with_what_else_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = lay(tmp_path)
    config, theme = tmp_path / "mkdocs.yml", tmp_path / "theme"
    assert recipe_of(config, theme_dir=theme, also=(HERE, 1)) != before
    monkeypatch.setattr("claimbook.publish.recipe.version", lambda name: f"{name} 99")
    assert recipe_of(config, theme_dir=theme, also=(HERE, 0)) != before
