"""What build/docs holds after writing, whatever was there before."""

import contextlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimbook.write.folder import clear_folder, put

FILES = {
    "index.md": b"# Home\n",
    "claims/index.md": b"# Claims\n",
    "claims/a-claim.md": b"# A claim\n",
    "claims/page/2.md": b"# Claims, page 2\n",
    "assets/empty.txt": b"",
}


@dataclass(frozen=True)
class Changes:
    """What writing did: paths relative to the folder, sorted."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def write_folder(files: Mapping[str, bytes], folder: Path) -> Changes:
    """Make the folder hold these files and no others, as a build does."""
    there = clear_folder(files, folder)
    now = {
        path: put(folder, path, content, there.files.get(path)) for path, content in files.items()
    }
    written = tuple(path for path in sorted(files) if now[path] != there.files.get(path))
    return Changes(written, there.removed, len(files) - len(written))


def held(folder: Path) -> dict[str, bytes]:
    """Every file of a folder; what is neither file nor folder fails the test."""
    found = {}
    for path in sorted(folder.rglob("*")):
        assert not path.is_symlink()
        if path.is_dir():
            assert any(path.iterdir()), f"{path} is empty"
        else:
            assert path.is_file()
            found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """What changes when a file is written anew, be it with the same bytes."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as writing left it."""
    folder = tmp_path / "build" / "docs"
    write_folder(FILES, folder)
    return folder


def test_write_makes_the_folder_and_says_what_it_wrote(tmp_path: Path) -> None:
    folder = tmp_path / "build" / "docs"
    assert write_folder(FILES, folder) == Changes(tuple(sorted(FILES)), (), 0)
    assert held(folder) == FILES


def test_write_again_touches_nothing(folder: Path) -> None:
    before = stamps(folder)
    assert write_folder(FILES, folder) == Changes((), (), len(FILES))
    assert stamps(folder) == before


@pytest.mark.parametrize("content", [b"# Houses\n", b"# Hope\n", b"# H", b""])
def test_write_replaces_only_what_changed(folder: Path, content: bytes) -> None:
    before = stamps(folder)
    assert write_folder(FILES | {"index.md": content}, folder) == Changes(("index.md",), (), 4)
    after = stamps(folder)
    assert {path for path in FILES if before[path] != after[path]} == {"index.md"}
    assert held(folder) == FILES | {"index.md": content}


def test_write_removes_what_is_stale_with_its_folders(folder: Path) -> None:
    left = {path: FILES[path] for path in ("index.md", "claims/index.md")}
    removed = ("assets/empty.txt", "claims/a-claim.md", "claims/page/2.md")
    assert write_folder(left, folder) == Changes((), removed, 2)
    assert held(folder) == left


def test_write_of_nothing_leaves_an_empty_folder(folder: Path) -> None:
    assert write_folder({}, folder) == Changes((), tuple(sorted(FILES)), 0)
    assert list(folder.iterdir()) == []


def stale_file(path: Path, _outside: Path) -> None:
    path.write_bytes(b"stale")


def part_of_a_killed_build(path: Path, _outside: Path) -> None:
    path.with_name(path.name + ".part").write_bytes(b"# Hal")


def empty_folder(path: Path, _outside: Path) -> None:
    path.mkdir()


def full_folder(path: Path, _outside: Path) -> None:
    (path / "deep" / "er").mkdir(parents=True)
    (path / "deep" / "er" / "page.md").write_bytes(b"stale")


def link_to_a_file(path: Path, outside: Path) -> None:
    path.symlink_to(outside / "letter.txt")


def link_to_the_same_bytes(path: Path, outside: Path) -> None:
    (outside / "same.md").write_bytes(FILES.get(path.name, b""))
    path.symlink_to(outside / "same.md")


def link_to_a_folder(path: Path, outside: Path) -> None:
    path.symlink_to(outside, target_is_directory=True)


def link_to_nothing(path: Path, outside: Path) -> None:
    path.symlink_to(outside / "missing")


def link_to_itself(path: Path, _outside: Path) -> None:
    path.symlink_to(path)


