"""`claimbook show`, `find` and `stats`."""

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.changing import CLAIMS, TOY, replace
from tests.cli.conftest import Run

SHOWN = """\
Shorter weeks cost output in most firms (claim shorter-weeks-cost-output)

What it says
  Across forty firms that cut a working day, output a month fell in most of them, by about as much \
as the hours did.
  added: 2026-03-02

How solid: disputed by 1, one original source
  Original sources say it in one place: one independent voice.
  Disputed: four-days-kept-output contradicts it.

Relations
  contradicts four-days-kept-output “Four days a week kept output whole at Acme”
    Both speak of Acme's half year: one counts the factory's anvils, the other the whole firm's \
sales.

Where it was said
  1. asserts: ben-okoye, in okoye-week-paper, page 7 “Hours and output in forty firms”

Names
  theme working-time “Working time”
  theme output “Output”
  company acme “Acme”
  person ben-okoye “Ben Okoye”
  question does-a-shorter-week-cost-output “Does a shorter week cost output?”

File
  claims/2026/shorter-weeks-cost-output.yaml:1
"""
STATS = """\
Three claims, one disagreement.

Records
  3  claims
  2  themes
  1  companies
  2  sources
  1  shows
  2  people
  1  questions

Claims by status
  3  active

Claims by kind
  2  observation
  0  explanation
  0  interpretation
  1  forecast
  0  evaluation

How solid claims are
  0  second-hand
  3  single-source
  0  corroborated
  2  disputed
  1  on weak ground

Relations
  1  contradicts
  1  depends_on

Themes, the largest first
  3  output
  3  working-time

Claims added, by month
  2026-03  ######################################## 3

What is missing
  3  unchecked
"""


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    return shutil.copytree(TOY, tmp_path / "toy")


def test_show_tells_a_claim_with_its_standing_and_both_ends_of_relations(
    run: Run, toy: Path
) -> None:
    ran = run("show", "shorter-weeks-cost-output", "--root", toy)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == SHOWN


def test_show_tells_of_weak_ground_and_the_inverse_relation(run: Run, toy: Path) -> None:
    out = run("show", "acme-will-keep-four-days", "--root", toy).out
    assert "  It rests on four-days-kept-output, which is disputed.\n" in out
    out = run("show", "four-days-kept-output", "--root", toy).out
    assert "  is relied on by acme-will-keep-four-days “Acme will keep" in out


@pytest.mark.parametrize("kind", ["theme", "company", "source", "show", "person", "question"])
def test_show_tells_a_record_of_any_kind_with_what_names_it(run: Run, toy: Path, kind: str) -> None:
    folder = {"company": "companies", "person": "people"}.get(kind, f"{kind}s")
    for path in sorted((toy / "claims" / f"_{folder}").iterdir()):
        ran = run("show", path.stem, "--root", toy)
        assert (ran.code, ran.err) == (0, "")
        assert f"({kind} {path.stem})\n" in ran.out
        assert "\nNamed by\n  " in ran.out
        assert f"\n  {path.relative_to(toy)}:1\n" in ran.out


def test_show_as_json_has_where_it_is_and_what_it_comes_to(run: Run, toy: Path) -> None:
    ran = run("show", "four-days-kept-output", "--root", toy, "--format", "json")
    (row,) = json.loads(ran.out)
    assert (row["path"], row["line"]) == (f"{CLAIMS}/four-days-kept-output.yaml", 1)
    assert row["standing"]["disputed_by"] == ["shorter-weeks-cost-output"]
    assert [link["claim"] for link in row["inverse_relations"]] == [
        "shorter-weeks-cost-output",
        "acme-will-keep-four-days",
    ]
    assert row["record"]["themes"] == ["working-time", "output"]
    assert {"kind": "claim", "id": "acme-will-keep-four-days"} in row["named_by"]


def test_show_knows_old_ids_and_kinds(run: Run, toy: Path) -> None:
    replace(toy, "claims/_themes/output.yaml", "name:", "aliases:\n  - yield\nname:")
    (toy / "claims" / "_people" / "output.yaml").write_text("name: Olga Utput\n")
    assert "(theme output)" in run("show", "yield", "--root", toy).out
    both = run("show", "output", "--root", toy).out
    assert ("(theme output)" in both, "(person output)" in both) == (True, True)
    for arguments in (["person:output"], ["output", "--kind", "person"]):
        one = run("show", *arguments, "--root", toy).out
        assert ("(theme output)" in one, "(person output)" in one) == (False, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["outptu"], "no record has the id 'outptu'. Did you mean 'output'?"),
        (["theme:acme"], "no theme has the id 'acme'."),
        (["\x1b[31m"], r"no record has the id '\x1b[31m'."),
        ([], "Missing argument '[KIND:]ID'"),
    ],
)
def test_show_tells_misuse(run: Run, toy: Path, arguments: list[str], told: str) -> None:
    ran = run("show", *arguments, "--root", toy)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_show_hides_what_could_steer_a_terminal(run: Run, toy: Path) -> None:
    replace(toy, "claims/_themes/output.yaml", "summary: ", "summary: '::error::x' # ")
    out = run("show", "theme:output", "--root", toy).out
    assert not [line for line in out.splitlines() if line.strip().startswith("::")]


def found(run: Run, root: Path, *arguments: str) -> list[str]:
    ran = run("find", *arguments, "--root", root, "--format", "json")
    return [f"{row['kind']}:{row['id']}" for row in json.loads(ran.out)]


def test_find_has_the_nearest_first_and_says_why(run: Run, toy: Path) -> None:
    ran = run("find", "anvils", "output", "--root", toy)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[2:5] == [
        "The nearest first",
        "  four-days-kept-output Four days a week kept output whole at Acme",
        "    claim, observation; disputed by 1, one original source; has anvils, output",
    ]


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["anvil"], ["company:acme", "claim:four-days-kept-output"]),
        (["jones"], ["person:ada-jones"]),
        (["output", "--kind", "theme"], ["theme:output"]),
        (["--kind", "theme"], ["theme:output", "theme:working-time"]),
        (["--kind", "theme", "--kind", "person", "-n", "3"],
         ["theme:output", "theme:working-time", "person:ada-jones"]),
        (["firms", "--company", "acme", "--theme", "output"],
         ["claim:shorter-weeks-cost-output", "claim:acme-will-keep-four-days"]),
        (["--theme", "gone"], []),
        (["zeppelin"], []),
    ],
)  # fmt: skip
def test_find_takes_words_and_narrows(
    run: Run, toy: Path, arguments: list[str], ids: list[str]
) -> None:
    assert found(run, toy, *arguments) == ids


def test_find_ends_with_1_where_there_is_nothing(run: Run, toy: Path) -> None:
    ran = run("find", "zeppelin", "--root", toy)
    assert (ran.code, ran.out) == (1, "Nothing has these words.\n")


def test_stats_counts_what_there_is(run: Run, toy: Path) -> None:
    ran = run("stats", "--root", toy)
    assert (ran.code, ran.err, ran.out) == (0, "", STATS)


def test_stats_as_json_has_the_same_numbers(run: Run, toy: Path) -> None:
    numbers = json.loads(run("stats", "--root", toy, "--format", "json").out)
    assert numbers["records"]["claim"] == 3
    assert numbers["months"] == {"2026-03": 3}
    assert (numbers["disputed"], numbers["shaky"], numbers["tensions"]) == (2, 1, 1)
