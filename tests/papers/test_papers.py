"""The papers tell what holds: their tables, examples and numbers are those of the code."""

import datetime
import re
import shutil
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import click
import pytest
from tests.libraries import claim, library_of, record, source

import picture
import test as suite
from claimbook import __version__
from claimbook.build.examine import examine
from claimbook.cli.findings import troubles
from claimbook.cli.table import COMMANDS
from claimbook.derive.support import Group, support_of
from claimbook.model.kinds import KINDS, RecordKind
from claimbook.model.problems import Severity
from claimbook.model.relations import RELATIONS, RelationType, Rule
from claimbook.model.settings import Labels, Settings
from claimbook.rank.facets import COMMON, KIND_WEIGHT, WINDOW
from claimbook.rank.nearness import (
    ALIKE,
    ALIKE_IN_MEANING,
    POOLED,
    TEXT_WEIGHT,
    WORDS_BESIDE_MEANING,
)
from claimbook.rank.related import MOST
from claimbook.rank.variety import FADING
from claimbook.render.words import FALLEN_GROUND, KIND, RELATION_HEADING, SUPPORT
from environment import ROOT

README = ROOT / "README.md"
CONTRIBUTING = ROOT / ".github" / "CONTRIBUTING.md"
CLAIMS = ROOT / "claims" / "README.md"
ABOUT, METHOD, CONTRIBUTE, MAINTAIN, CHANGELOG = (
    ROOT / "docs" / "about" / f"{name}.md"
    for name in ("index", "method", "contribute", "maintain", "changelog")
)
PAPERS = (README, CONTRIBUTING, CLAIMS, ABOUT, METHOD, CONTRIBUTE, MAINTAIN, CHANGELOG)
NUMBERS = {4: "four", 5: "five", 6: "six", 10: "ten", 0.5: "half"}

papers = pytest.mark.parametrize("paper", PAPERS, ids=lambda path: str(path.relative_to(ROOT)))


def words(paper: Path) -> str:
    """The paper's text, its lines joined."""
    return " ".join(paper.read_text(encoding="utf-8").split())


def table(paper: Path, head: str) -> list[list[str]]:
    """The cells of the rows of the table whose first column is called so, without back quotes."""
    text = paper.read_text(encoding="utf-8")
    rows = text.partition(f"| {head} |")[2].partition("\n\n")[0].splitlines()[2:]
    assert rows, f"no table {head!r} in {paper}"
    return [[cell.strip().replace("`", "") for cell in row.strip("|").split("|")] for row in rows]


def fenced(paper: Path, language: str) -> list[str]:
    found = paper.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", found, flags=re.MULTILINE | re.DOTALL)


def parameters(command: click.Command) -> Iterator[str]:
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield max(parameter.opts, key=len)


@papers
def test_paper_links_lead_to_files_or_to_generated_pages(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text)
    local = [target for target in targets if not target.startswith("https://")]
    made = {"reference", "explore", "tensions", "brief", *(row.plural for row in KINDS)}
    for target in local:
        path = (paper.parent / target).resolve()
        if path.is_relative_to(ROOT / "docs") and path.parent.name in made:
            continue
        assert path.exists(), target


@pytest.mark.parametrize("paper", [README, CONTRIBUTE], ids=lambda path: path.stem)
def test_example_is_the_claim_file_that_it_names(paper: Path) -> None:
    example = fenced(paper, "yaml")[0]
    named = re.findall(r"`(claims/2026/[a-z-]+\.yaml)`", paper.read_text(encoding="utf-8"))
    assert (ROOT / named[0]).read_text(encoding="utf-8") == example


def test_contribute_shows_a_problem_as_the_check_tells_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "claims", tmp_path / "claims")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    file = tmp_path / "claims" / "2026" / "meta-staff-trained-their-replacements.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("- employee-", "- employe-"), encoding="utf-8")
    found = examine(tmp_path, today=datetime.date(2026, 11, 23)).problems
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    told = troubles(errors, tmp_path, colour=False).rpartition("\n\n")[0]
    assert fenced(CONTRIBUTE, "text") == [f"{told}\n"]


def test_method_does_the_sum_of_its_example_right() -> None:
    asked = [
        dict(zip(("show", "speaker"), row[2:4], strict=True)) for row in table(METHOD, "Place")
    ]
    assert asked == [
        {"show": "show A", "speaker": "speaker P"},
        {"show": "show A", "speaker": "speaker Q"},
        {"show": "none", "speaker": "speaker Q"},
        {"show": "none", "speaker": "organisation R"},
        {"show": "none", "speaker": "none"},
    ]
    library = library_of(
        record(RecordKind.SHOW, "show-a"),
        source("episode", kind="episode", show="show-a"),
        source("another-episode", kind="episode", show="show-a"),
        source("article", kind="article"),
        source("filing", kind="filing"),
        source("insights", kind="aggregator-page"),
    )
    said = claim(
        "said",
        attestations=(
            {"source": "episode", "speaker": "speaker-p"},
            {"source": "another-episode", "speaker": "speaker-q"},
            {"source": "article", "speaker": "speaker-q"},
            {"source": "filing", "organisation": "organisation-r"},
            {"source": "insights", "stance": "reports"},
        ),
    )
    support = support_of(said, library)
    assert support.groups == (Group((1, 2, 3), ("show", "speaker")), Group((4,), ()))
    assert support.repeated == (5,)


