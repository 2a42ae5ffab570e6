"""What is kept of a place is found again, or nothing is."""

from pathlib import Path

import pytest

from claimbook.cache.places import Part, let_go_others, parted

PLACES = ("a.md", "b/c.md", "d.md")


def fill(folder: Path) -> None:
    for name, places in parted(PLACES).items():
        part = Part(folder, name)
        for place in places:
            part.keep(place, {"n": place}, place.encode())
        part.end()


def found(folder: Path, place: str) -> bytes | None:
    ((name, _),) = parted([place]).items()
    part, laid = Part(folder, name), folder.parent / "laid"
    note = part.note(place)
    if note is None or not part.keep_on(place, note):
        return None
    assert note["n"] == place
    assert part.lay(place, laid)
    return laid.read_bytes()


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_place_is_found_as_it_was_kept(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    fill(folder)
    assert [found(folder, place) for place in PLACES] == [place.encode() for place in PLACES]
    assert found(folder, "e.md") is None


@pytest.mark.parametrize("how", ["change", "shorten", "remove", "link", "folder"])
def test_place_whose_file_or_note_was_damaged_is_not_found(tmp_path: Path, how: str) -> None:
    folder = tmp_path / "pages"
    fill(folder)
    for path in files(folder):
        content = path.read_bytes()
        path.unlink()
        if how == "change":
            path.write_bytes(content[:-1] + b"?")
        elif how == "shorten":
            path.write_bytes(content[:-1])
        elif how == "link":
            path.symlink_to(tmp_path / "elsewhere")
        elif how == "folder":
            path.mkdir()
        assert None in [found(folder, place) for place in PLACES]
    fill(folder)


def test_what_was_not_kept_on_is_let_go(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    fill(folder)
    ((name, _),) = parted(PLACES[:1]).items()
    Part(folder, name).end()
    let_go_others(folder, [name])
    assert not [path for path in files(folder) if path.suffix != ".json"]
    assert [found(folder, place) for place in PLACES] == [None] * 3


def test_kept_on_part_is_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    fill(folder)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    for name, places in parted(PLACES).items():
        part = Part(folder, name)
        assert all(part.keep_on(place, part.note(place)) for place in places)
        part.end()
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_nothing_is_written_where_a_link_leads(tmp_path: Path) -> None:
    folder, far = tmp_path / "pages", tmp_path / "far"
    far.mkdir()
    folder.mkdir()
    for name in parted(PLACES):
        (folder / name).symlink_to(far)
    fill(folder)
    assert list(far.iterdir()) == []
    assert found(folder, "a.md") == b"a.md"
