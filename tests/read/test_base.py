"""A folder of claim files: what is read, what is not, and what is said of it."""

import os
import shutil
from pathlib import Path
from random import Random

import pytest

from claimbook.model.kinds import RecordKind
from claimbook.read import disk
from claimbook.read.base import Base, lines_of, read_base
from claimbook.read.decode import MAX_BYTES

TOY = Path(__file__).parents[1] / "toy"
THEME = "name: {}\nsummary: x\n"


def base_of(root: Path, files: dict[str, str]) -> Base:
    (root / "claims").mkdir(exist_ok=True)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_base(root)


def told(base: Base) -> list[tuple[str, str, str]]:
    return [(problem.path, problem.code, problem.help) for problem in base.problems]


def test_toy_base_is_read_whole() -> None:
    base = read_base(TOY)
    assert base.problems == ()
    assert base.unread == frozenset()
    assert [f"{record.kind_of_record}/{record.id}" for record in base.records] == [
        "claim/acme-will-keep-four-days",
        "claim/four-days-kept-output",
        "claim/shorter-weeks-cost-output",
        "theme/output",
        "theme/working-time",
        "company/acme",
        "source/okoye-week-paper",
        "source/work-hour-12",
        "show/the-work-hour",
        "person/ada-jones",
        "person/ben-okoye",
        "question/does-a-shorter-week-cost-output",
    ]


def test_order_of_a_folder_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {f"claims/{folder}/t{n}.yaml": "x" for folder in "abc" for n in range(5)}
    files |= {f"claims/_themes/{n}/same.yaml": THEME.format(n) for n in range(5)}
    expected = base_of(tmp_path, files)
    scandir = os.scandir

    class Shuffled:
        def __init__(self, path: Path) -> None:
            with scandir(path) as entries:
                self.entries = sorted(entries, key=lambda entry: entry.name)
            Random(len(self.entries)).shuffle(self.entries)

        def __enter__(self) -> list[os.DirEntry[str]]:
            return self.entries

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(os, "scandir", Shuffled)
    assert read_base(tmp_path) == expected


def test_same_id_twice_is_told_at_both_and_the_first_is_kept(tmp_path: Path) -> None:
    files = {f"claims/_themes/{folder}/same.yaml": THEME.format(folder) for folder in "ba"}
    base = base_of(tmp_path, files)
    assert [record.origin.path for record in base.records] == ["claims/_themes/a/same.yaml"]
    assert [(p.path, p.message) for p in base.problems] == [
        (
            "claims/_themes/a/same.yaml",
            "the id 'same' must be used once, claims/_themes/b/same.yaml has it too",
        ),
        (
            "claims/_themes/b/same.yaml",
            "the id 'same' must be used once, claims/_themes/a/same.yaml has it too",
        ),
    ]


def test_records_of_two_kinds_may_share_an_id(tmp_path: Path) -> None:
    base = base_of(
        tmp_path,
        {
            "claims/_themes/meta.yaml": THEME.format("x"),
            "claims/_companies/meta.yaml": "name: Meta\n",
        },
    )
    assert (len(base.records), base.problems) == (2, ())


def test_record_with_errors_is_named_as_unread(tmp_path: Path) -> None:
    base = base_of(tmp_path, {"claims/_themes/broken.yaml": "nam: x\n", "claims/No Id.yaml": "x"})
    assert base.records == ()
    assert base.unread == {(RecordKind.THEME, "broken")}


def test_only_records_belong_in_the_folder(tmp_path: Path) -> None:
    base = base_of(
        tmp_path,
        {
            "claims/README.md": "",
            "claims/2026/LICENSE": "",
            "claims/2026/.DS_Store": "",
            "claims/.obsidian/app.yaml": "",
            "claims/_themes/.gitkeep": "",
            "claims/notes.md": "",
            "claims/2026/a.yml": "",
            "claims/2026/b.YAML": "",
            "claims/2026/c.yaml~": "",
            "claims/2026/.d.yaml": "",
            "claims/2026/_companies/e.yaml": "",
            "claims/_theme/f.yaml": "",
            "claims/_drafts/g.yaml": "",
            "claims/folder.yaml/h.yaml": "",
        },
    )
    out = "Move it out of claims/, or remove it."
    assert told(base) == [
        ("claims/2026/.d.yaml", "P003", "Rename it to 'd.yaml'."),
        ("claims/2026/_companies", "P003", "Move it to 'claims/_companies'."),
        ("claims/2026/a.yml", "P003", "Rename it to 'a.yaml'."),
        ("claims/2026/b.YAML", "P003", "Rename it to 'b.yaml'."),
        ("claims/2026/c.yaml~", "P003", out),
        (
            "claims/_drafts",
            "P003",
            (
                "Folders with an underscore are _themes, _companies, _sources, _shows, _people and "
                "_questions."
            ),
        ),
        ("claims/_theme", "P003", "Did you mean '_themes'?"),
        (
            "claims/folder.yaml",
            "P005",
            "Remove it: no folder, pipe or device is a record.",
        ),
        ("claims/notes.md", "P003", out),
    ]


