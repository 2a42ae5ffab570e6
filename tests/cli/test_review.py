"""`claimbook review`: several branches together, with real repositories."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.build.test_meaning import needs_encoder
from tests.cli.changing import CLAIMS, NEW, branch, replace, save, start
from tests.cli.conftest import Run
from tests.read.test_history import git

from claimbook.build import meaning

KEPT, ACME = f"{CLAIMS}/four-days-kept-output.yaml", f"{CLAIMS}/acme-will-keep-four-days.yaml"
COST = f"{CLAIMS}/shorter-weeks-cost-output.yaml"
OTHER = f"{CLAIMS}/memo-says-output-held.yaml"
Change = Callable[[Path], None]


def adds(path: str = OTHER, text: str = NEW) -> Change:
    def change(root: Path) -> None:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, "utf-8")

    return change


def puts(path: str, old: str, new: str) -> Change:
    return lambda root: replace(root, path, old, new)


def drops(path: str) -> Change:
    return lambda root: (root / path).unlink()


def lay(root: Path, **changes: Change) -> None:
    """A branch with each change, begun on `main`."""
    for name, change in changes.items():
        branch(root, name)
        change(root)
        save(root)
    git(root, "checkout", "main")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return start(tmp_path / "base")


def told(run: Run, root: Path, *arguments: str) -> dict[str, Any]:
    ran = run("review", *arguments, "--root", root, "--base", "main", "--format", "json")
    assert ran.err in ("", f"{meaning.BY_WORDS.format(why=meaning.NOT_INSTALLED)}\n")
    found: dict[str, Any] = json.loads(ran.out)
    assert ran.code == (0 if found["sound"] else 1)
    return found


THEME = "name: Holidays\nsummary: Days off, and who gets them.\n"
SAME_ID = """\
title: Ferries run on time
statement: Nine ferries of ten left the harbour on time in the winter of that year.
kind: observation
themes:
  - working-time
attestations:
  - source: work-hour-12
    at: "30:00"
