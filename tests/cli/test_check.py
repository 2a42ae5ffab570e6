"""`claimbook check`."""

import json
from pathlib import Path

import pytest
from tests.build.bases import CLAIM, change
from tests.cli.conftest import Run
from tests.publish.small import python

UNUSED = "name: Holidays\nsummary: Days off, and who gets them.\n"

WRONG = f"""\
{CLAIM}:5:7: error F003: 'kind' must be observation, explanation, interpretation, forecast or \
evaluation, not 'obsrvation'
    |
  5 | kind: obsrvation
    |       ^
  help: Did you mean 'observation'?
"""
CLOSING = "Found 1 error in 1 file. More on the worst: claimbook explain F003\n"
IN_ORDER = "No problems found. The base is in order, with {} records."


def spoil(base: Path) -> None:
    change(base / CLAIM, "kind: observation", "kind: obsrvation")


def loosen(base: Path) -> None:
    (base / "claims" / "notes.txt").touch()


def thin(base: Path) -> None:
    (base / "claims" / "_themes" / "holidays.yaml").write_text(UNUSED)


def test_check_says_in_one_line_that_all_is_well(run: Run, fresh: Path) -> None:
    ran = run("check", "--root", fresh)
    assert (ran.code, ran.out, ran.err) == (0, IN_ORDER.format(12) + "\n", "")


def test_check_shows_what_is_wrong_where_and_how_to_mend_it(run: Run, fresh: Path) -> None:
    spoil(fresh)
    ran = run("check", "--root", fresh)
    assert (ran.code, ran.out, ran.err) == (1, f"{WRONG}\n{CLOSING}", "")


def test_check_counts_infos_and_shows_them_to_those_who_ask(run: Run, fresh: Path) -> None:
    thin(fresh)
    ran = run("check", "--root", fresh)
    told = f"{IN_ORDER.format(13)} One thing could be better: --infos shows what.\n"
    assert (ran.code, ran.out) == (0, told)
    ran = run("check", "--root", fresh, "--infos")
    assert (ran.code, ran.out.count(" info T")) == (0, 1)
    assert ran.out.endswith("Found 1 info in 1 file. The base is in order, with 13 records.\n")


@pytest.mark.parametrize(
    ("harm", "leniently", "strictly"), [(None, 0, 0), (thin, 0, 0), (loosen, 0, 1), (spoil, 1, 1)]
)
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_check_ends_with_the_same_code_in_every_format(
    run: Run, fresh: Path, harm: object, leniently: int, strictly: int, form: str
) -> None:
    if callable(harm):
        harm(fresh)
    codes = [
        run("check", "--root", fresh, "--format", form, *flags).code for flags in ([], ["--strict"])
    ]
    assert codes == [leniently, strictly]


@pytest.mark.parametrize("infos", [[], ["--infos"]])
def test_check_writes_json_and_nothing_else(run: Run, fresh: Path, infos: list[str]) -> None:
    spoil(fresh)
    thin(fresh)
    ran = run("check", "--root", fresh, "--format", "json", *infos)
    found = {(problem["code"], problem["severity"]) for problem in json.loads(ran.out)}
    assert {("F003", "error"), ("T003", "info")} <= found
    assert ran.err == ""


def test_check_writes_sarif_and_nothing_else(run: Run, fresh: Path) -> None:
    spoil(fresh)
    (sarif,) = json.loads(run("check", "--root", fresh, "--format", "sarif").out)["runs"]
    assert [result["ruleId"] for result in sarif["results"]][:1] == ["F003"]
    assert len(sarif["tool"]["driver"]["rules"]) > 60


def test_check_writes_annotations_of_what_is_wrong(run: Run, fresh: Path) -> None:
    spoil(fresh)
    thin(fresh)
    ran = run("check", "--root", fresh, "--format", "github")
    annotation, closing = ran.out.splitlines()
    assert annotation.startswith(f"::error file={CLAIM},line=5,col=7,title=F003 ")
    assert closing + "\n" == CLOSING


def test_check_takes_the_nearest_base_upward(
    run: Run, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(fresh / "claims" / "2026")
    assert run("check").out == IN_ORDER.format(12) + "\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--root", "gone"], "'gone' does not exist"),
        (["--root", "."], "holds no claims/ folder beside a mkdocs.yml"),
        ([], "neither this folder nor one above it holds claims/ and mkdocs.yml; go to"),
        (["--format", "xml"], "'xml' is not one of 'text', 'json', 'github', 'sarif'"),
        (["--forma", "json"], "--format"),
        (["claims"], "unexpected extra argument"),
    ],
)
def test_check_tells_misuse(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("check", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


MAIN = "from claimbook.cli import main; main()"


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_check_prints_any_text_where_few_letters_are_known(fresh: Path, form: str) -> None:
    change(fresh / CLAIM, "kind: observation", "kind: \u0142\u0105ka")
    code = f"import sys; sys.argv[1:1] = ['check', '--format', '{form}', '--root']; {MAIN}"
    with python(code, fresh, PYTHONIOENCODING="latin-1:strict", PYTHONUTF8="0") as ran:
        out, err = ran.communicate()
    assert (ran.returncode, err) == (1, "")
    assert r"not '\u0142\u0105ka'" in out
