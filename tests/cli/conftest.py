"""The command line, run within the tests' own process."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.build.bases import TODAY, make_base
from tests.build.conftest import base, good

from claimbook.cli import clock, main

__all__ = ["base", "fresh", "good", "run"]


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A way to run `claimbook` with these arguments, on a day that stays."""
    monkeypatch.setattr(clock, "today", lambda: TODAY)

    def ran(*arguments: object) -> Ran:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["claimbook", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        return Ran(int(ended.value.code or 0), said.out, said.err)

    return ran


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A base that was never built."""
    return make_base(tmp_path / "base")
