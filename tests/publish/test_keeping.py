"""A build that keeps what an earlier one made is as if it had been made anew."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands import build as plain
from mkdocs.structure.pages import Page
from tests.publish.small import ENTRIES, beside, files_of

from claimbook.publish import publish
from claimbook.publish.pages.reading import Reader, Reading

OURS = '---\ntitle: T\n---\n\n# T {{ #t }}\n\n<p class="x" markdown="span">{}</p>\n'


def published(base: Path, *, strict: bool = False, serve_url: str | None = None) -> tuple[str, ...]:
    return publish(
        base,
        site_dir=base / "site",
        entries=ENTRIES,
        beside=beside(base, {"claims/a-claim/index.md": "# A twin"}),
        epoch=0,
        strict=strict,
        serve_url=serve_url,
        progress=lambda _: None,
    ).warnings


def write(base: Path, page: str, text: str) -> None:
    path = base / "build" / "docs" / page
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture
def read(base: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that were read since the first build, by their sources."""
    for name in "abc":
        write(base, f"claims/{name}.md", OURS.format(f"{name} [all](index.md)"))
    published(base)
    pages: list[str] = []
    real = Reader.read

    def noted(reader: Reader, page: Page) -> Reading:
        pages.append(page.file.src_uri)
        return real(reader, page)

    monkeypatch.setattr(Reader, "read", noted)
    return pages


def anew(base: Path) -> dict[str, bytes]:
    """The site as it is made where there is nothing to be kept."""
    shutil.rmtree(base / "site")
    shutil.rmtree(base / "build" / "cache")
    published(base)
    return files_of(base / "site")


def ours(read: list[str]) -> set[str]:
    return {page for page in read if page in {f"claims/{name}.md" for name in "abcd"}}


def test_page_is_read_only_where_its_text_changed(base: Path, read: list[str]) -> None:
    published(base)
    assert not ours(read)
    write(base, "claims/b.md", OURS.format("other"))
    write(base, "claims/d.md", OURS.format("new"))
    (base / "build" / "docs" / "claims" / "a.md").unlink()
    published(base)
    assert ours(read) == {"claims/b.md", "claims/d.md"}
    kept = files_of(base / "site")
    assert kept == anew(base)
    assert b"other" in kept["claims/b/index.html"]
    assert "claims/a/index.html" not in kept


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("mkdocs.yml", "Claimbook", "Another"),
        ("mkdocs.yml", "- About: about/index.md", "- Us: about/index.md"),
        ("build/docs/about/index.md", "# about", "# Renamed"),
    ],
    ids=["name of the site", "name in the navigation", "title of a page in the navigation"],
)
def test_every_page_is_made_anew_when_its_frame_changed(
    base: Path, read: list[str], path: str, old: str, new: str
) -> None:
    nav = "  - About: about/index.md\n"
    settings = base / "mkdocs.yml"
    if path.startswith("build"):
        settings.write_text(
            settings.read_text("utf-8").replace(nav, "  - about/index.md\n"), "utf-8"
        )
        published(base)
        read.clear()
    place = base / path
    place.write_text(place.read_text("utf-8").replace(old, new), "utf-8")
    published(base)
    assert ours(read) == {"claims/a.md", "claims/b.md", "claims/c.md"}
    assert files_of(base / "site") == anew(base)


def test_page_whose_link_leads_nowhere_now_is_read_and_told_again(
    base: Path, read: list[str]
) -> None:
    write(base, "claims/d.md", OURS.format("[a](a.md)"))
    assert published(base) == ()
    (base / "build" / "docs" / "claims" / "a.md").unlink()
    read.clear()
    for _ in range(2):
        (line,) = published(base)
        assert "'claims/d.md' contains a link 'a.md'" in line
    assert ours(read) == {"claims/d.md"}


def test_anchor_that_is_gone_is_told_of_a_page_that_was_kept(base: Path, read: list[str]) -> None:
    write(base, "claims/d.md", OURS.format("[a](a.md#t)"))
    assert published(base) == ()
    write(base, "claims/a.md", OURS.format("no more").replace("#t", "#u"))
    read.clear()
    (line,) = published(base)
    assert "'claims/a.md' does not contain an anchor '#t'" in line
    assert ours(read) == {"claims/a.md"}


@pytest.mark.usefixtures("read")
def test_site_that_was_changed_by_hand_is_mended(base: Path) -> None:
    good = files_of(base / "site")
    for path in (base / "site").rglob("*"):
        if path.is_file():
            path.write_bytes(b'<meta name="generator" content="Claimbook"> changed')
    published(base)
    assert files_of(base / "site") == good


def test_preview_keeps_apart_from_the_site(base: Path, read: list[str]) -> None:
    good = files_of(base / "site")
    published(base, serve_url="http://127.0.0.1:8000/")
    assert b"127.0.0.1:8000" in (base / "site" / "claims" / "a" / "index.html").read_bytes()
    read.clear()
    published(base)
    assert not ours(read)
    assert files_of(base / "site") == good


@pytest.mark.usefixtures("read")
def test_file_that_is_no_page_is_on_the_site_by_a_second_name(base: Path) -> None:
    own, laid = base / "build" / "docs" / "data.json", base / "site" / "data.json"
    for text in "12":
        own.unlink(missing_ok=True)  # as what writes there replaces it
        write(base, "data.json", text)
        published(base)
        assert laid.samefile(own)
        assert laid.read_text() == text


@pytest.mark.usefixtures("read")
def test_file_that_a_template_writes_over_is_no_second_name(base: Path) -> None:
    for name in ("404.html", "sitemap.xml", "sitemap.xml.gz"):
        write(base, name, "own")
        published(base)
        assert (base / "build" / "docs" / name).read_text() == "own"
        assert (base / "site" / name).read_bytes() != b"own"


def test_file_that_a_link_leads_to_is_copied(base: Path, tmp_path: Path) -> None:
    docs = base / "build" / "docs"
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a.json").write_text("far")
    (docs / "linked").symlink_to(tmp_path / "far")
    (docs / "b.json").symlink_to(tmp_path / "far" / "a.json")
    published(base)
    for path in ("linked/a.json", "b.json"):
        laid = base / "site" / path
        assert laid.read_text() == "far"
        assert not laid.is_symlink()
        assert not laid.samefile(tmp_path / "far" / "a.json")


def test_templates_of_no_page_are_rendered_where_pages_come_or_go_only(
    base: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    real = plain._build_theme_template

    def noted(name: str, *given: Any) -> None:
        rendered.append(name)
        real(name, *given)

    monkeypatch.setattr(plain, "_build_theme_template", noted)
    write(base, "claims/a.md", OURS.format("another"))
    published(base)
    assert rendered == []
    write(base, "claims/d.md", OURS.format("a new one"))
    published(base)
    assert sorted(rendered) == ["404.html", "sitemap.xml"]
    assert "claims/d/" in (base / "site" / "sitemap.xml").read_text("utf-8")
    assert read
