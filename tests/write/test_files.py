"""Files are written all or none, each whole, and never through a link."""

from pathlib import Path

import pytest

from claimbook.write.files import AstrayError, write_files


def tree(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").write_bytes(b"old a")
    (tmp_path / "claims" / "b.yaml").write_bytes(b"old b")
    return tmp_path


def test_files_are_written_made_and_removed(root: Path) -> None:
    write_files({"claims/a.yaml": b"new", "claims/c/d.yaml": b"made", "claims/b.yaml": None}, root)
    assert tree(root) == {"claims/a.yaml": b"new", "claims/c/d.yaml": b"made"}


@pytest.mark.parametrize("path", ["../x", "claims/../../x", "/x", "claims//x", "./x"])
def test_nothing_is_written_elsewhere(root: Path, path: str) -> None:
    with pytest.raises(AstrayError):
        write_files({"claims/a.yaml": b"new", path: b"x"}, root)
    assert tree(root) == {"claims/a.yaml": b"old a", "claims/b.yaml": b"old b"}


def test_nothing_is_written_through_a_link(root: Path, tmp_path: Path) -> None:
    (root / "claims" / "link.yaml").symlink_to(root / "claims" / "b.yaml")
    (root / "claims" / "folder").symlink_to(tmp_path)
    for path in ("claims/link.yaml", "claims/folder/x.yaml"):
        with pytest.raises(AstrayError):
            write_files({path: b"x"}, root)
    assert (root / "claims" / "b.yaml").read_bytes() == b"old b"


@pytest.mark.parametrize("fails_at", [1, 2, 3])
def test_a_failing_disk_leaves_all_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    before = tree(root)
    replace, calls = Path.replace, []

    def failing(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == fails_at:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    wanted = {f"claims/{name}.yaml": b"new" for name in "abc"}
    with pytest.raises(OSError, match="No space"):
        write_files(wanted, root)
    assert tree(root) == before


def test_a_full_disk_is_found_before_any_file_changes(root: Path) -> None:
    (root / "claims" / "x").write_bytes(b"a file in the place of a folder")
    before = tree(root)
    with pytest.raises(OSError):  # noqa: PT011 - each system has its own
        write_files({"claims/a.yaml": b"new", "claims/x/y.yaml": b"new"}, root)
    assert tree(root) == before
