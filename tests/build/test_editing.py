"""What is wished for is done whole, unless it would break what held."""

from pathlib import Path

import pytest
from tests.build.bases import CLAIM, TODAY, change, make_base

from claimbook.build.editing import apply, new_problems, read_stock
from claimbook.edit.edits import Edits, RefusedError

UNREADABLE = "claims/_themes/odd-theme.yaml"
BROKEN = "status: actve\n"


def text_of(base: Path, path: str = CLAIM) -> str:
    return (base / path).read_bytes().decode()


def test_stock_is_what_check_sees(tmp_path: Path) -> None:
    base = make_base(tmp_path / "base")
    change(base / CLAIM, "kind: observation", "kind: obsrvation")
    stock = read_stock(base, today=TODAY)
    assert [problem.code for problem in stock.problems] == ["F003"]
    assert CLAIM in {file.path for file in stock.shelf.files}


def test_apply_writes_and_tells_how_the_base_stands_then(tmp_path: Path) -> None:
    base = make_base(tmp_path / "base")
    stock = read_stock(base, today=TODAY)
    edits = Edits({CLAIM: text_of(base) + "notes: More.\n"})
    then = apply(base, stock, edits, today=TODAY)
    assert text_of(base).endswith("notes: More.\n")
    assert then.problems == read_stock(base, today=TODAY).problems == ()


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (CLAIM, BROKEN, "it would break the base"),
        (CLAIM, "title: &a x\n", "it would break the base"),
        ("claims/_themes/new-theme.yaml", "name: A\n", "it would break the base: F002"),
        (CLAIM, None, "it would break the base: L001"),
        (UNREADABLE, "name: A\nsummary: B.\n", "there is something in its place"),
    ],
)
def test_apply_refuses_what_would_break_the_base(
    tmp_path: Path, path: str, text: str | None, told: str
) -> None:
    base = make_base(tmp_path / "base")
    (base / UNREADABLE).write_bytes(b"name: \xff\n")
    before = text_of(base)
    with pytest.raises(RefusedError, match=told):
        apply(base, read_stock(base, today=TODAY), Edits({path: text}), today=TODAY)
    assert text_of(base) == before
    assert not (base / "claims/_themes/new-theme.yaml").exists()


def test_apply_loses_no_change_of_somebody_else(tmp_path: Path) -> None:
    base = make_base(tmp_path / "base")
    stock = read_stock(base, today=TODAY)
    mine = Edits({CLAIM: text_of(base) + "notes: Mine.\n"})
    change(base / CLAIM, "kind: observation", "kind: explanation")
    with pytest.raises(RefusedError, match="changed in the meantime"):
        apply(base, stock, mine, today=TODAY)
    assert "kind: explanation" in text_of(base)


def test_errors_that_were_there_keep_nobody_from_editing(tmp_path: Path) -> None:
    base = make_base(tmp_path / "base")
    change(base / CLAIM, "kind: observation", "kind: obsrvation")
    stock = read_stock(base, today=TODAY)
    then = apply(base, stock, Edits({CLAIM: f"# A word.\n{text_of(base)}"}), today=TODAY)
    assert new_problems(stock, then) == ()