@pytest.mark.parametrize("paper", [CONTRIBUTE, CLAIMS], ids=["contribute", "claims"])
def test_paper_names_every_folder_of_records(paper: Path) -> None:
    told = [row[0].rpartition("/")[0].rpartition("/")[2] for row in table(paper, "Folder")]
    assert sorted(told[1:]) == sorted(row.folder for row in KINDS if row.folder)


def test_contribute_tells_every_relation_type_by_the_code_s_own_words() -> None:
    required = {Rule.ERROR: "required", Rule.WARN: "wanted"}
    told = {row[0]: (row[2], row[3]) for row in table(CONTRIBUTE, "You write")}
    contradicts = {RelationType.CONTRADICTS.value: ("The other side", "required")}
    headings = {type.value: RELATION_HEADING[type, False] for type, _ in RELATION_HEADING}
    notes = {row.type.value: required[row.note] for row in RELATIONS}
    assert (
        told == {type: (heading, notes[type]) for type, heading in headings.items()} | contradicts
    )


def test_about_explains_every_kind_and_support_by_the_words_of_the_pages() -> None:
    told = [row[0] for row in table(ABOUT, "What you see")]
    support = [told.format(count=2) for told in SUPPORT.values()]
    assert told[:5] == list(KIND.values())
    assert [words.removesuffix(" (or more)") for words in told[5:8]] == support


def test_method_names_every_weak_ground_and_support_by_the_words_of_the_pages() -> None:
    told = words(METHOD)
    assert [ground for ground in FALLEN_GROUND.values() if f'"{ground}"' not in told] == []
    support = {level.value: SUPPORT[level].format(count="2 (or more)") for level in SUPPORT}
    assert {row[2]: row[1] for row in table(METHOD, "Voices")} == support


def test_method_has_the_numbers_of_the_ranking() -> None:
    weights = [float(row[1]) for row in table(METHOD, "Shared")]
    kinds = (RecordKind.QUESTION, RecordKind.THEME, RecordKind.COMPANY, RecordKind.SOURCE)
    assert weights == [KIND_WEIGHT[kind] for kind in kinds]
    told = words(METHOD)
    for sentence in (
        f"more than {NUMBERS[COMMON]} claims share",
        f"the {WINDOW} claims added nearest",
        f"the {NUMBERS[POOLED]} best in each respect",
        f"At most {NUMBERS[MOST]} are chosen",
        f"Less than {ALIKE} is taken for chance",
        f"the share of words {WORDS_BESIDE_MEANING}, and the sum is divided by",
        f"{1 + WORDS_BESIDE_MEANING}. Less than {ALIKE_IN_MEANING} is taken for chance",
        f"what it shares is worth {NUMBERS[FADING]} for",
        f"counts {TEXT_WEIGHT:.0f} times as much",
    ):
        assert sentence in told


@pytest.mark.parametrize("paper", [README, MAINTAIN], ids=lambda path: path.stem)
def test_paper_names_every_command_and_no_other(paper: Path) -> None:
    told = re.findall(r"^\| `claimbook ([\w-]+)", paper.read_text(encoding="utf-8"), re.MULTILINE)
    besides = ["build"] if paper == MAINTAIN else []  # it has a table of its own there
    assert sorted([*told, *besides]) == sorted(COMMANDS)


def test_papers_name_every_option() -> None:
    commands = (entry.load() for entry in COMMANDS.values())
    options = set(chain.from_iterable(map(parameters, commands)))
    assert {option for option in options if f"`{option}" not in words(MAINTAIN)} == set()
    told = {row[0].split()[0] for row in table(MAINTAIN, "Option")}
    assert told == set(parameters(COMMANDS["build"].load()))


def test_maintain_tells_every_setting_and_label() -> None:
    own = {name for name in Settings.model_fields if not name.startswith("site_")}
    told = {row[0]: row[1] for row in table(MAINTAIN, "Setting")}
    assert set(told) == own
    labels = re.findall(r"\w+", told["labels"].partition(":")[2])
    assert labels == list(Labels.model_fields)


@pytest.mark.parametrize("paper", [README, MAINTAIN], ids=lambda path: path.stem)
def test_floors_are_those_that_import_linter_keeps(paper: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    kept = [layer.replace(" | ", ", ") for layer in layers if layer != "__main__"]
    floors = table(paper, "Floor")
    assert [row[1] for row in floors] == kept
    assert [int(row[0]) for row in floors] == [*range(len(kept), 0, -1)]


def test_contributing_names_every_step_of_the_suite() -> None:
    steps = ", ".join(step.name for step in suite.STEPS)
    assert f"some of the steps: {steps}" in words(CONTRIBUTING)


def test_changelog_begins_with_this_version() -> None:
    first = re.search(r"^## (\S+)", CHANGELOG.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert first is not None
    assert first[1] == __version__


def test_readme_shows_a_picture_that_is_there_of_its_size_and_modest() -> None:
    assert f"]({picture.PICTURE.relative_to(ROOT).as_posix()})" in words(README)
    content = picture.PICTURE.read_bytes()
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    assert (content[:8], (width, height)) == (b"\x89PNG\r\n\x1a\n", picture.SIZE)
    assert len(content) < 200_000
