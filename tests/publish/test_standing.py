"""A site stands as it is only as long as nobody has touched it, or what it was made of."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.publish.small import ENTRIES, beside, files_of

import claimbook.publish as room
from claimbook.cache.cache import Cache
from claimbook.publish import publish
from claimbook.publish.standing import Standing


def standing_of(root: Path) -> Standing:
    return Standing(root / "site", (root / "docs",), root / "cache/clock", Cache(root / "cache"))


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    for path in ("site/a.html", "site/b/c.html", "docs/a.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path)
    standing = standing_of(tmp_path)
    standing.note("told", "told by others", note=[1, 2], looks=standing.looks(tmp_path / "site"))
    standing.cache.end()
    return tmp_path


def in_place(root: Path) -> None:
    """The same length at the same time, as it seems."""
    page = root / "site" / "a.html"
    before = page.stat()
    page.write_text("site/x.html")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def linked(root: Path) -> None:
    (root / "site" / "b" / "c.html").unlink()
    (root / "site" / "b" / "c.html").symlink_to(root / "docs" / "a.md")


def aside(root: Path) -> None:
    (root / "docs").rename(root / "former")


TOUCHED: dict[str, Callable[[Path], object]] = {
    "changed in place": in_place,
    "linked": linked,
    "gone": lambda root: (root / "site" / "a.html").unlink(),
    "new": lambda root: (root / "site" / "b" / "d.html").write_text("new"),
    "new in what it is made of": lambda root: (root / "docs" / "b.md").write_text("new"),
    "renamed": lambda root: (root / "site" / "a.html").rename(root / "site" / "z.html"),
    "moved": lambda root: (root / "site" / "a.html").rename(root / "site" / "b" / "a.html"),
    "a folder less": aside,
    "nothing noted": lambda root: (root / "cache" / "clock").parent.rename(root / "x"),
}


def test_standing_is_known_as_long_as_nothing_is_touched(noted: Path) -> None:
    for _ in range(2):
        assert standing_of(noted).noted("told") == [1, 2]
    assert standing_of(noted).noted("told by others") == [1, 2]
    assert standing_of(noted).noted("otherwise") is None


@pytest.mark.parametrize("touch", TOUCHED.values(), ids=TOUCHED)
def test_standing_is_unknown_once_anything_is_touched(
    noted: Path, touch: Callable[[Path], object]
) -> None:
    touch(noted)
    assert standing_of(noted).noted("told") is None


def test_standing_is_not_noted_of_what_is_no_file(noted: Path) -> None:
    linked(noted)
    standing = standing_of(noted)
    standing.note("told", note=[3], looks=standing.looks(noted / "site"))
    assert standing.noted("told") is None


TWIN = {"claims/a-claim/index.md": "# A twin"}


def published(base: Path, twins: Mapping[str, str]) -> None:
    publish(
        base,
        site_dir=base / "site",
        entries=ENTRIES,
        beside=beside(base, twins),
        epoch=0,
        progress=lambda _: None,
    )


def test_publish_makes_nothing_where_nothing_changed(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(base, TWIN)
    good = files_of(base / "site")
    monkeypatch.setattr(room, "build_pages", lambda *_, **__: pytest.fail("made again"))
    published(base, TWIN)
    assert files_of(base / "site") == good
    assert sorted(path.name for path in base.iterdir()) == ["build", "mkdocs.yml", "site"]


def append(path: str, text: str) -> Callable[[Path], object]:
    return lambda base: (base / path).write_text((base / path).read_text() + text)


@pytest.mark.parametrize(
    ("change", "twins"),
    [
        (append("mkdocs.yml", "\ncopyright: Ours\n"), TWIN),
        (append("build/docs/claims/a-claim.md", "\nMore.\n"), TWIN),
        (append("site/index.html", " "), TWIN),
        (lambda base: (base / "site" / "404.html").unlink(), TWIN),
        (lambda _: None, dict.fromkeys(TWIN, "# Another")),
        (lambda _: None, TWIN | {"about/method/index.md": "# One more"}),
        (lambda _: None, {}),
    ],
    ids=["settings", "page", "site", "site's file gone", "twin", "one twin more", "no twin"],
)
def test_publish_makes_what_it_would_make_anew_where_anything_changed(
    base: Path, change: Callable[[Path], object], twins: Mapping[str, str]
) -> None:
    published(base, TWIN)
    change(base)
    published(base, twins)
    site = files_of(base / "site")
    (base / "build" / "cache").rename(base / "build" / "former")
    (base / "site").rename(base / "former")
    published(base, twins)
    assert files_of(base / "site") == site
