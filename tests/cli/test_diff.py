"""`claimbook diff` and `claimbook check --base`, with real repositories."""

import json
import os
import re
from pathlib import Path

import pytest
from tests.cli.changing import CLAIMS, NEW, TOY, branch, change_much, replace, save, start
from tests.cli.conftest import Run
from tests.read.test_history import git

from claimbook.build import meaning

GOLDEN = Path(__file__).parent / "golden"
KEPT = f"{CLAIMS}/four-days-kept-output.yaml"
ANVILS, FEWER = "as many\n  anvils", "nearly as many\n  anvils"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return start(tmp_path / "base")


@pytest.mark.parametrize(("form", "ending"), [("text", "txt"), ("md", "md"), ("json", "json")])
def test_diff_tells_the_meaning_whole(
    run: Run, repository: Path, monkeypatch: pytest.MonkeyPatch, form: str, ending: str
) -> None:
    """`REMAKE=1 pytest tests/cli/test_diff.py` writes the golden files anew."""
    # How near claims are in meaning is told only where the encoder is installed.
    monkeypatch.setattr(meaning, "missing_packages", lambda: ("numpy",))
    branch(repository)
    change_much(repository)
    ran = run("diff", "main", "--root", repository, "--no-pages", "--format", form)
    told = re.sub(r"\b[0-9a-f]{10}\b", "0123456789", ran.out)
    golden = GOLDEN / f"diff.{ending}"
    if os.environ.get("REMAKE"):
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8")
    without = (
        "Comparing new claims by their words alone: for meaning, install `claimbook[semantic]`\n"
    )
    assert (ran.code, ran.err) == (0, without)


def test_diff_says_that_nothing_has_changed(run: Run, repository: Path) -> None:
    ran = run("diff", "HEAD", "--root", repository)
    assert ran.code == 0
    assert re.fullmatch(
        r"Since HEAD \([0-9a-f]{10}\): Changes nothing that a reader could see\.\n", ran.out
    )


def test_diff_takes_no_heed_of_what_came_to_the_base_since(run: Run, repository: Path) -> None:
    branch(repository)
    git(repository, "checkout", "main")
    replace(repository, KEPT, ANVILS, FEWER)
    save(repository)
    git(repository, "checkout", "work")
    assert "Changes nothing" in run("diff", "main", "--root", repository).out


def test_diff_counts_the_pages_that_change(run: Run, repository: Path) -> None:
    replace(repository, KEPT, ANVILS, FEWER)
    ran = run("diff", "HEAD", "--root", repository)
    headline, _, rest = ran.out.partition("\n")
    assert re.search(r"Changes one claim; \w+ pages change; so do \w+ feeds\.$", headline)
    assert "  ~ claims/four-days-kept-output/\n" in rest


@pytest.mark.parametrize(
    ("arguments", "code"), [([], 1), (["--strict"], 1), (["--format", "json"], 1)]
)
def test_diff_ends_with_1_where_an_id_vanishes(
    run: Run, repository: Path, arguments: list[str], code: int
) -> None:
    (repository / CLAIMS / "acme-will-keep-four-days.yaml").unlink()
    ran = run("diff", "HEAD", "--root", repository, "--no-pages", *arguments)
    assert (ran.code, "B001" in ran.out) == (code, True)


@pytest.mark.parametrize(("flags", "code"), [([], 0), (["--strict"], 1)])
def test_diff_takes_warnings_for_errors_if_strict(
    run: Run, repository: Path, flags: list[str], code: int
) -> None:
    replace(repository, KEPT, ANVILS, FEWER)
    ran = run("diff", "HEAD", "--root", repository, "--no-pages", *flags)
    assert (ran.code, "B002" in ran.out) == (code, True)


def test_diff_tells_of_claims_that_cannot_be_read(run: Run, repository: Path) -> None:
    replace(repository, KEPT, "kind: observation", "kind: obsrvation")
    ran = run("diff", "HEAD", "--root", repository)
    assert ran.code == 1
    assert "Not compared: the claims of this state have errors." in ran.out
    assert "must not vanish" not in ran.out
    save(repository)
    replace(repository, KEPT, "kind: obsrvation", "kind: observation")
    ran = run("diff", "HEAD", "--root", repository)
    assert "Of that state 1 files could not be read." in ran.out
    assert "Not compared: the claims of the earlier state have errors." in ran.out


