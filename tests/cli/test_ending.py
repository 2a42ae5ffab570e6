"""`claimbook withdraw`, `supersede` and `merge`."""

from pathlib import Path

import pytest
from tests.build.bases import CLAIM
from tests.cli.conftest import Run
from tests.cli.test_rename import OLD, texts


def others(base: Path) -> list[str]:
    found = sorted((base / "claims" / "2026").glob("*.yaml"))
    return [path.stem for path in found if path.stem != OLD]


def test_withdraw_says_why_and_since_when(run: Run, fresh: Path) -> None:
    before = texts(fresh)
    ran = run("withdraw", OLD, "--reason", "They took it back: so they say.", "--root", fresh)
    assert (ran.code, ran.out.splitlines()[0]) == (0, f"{CLAIM}: withdrawn.")
    head = 'status: withdrawn\nreason: "They took it back: so they say."\nchanged: 2026-11-23\n'
    assert texts(fresh) == before | {CLAIM: head + before[CLAIM]}
    assert run("check", "--root", fresh).code == 0
    again = run("withdraw", OLD, "--reason", "Again.", "--root", fresh)
    assert (again.code, again.err) == (1, f"claimbook: {CLAIM}: it is withdrawn already\n")


def test_withdraw_wants_a_reason(run: Run, fresh: Path) -> None:
    assert run("withdraw", OLD, "--root", fresh).code == 2


def test_supersede_leads_on(run: Run, fresh: Path) -> None:
    newer = others(fresh)[0]
    ran = run("supersede", OLD, "--by", newer, "--root", fresh)
    assert (ran.code, ran.out.splitlines()[0]) == (0, f"{CLAIM}: superseded ({newer}).")
    assert texts(fresh)[CLAIM].startswith(
        f"status: superseded\nsuperseded_by: {newer}\n"
        "reason: A newer claim takes its place.\nchanged: 2026-11-23\n"
    )


def test_merge_moves_what_named_the_one(run: Run, fresh: Path) -> None:
    theme = next((fresh / "claims" / "_themes").glob("*.yaml"))
    other = theme.with_name("another-theme.yaml")
    other.write_text("name: Another\nsummary: Its claims move.\n", "utf-8")
    ran = run("merge", f"theme:{theme.stem}", "another-theme", "--root", fresh)
    assert ran.code == 0
    changed = [path for path, text in texts(fresh).items() if "another-theme" in text]
    assert len(changed) > 1
    assert run("check", "--strict", "--root", fresh).code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["merge", OLD, OLD], 1, "a claim cannot be merged into itself"),
        (["merge", OLD, "nobody-knows"], 2, "no claim has the id 'nobody-knows'"),
        (["supersede", "nobody-knows", "--by", OLD], 2, "no record has the id"),
    ],
)
def test_endings_say_why_not(
    run: Run, fresh: Path, arguments: list[str], code: int, told: str
) -> None:
    before = texts(fresh)
    ran = run(*arguments, "--root", fresh)
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err
    assert texts(fresh) == before
