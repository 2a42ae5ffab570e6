"""A preview keeps the pages that need no change, and is as if it had been made anew."""

import os
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from tests.publish.small import ENTRIES, files_of

from claimbook.model.pages import File
from claimbook.publish import publish
from claimbook.publish.overrides import SCRIPT_SOURCES
from claimbook.publish.recipe import NOTE, made_so, recipe_of

HERE = "http://127.0.0.1:8000/"


def preview(base: Path, *, address: str | None = HERE, epoch: int = 0) -> tuple[str, ...]:
    return publish(
        base,
        site_dir=base / "build" / "preview",
        entries=ENTRIES,
        beside=[File("claims/a-claim/index.md", b"# A twin")],
        epoch=epoch,
        serve_url=address,
        progress=lambda _: None,
    )


def write(base: Path, page: str, text: str) -> None:
    path = base / "build" / "docs" / page
    path.write_text(text, "utf-8")


@pytest.fixture
def made(base: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were made since the first preview, by their sources."""
    preview(base)
    pages: list[str] = []
    # As if the preview were old: a file system may tell no two moments apart.
    for path in (base / "build" / "preview").rglob("*"):
        os.utime(path, (path.stat().st_mtime + 5,) * 2)

    def noted(config: MkDocsConfig, *, dirty: bool = False) -> None:
        files = get_files(config).documentation_pages()
        pages.extend(file.src_uri for file in files if not dirty or file.is_modified())
        build(config, dirty=dirty)

    monkeypatch.setattr("claimbook.publish.engine.build", noted)
    monkeypatch.setattr("claimbook.publish.engine.make_site", noted)
    return pages


def touched(base: Path, page: str) -> None:
    path = base / "build" / "docs" / page
    os.utime(path, (path.stat().st_mtime + 60,) * 2)


def test_preview_makes_only_the_pages_whose_text_changed(base: Path, made: list[str]) -> None:
    preview(base)
    assert made == []
    write(base, "claims/a-claim.md", "# Another\n")
    touched(base, "claims/a-claim.md")
    write(base, "about/new.md", "# New\n")
    touched(base, "about/new.md")
    (base / "build" / "docs" / "claims" / "page" / "2.md").unlink()
    write(base, "claims/index.md", "# Claims\n")
    touched(base, "claims/index.md")
    assert preview(base) == ()
    assert sorted(made) == ["about/new.md", "claims/a-claim.md", "claims/index.md"]
    kept = files_of(base / "build" / "preview")
    (base / "build" / "preview" / NOTE).unlink()
    preview(base)
    assert files_of(base / "build" / "preview") == kept
    assert "claims/page/2/index.html" not in kept
    assert b"Another" in kept["claims/a-claim/index.html"]


def test_preview_makes_every_page_when_they_name_another_address(
    base: Path, made: list[str]
) -> None:
    preview(base, address="http://127.0.0.1:8001/")
    docs = base / "build" / "docs"
    assert sorted(made) == sorted(p.relative_to(docs).as_posix() for p in docs.rglob("*.md"))


def test_site_for_others_keeps_no_page_and_no_note(base: Path, made: list[str]) -> None:
    preview(base, address=None)
    assert {"index.md", "claims/a-claim.md", "claims/page/2.md"} <= set(made)
    assert not (base / "build" / "preview" / NOTE).exists()


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


def test_recipe_is_known_by_its_note(tmp_path: Path) -> None:
    assert not made_so(tmp_path, "abc")
    (tmp_path / NOTE).write_text("abc")
    assert [made_so(tmp_path, how) for how in ("abc", "abd")] == [True, False]