def link_upward(path: Path, _outside: Path) -> None:
    path.symlink_to("..", target_is_directory=True)


def second_name(path: Path, outside: Path) -> None:
    path.hardlink_to(outside / "letter.txt")


def pipe(path: Path, _outside: Path) -> None:
    os.mkfifo(path)


IN_THE_WAY = [
    stale_file,
    part_of_a_killed_build,
    empty_folder,
    full_folder,
    link_to_a_file,
    link_to_the_same_bytes,
    link_to_a_folder,
    link_to_nothing,
    link_to_itself,
    link_upward,
    second_name,
    pipe,
]
PLACES = [
    "index.md",
    "claims",
    "assets",
    "assets/empty.txt",
    "claims/page",
    "claims/page/2.md",
    "x",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("lay", IN_THE_WAY)
def test_write_mends_the_folder_and_nothing_else(
    lay: Callable[[Path, Path], None], place: str, tmp_path: Path
) -> None:
    folder, outside = tmp_path / "docs", tmp_path / "outside"
    outside.mkdir()
    (outside / "letter.txt").write_bytes(b"not ours")
    target = folder / place
    target.parent.mkdir(parents=True)
    lay(target, outside)
    before = {path: path.read_bytes() for path in outside.iterdir()}
    write_folder(FILES, folder)
    assert held(folder) == FILES
    assert {path: path.read_bytes() for path in outside.iterdir()} == before
    assert write_folder(FILES, folder) == Changes((), (), len(FILES))


def test_write_empties_no_folder_that_a_link_in_its_own_place_leads_to(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "letter.txt").write_bytes(b"not ours")
    (tmp_path / "docs").symlink_to(outside, target_is_directory=True)
    write_folder(FILES, tmp_path / "docs")
    assert held(outside) == {"letter.txt": b"not ours"}
    assert held(tmp_path / "docs") == FILES


class KilledError(Exception):
    """The build ended here."""


@pytest.mark.parametrize("step", ["write", "replace", "unlink", "mkdir"])
@pytest.mark.parametrize("after", range(4))
def test_write_killed_between_leaves_whole_what_was_there_and_the_next_mends_it(
    folder: Path, step: str, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = {"index.md": b"# New home\n", "claims/a-claim.md": b"# New\n", "new/one.md": b"# One\n"}
    real, calls = getattr(os, step), iter(range(100))

    def killed(place: object, *arguments: object, **options: object) -> object:
        if next(calls) < after:
            return real(place, *arguments, **options)
        if step == "write":
            real(place, b"# N")
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(os, step, killed)
        with contextlib.suppress(KilledError):  # it may be done before that many steps
            write_folder(new, folder)
    for path in (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".part"):
        name = path.relative_to(folder).as_posix()
        assert name not in FILES or path.read_bytes() in (FILES[name], new.get(name))
    write_folder(new, folder)
    assert held(folder) == new


names = st.sampled_from(["a", "b.md", "c-c", "index.md"])
paths = st.lists(names, min_size=1, max_size=3).map("/".join)


def without_clashes(files: dict[str, bytes]) -> dict[str, bytes]:
    """No file in the place of a folder."""
    return {
        path: content
        for path, content in files.items()
        if not any(other.startswith(f"{path}/") for other in files)
    }


trees = st.dictionaries(paths, st.binary(max_size=3), max_size=8).map(without_clashes)


@given(first=trees, second=trees)
def test_write_leaves_exactly_the_files_and_tells_what_it_did(
    first: dict[str, bytes], second: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("law") / "docs"
    write_folder(first, folder)
    before = stamps(folder)
    changes = write_folder(second, folder)
    kept = {path for path, content in second.items() if first.get(path) == content}
    assert held(folder) == second
    assert changes.written == tuple(sorted(second.keys() - kept))
    assert changes.removed == tuple(sorted(first.keys() - second.keys()))
    assert changes.unchanged == len(kept)
    after = stamps(folder)
    assert all(after[path] == before[path] for path in kept)
    assert write_folder(second, folder) == Changes((), (), len(second))