added: 2026-03-05
"""
WITH_THEME = NEW.replace("  - working-time\n", "  - holidays\n")


@pytest.mark.parametrize(
    ("one", "two", "clashes", "order"),
    [
        pytest.param(
            puts(KEPT, "as many", "nearly as many"),
            puts(COST, "Across forty", "Across some forty"),
            [],
            ["two", "one"],
            id="nothing",
        ),
        pytest.param(
            puts(KEPT, "anvils a month", "anvils a week"),
            puts(KEPT, "anvils a month", "anvils a year"),
            [("file", True, [KEPT])],
            ["one", "two"],
            id="the same line",
        ),
        pytest.param(
            puts(KEPT, "title: Four days", "title: All of four days"),
            puts(KEPT, "added: 2026-03-01", "event_date: 2025\nadded: 2026-03-01"),
            [("same-file", False, [KEPT])],
            ["one", "two"],
            id="other lines of one file",
        ),
        pytest.param(
            drops(KEPT),
            puts(KEPT, "anvils a month", "anvils a year"),
            [("file", True, [KEPT])],
            ["two", "one"],
            id="one drops what the other changes",
        ),
        pytest.param(
            adds(),
            adds(),
            [],
            ["one", "two"],
            id="the same change twice",
        ),
        pytest.param(
            adds(),
            adds("claims/again/memo-says-output-held.yaml", SAME_ID),
            [("problem", True, ["P002"]), ("problem", True, ["P002"])],
            ["one", "two"],
            id="the same id in two folders",
        ),
        pytest.param(
            adds("claims/_themes/holidays.yaml", THEME),
            adds(OTHER, WITH_THEME),
            [],
            ["one", "two"],
            id="the second needs the first",
        ),
        pytest.param(
            adds(OTHER, WITH_THEME),
            adds("claims/_themes/holidays.yaml", THEME),
            [],
            ["two", "one"],
            id="the first needs the second",
        ),
        pytest.param(
            adds(),
            adds(f"{CLAIMS}/a-memo.yaml", NEW.replace("  - working-time\n", "  - output\n")),
            [("problem", True, ["D001"]), ("alike", False, ["a-memo", "memo-says-output-held"])],
            ["one", "two"],
            id="the same claim twice",
        ),
    ],
)
def test_review_finds_what_is_between_two_branches(
    run: Run,
    repository: Path,
    one: Change,
    two: Change,
    clashes: list[tuple[str, bool, list[str]]],
    order: list[str],
) -> None:
    lay(repository, one=one, two=two)
    found = told(run, repository, "one", "two")
    shown = [
        (c["kind"], c["grave"], c["paths"] or sorted(c["claims"]) or [c["problem"]["code"]])
        for c in found["clashes"]
        if c["problem"] is None or c["problem"]["severity"] == "error"
    ]
    assert shown == clashes
    assert found["order"] == order


@needs_encoder
def test_review_finds_new_claims_that_say_the_same_in_other_words(
    run: Run, repository: Path
) -> None:
    said = "In that winter, nine out of ten ferries left port punctually."
    punctual = SAME_ID.replace("Ferries run on time", "Ferries are punctual")
    own = "Nine ferries of ten left the harbour on time in the winter of that year."
    punctual = punctual.replace(own, said)
    paths = [f"{CLAIMS}/{name}.yaml" for name in ("ferries-run-on-time", "ferries-are-punctual")]
    lay(repository, one=adds(paths[0], SAME_ID), two=adds(paths[1], punctual))
    clashes = told(run, repository, "one", "two")["clashes"]
    assert [c["claims"] for c in clashes if c["kind"] == "alike"] == [
        ["ferries-run-on-time", "ferries-are-punctual"]
    ]


def test_review_compares_by_words_where_there_is_no_encoder_and_says_so_once(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meaning, "missing_packages", lambda: ("numpy",))
    names = ("ferries-run-on-time", "ferries-again", "ferries-once-more")
    changes = {name: adds(f"{CLAIMS}/{name}.yaml", SAME_ID) for name in names}
    lay(repository, **changes)
    ran = run("review", *names, "--root", repository, "--base", "main", "--format", "json")
    assert ran.err == f"{meaning.BY_WORDS.format(why=meaning.NOT_INSTALLED)}\n"
    clashes = json.loads(ran.out)["clashes"]
    assert len([clash for clash in clashes if clash["kind"] == "alike"]) == len(names)


def test_review_tells_of_claims_that_both_branches_relate(run: Run, repository: Path) -> None:
    link = "relations:\n  - type: {}\n    target: {}\n    note: A reason.\nadded: 2026"
    lay(
        repository,
        one=puts(KEPT, "added: 2026", link.format("supports", "acme-will-keep-four-days")),
        two=puts(
            ACME, "relations:\n", "relations:\n  - type: supports\n"
            "    target: four-days-kept-output\n    note: It was kept.\n"
        ),
    )  # fmt: skip
    kinds = [(c["kind"], c["claims"]) for c in told(run, repository, "one", "two")["clashes"]]
    assert ("relation", ["four-days-kept-output", "acme-will-keep-four-days"]) in kinds
    problems = told(run, repository, "one", "two")["clashes"]
    assert {c["problem"]["code"] for c in problems if c["problem"]} == {"R008"}


def test_review_lays_branches_on_the_base_as_it_is_now(run: Run, repository: Path) -> None:
    lay(
        repository,
        one=puts(KEPT, "anvils a month", "anvils a week"),
        two=puts(COST, "Across forty", "Across some forty"),
    )
    replace(repository, KEPT, "anvils a month", "anvils a year")
    save(repository)
    found = told(run, repository, "one", "two")
    assert [(row["name"], row["stale"]) for row in found["branches"]] == [
        ("two", []),
        ("one", [KEPT]),
    ]


def test_review_puts_a_branch_before_those_that_were_begun_on_it(
    run: Run, repository: Path
) -> None:
    lay(repository, one=adds())
    branch(repository, "upon", "one")
    replace(repository, KEPT, "as many", "nearly as many")
    replace(repository, OTHER, "title: Four days", "title: All of four days")
    save(repository)
    git(repository, "checkout", "main")
    found = told(run, repository, "upon", "one")
    assert (found["order"], found["clashes"]) == (["one", "upon"], [])
    assert {row["name"]: row["needs"] for row in found["branches"]} == {"one": [], "upon": ["one"]}


def test_review_puts_those_with_fewest_problems_first(run: Run, repository: Path) -> None:
    lay(
        repository,
        wrong=drops(ACME),
        doubtful=puts(KEPT, "as many", "nearly as many"),
        clean=adds(),
    )
    found = told(run, repository, "wrong", "doubtful", "clean")
    assert found["order"] == ["clean", "doubtful", "wrong"]
    assert [(row["errors"], row["warnings"]) for row in found["branches"]] == [
        (0, 0), (0, 2), (1, 0),
    ]  # fmt: skip


def test_review_touches_nothing(run: Run, repository: Path) -> None:
    lay(repository, one=adds(), two=drops(ACME))
    before = (git(repository, "status", "--porcelain=v2", "--branch"), git(repository, "branch"))
    run("review", "one", "two", "--root", repository)
    after = (git(repository, "status", "--porcelain=v2", "--branch"), git(repository, "branch"))
    assert before == after


@pytest.mark.parametrize("form", ["text", "md"])
def test_review_is_written_for_people(run: Run, repository: Path, form: str) -> None:
    lay(repository, one=adds(), two=adds(OTHER, NEW.replace("as many\n", "hardly as many\n")))
    ran = run("review", "one", "two", "--root", repository, "--base", "main", "--format", form)
    assert (ran.code, ran.err) == (1, "")
    opening, *rest = (line for line in ran.out.splitlines() if line)
    if form == "text":
        assert "two branches: Not all can be merged as they are." in opening
        assert opening.endswith("A good order: one, then two.")
        assert rest[1] == "  Adds one claim; adds one contradiction in working-time."
        assert "  ! one and two: git cannot merge both: they change the same lines" in rest
    else:
        assert opening.startswith("**Onto main (")
        assert "@ada" not in ran.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [([], "Missing argument 'BRANCH...'"), (["gone"], "git knows no revision 'gone' here")],
)
def test_review_tells_misuse(run: Run, repository: Path, arguments: list[str], told: str) -> None:
    ran = run("review", *arguments, "--root", repository)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
