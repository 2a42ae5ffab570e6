"""The page on the data tells of every file, and its examples do what it says."""

import contextlib
import io
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.render_data.editions import ROOT, files_called

from claimbook.render.data.contents import CONTENTS
from claimbook.render.data.shapes import Origin

PAPER = (ROOT / "docs" / "about" / "data.md").read_text("utf-8")


def code(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAPER, re.DOTALL)
    return str(found)


def test_paper_tells_of_every_file_and_links_it() -> None:
    linked = re.findall(r"\]\(\.\./((?:api/|llms)[^)]*)\)", PAPER)
    assert {content.path for content in CONTENTS} <= set(linked)
    assert set(linked) <= set(files_called("toy"))


def test_paper_explains_where_an_answer_is_from() -> None:
    told = re.findall(r"^\| `(\w+)` \|", PAPER, flags=re.MULTILINE)
    assert set(Origin.model_fields) - {"site"} <= set(told)


def test_paper_s_python_finds_disputed_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = files_called("seed")
    (tmp_path / "claims.jsonl").write_bytes(files["api/v1/claims.jsonl"])
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code("python"), {})
    found = printed.getvalue().splitlines()
    assert found
    assert all("; disputed: " in line for line in found)


def test_paper_s_sql_tells_who_contradicts_whom(tmp_path: Path) -> None:
    path = tmp_path / "claimbook.sqlite"
    path.write_bytes(files_called("seed")["api/v1/claimbook.sqlite"])
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(code("sql")).fetchall()
    assert len(rows) == 2
    assert all(all(row) for row in rows)