def test_diff_asks_of_a_new_claim_until_it_is_answered(run: Run, repository: Path) -> None:
    path = repository / CLAIMS / "memo-says-output-held.yaml"
    path.write_text(NEW, "utf-8")
    ran = run("diff", "HEAD", "--root", repository, "--no-pages", "--format", "json")
    (near, *_) = json.loads(ran.out)["nearest"]["memo-says-output-held"]
    assert near["id"] == "four-days-kept-output"
    same, update, alike = (paste["yaml"] for paste in near["paste"])
    assert same.splitlines()[:3] == [
        "attestations:", "  - source: work-hour-12", "    speaker: ada-jones",
    ]  # fmt: skip
    assert "target: four-days-kept-output" in update
    path.write_text(f"{NEW}{alike}\n", "utf-8")
    assert run("check", "--root", repository).code == 0
    ran = run("diff", "HEAD", "--root", repository, "--no-pages", "--format", "json")
    answered = json.loads(ran.out)["nearest"]["memo-says-output-held"]
    assert "four-days-kept-output" not in [near["id"] for near in answered]


def test_what_is_to_be_pasted_can_be_pasted(run: Run, repository: Path) -> None:
    path = repository / CLAIMS / "memo-says-output-held.yaml"
    path.write_text(NEW, "utf-8")
    ran = run("diff", "HEAD", "--root", repository, "--no-pages", "--format", "json")
    (near, *_) = json.loads(ran.out)["nearest"]["memo-says-output-held"]
    same, update, _ = (paste["yaml"] for paste in near["paste"])
    path.unlink()
    added = same.removeprefix("attestations:\n")
    replace(repository, KEPT, "attestations:\n", f"attestations:\n{added}\n")
    assert run("check", "--root", repository, "--strict").code == 0
    text = NEW.replace("relations:\n", f"{update}\n")
    path.write_text(text, "utf-8")
    ran = run("check", "--root", repository, "--format", "json")
    assert [p["code"] for p in json.loads(ran.out) if p["severity"] == "error"] == ["R005"]


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("gone", "claimbook: git knows no revision 'gone' here: fetch it first"),
        ("main..work", "claimbook: 'main..work' is no name of a revision"),
        ("\x1b[31m", r"claimbook: '\x1b[31m' is no name of a revision"),
    ],
)
@pytest.mark.parametrize("command", [["diff"], ["check", "--base"]])
def test_revisions_that_cannot_be_read_are_told_of(
    run: Run, repository: Path, command: list[str], base: str, told: str
) -> None:
    ran = run(*command, base, "--root", repository)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(told)


def test_diff_needs_a_repository(run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(fresh.parent))
    ran = run("diff", "main", "--root", fresh)
    assert (ran.code, ran.out) == (2, "")
    assert "not a git repository" in ran.err


def test_check_with_a_base_finds_what_a_change_does(run: Run, repository: Path) -> None:
    replace(repository, KEPT, ANVILS, FEWER)
    assert "B002" not in run("check", "--root", repository).out
    ran = run("check", "--root", repository, "--base", "HEAD")
    assert (ran.code, ran.out.count("warning B002")) == (0, 2)
    assert run("check", "--root", repository, "--base", "HEAD", "--strict").code == 1


def test_check_with_a_base_annotates_touched_lines_first(run: Run, repository: Path) -> None:
    wrong = (TOY / KEPT).read_text("utf-8").replace("title: Four days", "title: {0}")
    wrong = re.sub(r"statement: >-\n(  .*\n)*", "statement: Short.\n", wrong)
    for number in range(12):
        (repository / CLAIMS / f"a-{number:02}.yaml").write_text(wrong.format(f"Old {number}"))
    save(repository)
    (repository / CLAIMS / "zzz.yaml").write_text(wrong.format("New"))
    last = repository / CLAIMS / "a-11.yaml"
    last.write_text(last.read_text().replace("kind: observation", "kind: evaluation"))

    def files(*arguments: str) -> list[str]:
        out = run("check", "--root", repository, "--format", "github", *arguments).out
        return re.findall(rf"^::warning file={CLAIMS}/([a-z0-9-]+)", out, re.MULTILINE)

    assert files()[:3] == ["a-00", "a-01", "a-02"]
    assert files("--base", "HEAD")[:3] == ["zzz", "a-11", "a-00"]