def test_names_that_differ_in_case_are_told_how_to_be_one(tmp_path: Path) -> None:
    company = "name: Meta\n"
    base = base_of(
        tmp_path, {"claims/_companies/meta.yaml": company, "claims/_companies/Meta.yaml": company}
    )
    if len(list((tmp_path / "claims/_companies").iterdir())) == 1:
        pytest.skip("a file system that does not tell case apart")
    assert told(base) == [
        (
            "claims/_companies/Meta.yaml",
            "P001",
            "Rename the file to 'meta.yaml'.",
        )
    ]
    assert len(base.records) == 1


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.yaml").write_text(THEME.format("x"))
    root = tmp_path / "root"
    (root / "claims/_themes").mkdir(parents=True)
    (root / "claims/_themes/file.yaml").symlink_to(outside / "x.yaml")
    (root / "claims/_themes/loop.yaml").symlink_to("loop.yaml")
    (root / "claims/_people").symlink_to(outside)
    (root / "claims/README.md").symlink_to(outside / "x.yaml")
    base = read_base(root)
    assert base.records == ()
    assert [(p.path, p.code) for p in base.problems] == [
        ("claims/README.md", "P004"),
        ("claims/_people", "P004"),
        ("claims/_themes/file.yaml", "P004"),
        ("claims/_themes/loop.yaml", "P004"),
    ]


def test_claims_may_not_be_a_link_itself(tmp_path: Path) -> None:
    (tmp_path / "claims").symlink_to(TOY / "claims")
    base = read_base(tmp_path)
    assert (base.records, [p.code for p in base.problems]) == ((), ["P004"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    os.mkfifo(tmp_path / "claims/pipe.yaml")
    assert [p.code for p in read_base(tmp_path).problems] == ["P005"]
    # Should one be put there after the folder was listed:
    fault = disk.read_file(tmp_path, "claims/pipe.yaml")
    assert not isinstance(fault, bytes)
    assert fault.rule.code == "P005"


def test_huge_file_is_never_read_whole(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    with (tmp_path / "claims/huge.yaml").open("wb") as file:
        file.truncate(1 << 40)
    content = disk.read_file(tmp_path, "claims/huge.yaml")
    assert isinstance(content, bytes)
    assert len(content) == MAX_BYTES + 1
    assert [p.code for p in read_base(tmp_path).problems] == ["Y004"]


def test_what_the_machine_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "base"
    shutil.copytree(TOY, root)
    real_open, real_scandir = os.open, os.scandir

    def no_open(path: Path, flags: int) -> int:
        if Path(path).name == "acme.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return real_open(path, flags)

    def no_scandir(path: Path) -> object:
        if Path(path).name == "_shows":
            raise PermissionError(13, "Permission denied", str(path))
        return real_scandir(path)

    monkeypatch.setattr(os, "open", no_open)
    monkeypatch.setattr(os, "scandir", no_scandir)
    base = read_base(root)
    assert [(p.path, p.code, p.message) for p in base.problems] == [
        ("claims/_companies/acme.yaml", "P005", "it must be readable: Permission denied"),
        ("claims/_shows", "P005", "it must be readable: Permission denied"),
    ]
    assert base.unread == {(RecordKind.COMPANY, "acme")}


def test_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    try:
        for name in (b"\xff", b"a\nb", b"_themes/\xff.yaml", b"_themes/\x1b[31m.yaml"):
            path = tmp_path / "claims" / os.fsdecode(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x: y") if path.suffix else path.mkdir()
    except OSError:
        pytest.skip("a file system that refuses such names itself")
    assert sorted((p.path, p.code) for p in read_base(tmp_path).problems if p.code == "P001") == [
        ("claims/_themes/\x1b[31m.yaml", "P001"),
        ("claims/_themes/\udcff.yaml", "P001"),
        ("claims/a\nb", "P001"),
        ("claims/\udcff", "P001"),
    ]


def test_missing_folder_is_told(tmp_path: Path) -> None:
    base = read_base(tmp_path)
    assert [(p.path, p.code) for p in base.problems] == [("claims", "P006")]


def test_lines_are_those_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/x.yaml").write_bytes(b"\xef\xbb\xbfone\r\ntwo\x00\r\n")
    (tmp_path / "claims/y.yaml").write_bytes(b"\xff\n")
    lines = lines_of(tmp_path)
    assert [lines("claims/x.yaml", number) for number in range(5)] == [
        None,
        "one",
        "two\x00",
        "",
        None,
    ]
    assert lines("claims/y.yaml", 1) is None
    assert lines("claims/none.yaml", 1) is None
    assert lines("claims", 1) is None
