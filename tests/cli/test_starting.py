"""`init`: a folder -> a knowledge base of one's own."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

WRONG = {
    "colour": (("--colour", "teal"), "#0e5860"),
    "site-url": (("--site-url", "notes.example"), "'site_url' must begin with https://"),
    "repository": (("--repository", "ssh://forge.example"), "'repository' must begin with https"),
    "name": (("--name", "two\nlines"), "one line of text"),
}


def test_init_lays_a_base_that_is_in_order(run: Run, tmp_path: Path) -> None:
    ran = run("init", tmp_path / "mine", "--name", "Mine")
    assert ran.code == 0
    assert "claimbook serve" in ran.out
    assert run("check", "--strict", "--root", tmp_path / "mine").code == 0


def test_init_replaces_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    ran = run("init", tmp_path, "--name", "Mine")
    assert ran.code == 2
    assert "holds README.md already; nothing was written" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


@pytest.mark.parametrize(("option", "complaint"), WRONG.values(), ids=WRONG)
def test_init_refuses(option: tuple[str, ...], complaint: str, run: Run, tmp_path: Path) -> None:
    ran = run("init", tmp_path / "mine", "--name", "Mine", *option)
    assert ran.code == 2
    assert complaint in ran.err
    assert not (tmp_path / "mine").exists()
