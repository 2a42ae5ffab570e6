"""tests/cases/*.yaml: a case's good files raise no problem, its bad files exactly those it lists.

A case file is named `<CODE>-<what is wrong>.yaml` after the rule that it shows, and has three keys:

- `good` and `bad`: path -> content, each laid over a copy of the toy base in tests/toy. A content
  is text, bytes (`!!binary`, base64), `null` (the toy's file goes) or `{link: target}` (a symlink).
- `problems`: every problem that the bad files raise, as `path:line:column: severity CODE: message`,
  in the order in which they are printed.

The good files raise none at all, not even an info. A case without `good` shows only bad ones.
"""

import datetime
import shutil
from pathlib import Path

import pytest
import yaml

from claimbook.checks.run import check
from claimbook.link.resolve import link_records
from claimbook.read.base import read_base
from claimbook.read.settings import read_settings

HERE = Path(__file__).parent
TODAY = datetime.date(2026, 11, 23)
CASES = {path.stem: path for path in sorted((HERE / "cases").glob("*.yaml"))}


def lay(root: Path, files: dict[str, object]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        match content:
            case str():
                path.write_bytes(content.encode())
            case bytes():
                path.write_bytes(content)
            case {"link": target}:
                path.symlink_to(target)


def problem_lines(root: Path) -> list[str]:
    _, problems = read_settings(root)
    base = read_base(root)
    library, link_problems = link_records(base.records, base.unread)
    found = [*problems, *base.problems, *link_problems, *check(library, TODAY)]
    return [
        f"{p.path}:{p.mark.line}:{p.mark.column}: {p.severity} {p.code}: {p.message}"
        for p in sorted(found, key=lambda problem: problem.order)
    ]


@pytest.mark.parametrize("side", ["good", "bad"])
@pytest.mark.parametrize("name", CASES)
def test_case_raises_what_it_lists(name: str, side: str, tmp_path: Path) -> None:
    case = yaml.safe_load(CASES[name].read_text(encoding="utf-8"))
    root = shutil.copytree(HERE / "toy", tmp_path / "base")
    lay(root, case.get(side, {}))
    assert problem_lines(root) == (case["problems"] if side == "bad" else [])


def test_toy_base_raises_nothing() -> None:
    assert problem_lines(HERE / "toy") == []
