"""The hooks that other repositories take: what pre-commit asks of them, and that they run."""

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from click.testing import CliRunner

from claimbook.cli.commands import claimbook
from claimbook.cli.table import COMMANDS
from environment import ROOT

HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
TOY = ROOT / "tests" / "toy"

hooks = pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])


def words(hook: dict[str, Any]) -> list[str]:
    program, *words = shlex.split(hook["entry"])
    assert program == "claimbook"
    return words


@hooks
def test_hook_calls_a_command_with_options_that_it_has(hook: dict[str, Any]) -> None:
    name, *rest = words(hook)
    parameters = COMMANDS[name].load().params
    options = {option for p in parameters if isinstance(p, click.Option) for option in p.opts}
    assert set(rest) <= options


@hooks
def test_hook_is_installed_as_the_package_is(hook: dict[str, Any]) -> None:
    assert hook["language"] == "python"
    assert {"id", "name", "entry", "language", "files"} <= hook.keys()


@hooks
@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("claims/2026/a.yaml", True),
        ("claims/_themes/a.yaml", True),
        ("docs/index.md", False),
        ("other/claims/a.yaml", False),
    ],
)
def test_hook_runs_when_claims_change(hook: dict[str, Any], path: str, meant: bool) -> None:
    assert bool(re.search(hook["files"], path)) is meant


@hooks
def test_hook_lets_a_sound_base_pass(
    hook: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shutil.copytree(TOY, tmp_path / "base"))
    assert CliRunner().invoke(claimbook, words(hook)).exit_code == 0


def test_check_hook_stops_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = shutil.copytree(TOY, tmp_path / "base")
    file = base / "claims" / "2026" / "four-days-kept-output.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"statement: >-\n(  .*\n)+", "statement: Short.\n", text), "utf-8")
    monkeypatch.chdir(base)
    check = next(hook for hook in HOOKS if hook["id"] == "claimbook-check")
    told = CliRunner().invoke(claimbook, words(check))
    assert told.exit_code == 1
    assert "C001" in told.output


def test_fmt_hook_lays_out_the_files_that_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = shutil.copytree(TOY, tmp_path / "base")
    changed, other = sorted((base / "claims" / "2026").iterdir())[:2]
    for file in (changed, other):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("kind: ", "kind:    "), encoding="utf-8")
    monkeypatch.chdir(base)
    layout = next(hook for hook in HOOKS if hook["id"] == "claimbook-fmt")
    assert layout.get("pass_filenames", True)
    given = str(changed.relative_to(base))
    assert CliRunner().invoke(claimbook, [*words(layout), given]).exit_code == 0
    assert "kind:    " not in changed.read_text(encoding="utf-8")
    assert "kind:    " in other.read_text(encoding="utf-8")


def test_contributing_shows_hooks_that_are_there() -> None:
    text = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shown = re.search(r"^```yaml\n(repos:.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert shown is not None
    ids = [hook["id"] for hook in yaml.safe_load(shown[1])["repos"][0]["hooks"]]
    assert ids == [hook["id"] for hook in HOOKS]
