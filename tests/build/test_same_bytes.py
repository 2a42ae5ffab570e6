"""The same claims give the same bytes, whatever the machine, the day and the order of its files."""

import datetime
import shutil
from pathlib import Path

from tests.build.bases import TODAY, build_base
from tests.publish.small import files_of, python

ELSEWHERE = """
import datetime, os, random, sys, time
from pathlib import Path
from claimbook.build.order import Order
from claimbook.build.pipeline import build

scandir, listdir = os.scandir, os.listdir

class Shuffled:
    def __init__(self, path="."):
        with scandir(path) as found:
            entries = list(found)
        self.entries = iter(random.sample(entries, len(entries)))
    def __enter__(self):
        return self
    def __exit__(self, *_):
        self.close()
    def __iter__(self):
        return self
    def __next__(self):
        return next(self.entries)
    def close(self):
        pass

def shuffled(path="."):
    names = listdir(path)
    random.shuffle(names)
    return names

os.scandir, os.listdir = Shuffled, shuffled
time.time = lambda: 2e9
root, site, today = sys.argv[1:]
order = Order(Path(root), Path(site), datetime.date.fromisoformat(today), strict=True)
assert build(order, progress=lambda _: None).pages
"""


def laid_backwards(good: Path, root: Path) -> Path:
    """The base's files, made in another order and at another time."""
    for folder in ("docs", "claims"):
        for path in sorted((good / folder).rglob("*"), reverse=True):
            if path.is_file():
                there = root / path.relative_to(good)
                there.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, there)
    shutil.copyfile(good / "mkdocs.yml", root / "mkdocs.yml")
    return root


def made_in(root: Path) -> dict[str, bytes]:
    """What is in build/, but for what builds note for the next: times of files are part of it."""
    made = files_of(root / "build")
    return {
        path: content for path, content in made.items() if not path.startswith(("cache/", "lock"))
    }


def test_build_gives_the_same_bytes_elsewhere(good: Path, tmp_path: Path) -> None:
    root, site = laid_backwards(good, tmp_path / "far" / "away"), tmp_path / "public"
    later = TODAY + datetime.timedelta(days=400)
    surroundings = {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Kiritimati",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
        "SOURCE_DATE_EPOCH": "1",
        "COLUMNS": "33",
    }
    with python(ELSEWHERE, root, site, later, **surroundings) as other:
        _, trouble = other.communicate()
    assert (other.returncode, trouble) == (0, "")
    assert files_of(site) == files_of(good / "site")
    assert made_in(root) == made_in(good)


def test_build_gives_the_same_bytes_again_and_touches_no_page(base: Path) -> None:
    site = files_of(base / "site")
    before = {path: path.stat().st_mtime_ns for path in (base / "build" / "docs").rglob("*")}
    build_base(base)
    assert files_of(base / "site") == site
    after = {path: path.stat().st_mtime_ns for path in (base / "build" / "docs").rglob("*")}
    assert after == before


def test_build_names_no_folder_of_the_machine(good: Path) -> None:
    place = str(good.parent).encode()
    assert [path for path, content in files_of(good / "site").items() if place in content] == []


def test_build_of_a_fresh_base_is_that_of_one_built_before(good: Path, tmp_path: Path) -> None:
    root = laid_backwards(good, tmp_path / "base")
    shutil.copytree(good / "build", root / "build")
    for path in (root / "build" / "docs").rglob("*.md"):
        path.write_text("stale")
    (root / "build" / "docs" / "stale.md").write_text("stale")
    build_base(root)
    assert files_of(root / "site") == files_of(good / "site")
