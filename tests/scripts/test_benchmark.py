"""benchmark.py: the base that it makes up, what it measures, and the table that it prints."""

import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import benchmark
from bench import engines, rounds, search
from bench.base import base_files
from bench.cost import Cost, FailedError, cost_of
from bench.family import Peak, cpu_of, memory_of
from bench.rounds import (
    COLD,
    EDITED,
    HUGO,
    MKDOCS,
    SERVED,
    WARM,
    lay_base,
    measured,
    measured_before_html,
    sizes,
)
from bench.saving import edit
from bench.stages import BEFORE_HTML, DAY, main
from bench.table import search_table, table
from claimbook.build import pipeline
from claimbook.build.examine import examine
from claimbook.build.order import Order
from claimbook.model.problems import Severity
from environment import ROOT, NotReadyError

CLAIMS = 200


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("base")
    lay_base(CLAIMS, folder, like=ROOT)
    return folder


def test_base_is_the_same_for_the_same_number_and_another_for_another() -> None:
    assert dict(base_files(30)) == dict(base_files(30))
    assert dict(base_files(30)) != dict(base_files(31))


def test_base_has_as_many_records_as_it_says() -> None:
    folders = Counter(path.partition("/")[0] for path, _ in base_files(CLAIMS))
    topics = {name: number for name, number in folders.items() if name.startswith("_")}
    assert sum(folders.values()) - sum(topics.values()) == CLAIMS
    wanted = {"_themes": CLAIMS // 50, "_companies": CLAIMS // 40, "_sources": CLAIMS // 8}
    assert topics.items() >= {**wanted, "_questions": CLAIMS // 100}.items()


def test_base_states_about_four_relations_a_claim() -> None:
    texts = "".join(text for _, text in base_files(CLAIMS))
    assert 3.5 <= texts.count("  - type: ") / CLAIMS <= 4.5


def test_base_uses_words_as_any_language_does() -> None:
    found = re.findall(r"[a-z]+", "".join(text for path, text in base_files(CLAIMS)).lower())
    common = Counter(found).most_common()
    assert sum(number == 1 for _, number in common) > len(common) / 4
    assert sum(number for _, number in common[:50]) > len(found) / 3


def test_base_is_sound(base: Path) -> None:
    found = examine(base, today=DAY)
    told = [p for p in found.problems if p.severity in {Severity.ERROR, Severity.WARNING}]
    assert told == []
    assert len(found.library.claims) == CLAIMS


def test_base_may_make_a_site_of_any_size(base: Path) -> None:
    assert examine(base, today=DAY).settings.most_bytes is None


def test_base_replaces_whatever_was_in_its_folder(tmp_path: Path) -> None:
    (tmp_path / "base" / "claims").mkdir(parents=True)
    (tmp_path / "base" / "claims" / "left.yaml").touch()
    lay_base(10, tmp_path / "base", like=ROOT)
    assert not (tmp_path / "base" / "claims" / "left.yaml").exists()


def test_edit_changes_the_beginning_of_one_statement_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "claim-1.yaml"
    text = "title: One\nstatement: >-\n  {}It is so.\nkind: observation\n"
    file.write_text(text.format(""), "utf-8")
    for version in (1, 12):
        assert edit(file, version) == f"Version {version}: "
        assert file.read_text("utf-8") == text.format(f"Version {version}: ")


def test_sizes_are_those_of_the_files(tmp_path: Path) -> None:
    for number, length in enumerate((1000, 2000, 6000)):
        page = tmp_path / "claims" / f"claim-{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_bytes(b"x" * length)
    (tmp_path / "other.css").write_bytes(b"x" * 1000)
    kilobytes = {"claim_page_kb_min": 1, "claim_page_kb_median": 2, "claim_page_kb_max": 6}
    assert sizes(tmp_path) == {"site_mb": 0.01, "files": 4, **kilobytes}


def test_cost_counts_the_work_of_a_process_and_of_its_children(tmp_path: Path) -> None:
    work = "sum(range(20_000_000))"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{work}'])"
    cost = cost_of([sys.executable, "-c", child], folder=tmp_path)
    idle = cost_of([sys.executable, "-c", ""], folder=tmp_path)
    assert cost.cpu > 2 * idle.cpu > 0
    assert cost.wall > 0
    assert cost.memory > 1


def test_cost_of_what_fails_is_none(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="exit code 3"):
        cost_of([sys.executable, "-c", "raise SystemExit(3)"], folder=tmp_path)


def test_memory_is_that_of_a_process_and_of_its_children() -> None:
    if not Path("/proc").is_dir():
        pytest.skip("only Linux tells of other processes")
    hold = "held = bytearray(90_000_000)"
    child = f"{hold}; print(len(held), flush=True); input()"
    both = f"{hold}; import subprocess, sys; subprocess.run([sys.executable, '-c', '{child}'])"
    command, pipe = [sys.executable, "-c", both], subprocess.PIPE
    with subprocess.Popen(command, text=True, stdin=pipe, stdout=pipe) as process:
        assert process.stdout is not None
        process.stdout.readline()
        held = memory_of(process.pid)
        process.communicate("\n")
    assert 172 < held < 300


def test_peak_is_the_most_that_was_seen() -> None:
    peak = Peak()
    for megabytes in (3, 7, 5):
        peak.see(megabytes)
    assert peak.megabytes == 7


def test_process_that_is_gone_takes_nothing() -> None:
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    assert (memory_of(done.pid), cpu_of(done.pid)) == (0, 0)


def test_stages_are_those_of_the_pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(
        order: Order, *, progress: Callable[[str], None], tally: Callable[[int, int], None]
    ) -> SimpleNamespace:
        assert order == Order(tmp_path, tmp_path / "site", DAY)
        progress("Reading")
        tally(3, 4)
        return SimpleNamespace(pages=7)

    monkeypatch.setattr("bench.stages.build", build)
    monkeypatch.setattr("bench.stages.leave_extra_out", lambda: None)
    assert main(tmp_path, tmp_path / "result.json") == 0
    told = json.loads((tmp_path / "result.json").read_text("utf-8"))
    assert told["pages"] == 7
    assert [(stage["name"], stage["pieces"]) for stage in told["stages"]] == [("Reading", 3)]


def test_stages_before_html_end_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_base(10, tmp_path / "base", like=ROOT)
    monkeypatch.setattr("bench.stages.leave_extra_out", lambda: None)
    monkeypatch.setattr(pipeline, "publish", None)
    monkeypatch.setattr(pipeline, "meanings_of_base", lambda *_: None)
    assert main(tmp_path / "base", tmp_path / "result.json", BEFORE_HTML) == 0
    stages = json.loads((tmp_path / "result.json").read_text("utf-8"))["stages"]
    assert stages[0]["name"] == "Reading the claims"
    assert (tmp_path / "base" / "build" / "docs" / "claims" / "claim-5.md").is_file()
    assert not (tmp_path / "base" / "site").exists()


def test_round_before_html_asks_for_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(command: list[str | Path], *, folder: Path) -> Cost:
        assert folder == ROOT / "scripts"
        *_, result, until = command
        Path(result).write_text('{"pages": null, "stages": []}', "utf-8")
        assert until == BEFORE_HTML
        return Cost(1, 2, 3)

    monkeypatch.setattr(rounds, "cost_of", run)
    found = measured_before_html(10, tmp_path / "base", like=ROOT)
    cells = "1.00 | 2.00 | 3 |  |  |  |"
    assert table([found]).splitlines()[2:] == [
        f"| 10 | {name} | {cells}" for name in (COLD, WARM, EDITED)
    ] + [""]


def test_extra_is_left_out_of_what_is_measured() -> None:
    script = (
        "from bench.bare import leave_extra_out\n"
        "from claimbook.encode.packed import ENGINES, missing_packages\n"
        "leave_extra_out()\n"
        "assert set(ENGINES) <= set(missing_packages())\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT / "scripts")


def test_round_has_every_build_and_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    versions = []

    def run(command: list[str | Path], *, folder: Path) -> Cost:
        assert folder.is_dir()
        site = tmp_path / "base" / "site" / "claims" / "claim-1" / "index.html"
        site.parent.mkdir(parents=True, exist_ok=True)
        site.write_text("<title>One</title><article class=a>{{ it }}</article>", "utf-8")
        (tmp_path / "base" / "build" / "docs" / "claims").mkdir(parents=True, exist_ok=True)
        (tmp_path / "base" / "build" / "docs" / "claims" / "index.md").write_text("# All", "utf-8")
        if "bench.stages" in command:
            Path(command[-1]).write_text('{"pages": 9, "stages": []}', "utf-8")
        texts = (tmp_path / "base" / "claims").rglob("claim-5.yaml")
        versions.append("Version 1: " in next(texts).read_text("utf-8"))
        return Cost(len(versions), 1, 1)

    def serve(root: Path, claim: Path) -> Cost:
        return run([claim], folder=root)

    for module in (rounds, engines):
        monkeypatch.setattr(module, "cost_of", run)
    monkeypatch.setattr(rounds, "saved_to_served", serve)
    monkeypatch.setattr(shutil, "which", lambda _name: "/somewhere/hugo")
    told: list[str] = []
    against = ("mkdocs", "hugo")
    found = measured(10, tmp_path / "base", like=ROOT, against=against, tell=told.append)
    order = [COLD, WARM, EDITED, MKDOCS, HUGO, SERVED]
    assert [(name, cost["cpu"]) for name, cost in found["runs"].items()] == [
        (name, number) for number, name in enumerate(order, start=1)
    ]
    assert told == order
    assert versions == [False, False, True, True, True, True]
    assert (found["claims"], found["pages"], found["size"]["files"]) == (10, 9, 1)
    project = tmp_path / "base" / "build" / "hugo"
    layout = "<title>{{ .Title }}</title><article class=a>{{ .Content }}</article>"
    assert (project / "layouts" / "single.html").read_text("utf-8") == layout
    assert (project / "content" / "claims" / "_index.md").read_text("utf-8") == "# All"


@pytest.mark.slow
def test_round_of_a_small_base_is_measured_in_earnest(tmp_path: Path) -> None:
    found = measured(30, tmp_path / "base", like=ROOT, against=())
    assert list(found["runs"]) == [COLD, WARM, EDITED, SERVED]
    for cost in found["runs"].values():
        assert min(cost.values()) > 0
    stages = found["stages"][COLD]
    assert sum(stage["cpu"] for stage in stages) < found["runs"][COLD]["cpu"]
    told = {stage["name"] for stage in stages}
    assert {"Reading the claims", "Making the pages and the search index"} <= told
    assert found["size"]["claim_page_kb_max"] < 30


def test_hugo_is_left_out_where_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert engines.hugo(tmp_path) is None


def a_round() -> dict[str, Any]:
    cold = {"cpu": 30.04, "wall": 20.0, "memory": 200.4}
    beside = {"cpu": 60.0, "wall": 40.0, "memory": 100.0}
    hugo = {"cpu": 20.0, "wall": 10.0, "memory": 150.0}
    stages = [
        {"name": "Reading: anew", "cpu": 3.0, "wall": 2.0, "memory": 70.0, "pieces": None},
        {"name": "Comparing", "cpu": 0.0, "wall": 0.001, "memory": 70.0, "pieces": None},
    ]
    page = {"claim_page_kb_min": 9, "claim_page_kb_median": 10.06, "claim_page_kb_max": 30}
    return {
        "claims": 1000,
        "pages": 2345,
        "stages": {COLD: stages},
        "runs": {COLD: cold, MKDOCS: beside, HUGO: hugo},
        "size": {"site_mb": 80.2, "files": 9000, **page},
    }


def test_table_has_a_row_a_run_and_stage_with_ratios_to_the_engines() -> None:
    assert table([a_round()]) == (
        "| Claims | What | CPU s | Wall s | Peak MB "
        "| CPU to MkDocs | Wall to MkDocs | Wall to Hugo |\n"
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        "| 1,000 | build, cold | 30.04 | 20.00 | 200 | 0.501 | 0.500 | 2.000 |\n"
        "| 1,000 | · reading | 3.00 | 2.00 | 70 | 0.050 | 0.050 | 0.200 |\n"
        "| 1,000 | plain mkdocs build | 60.00 | 40.00 | 100 | 1.000 | 1.000 | 4.000 |\n"
        "| 1,000 | hugo | 20.00 | 10.00 | 150 | 0.333 | 0.250 | 1.000 |\n"
        "\n"
        "- 1,000 claims: 2,345 pages; a site of 80 MB in 9,000 files; a claim's page has 9.0, "
        "10.1, 30.0 kB of HTML (least, median, most).\n"
    )


def test_table_without_engines_has_no_ratios() -> None:
    found = a_round()
    del found["runs"][MKDOCS], found["runs"][HUGO]
    assert "| 1,000 | build, cold | 30.04 | 20.00 | 200 |  |  |  |\n" in table([found])


def test_table_ends_with_the_searches_where_some_were_measured() -> None:
    search = {"used_by": 1, "seconds": 0.5, "kilobytes": 200, "files": 20}
    found = {**a_round(), "searches": [search]}
    assert table([found, a_round()]).endswith(f" most).\n\n{search_table([found])}")


@pytest.mark.parametrize(
    "arguments",
    [["--claims", "9"], ["--claims", "many"], ["--against", "jekyll"], ["--fast"]],
    ids=["too few", "no number", "unknown engine", "unknown option"],
)
def test_mistakes_in_the_arguments_are_told(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        benchmark.main(arguments)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    ("eyes", "lock"), [(None, "build"), ("/somewhere/chromium", "test")], ids=["blind", "seeing"]
)
def test_benchmark_runs_in_the_environment(
    eyes: str | None, lock: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    locks: list[str] = []
    commands: list[list[str | Path]] = []

    def passed_on(command: list[str | Path]) -> int:
        commands.append(command)
        return 3

    monkeypatch.setattr(benchmark, "prepared", locks.append)
    monkeypatch.setattr(benchmark, "passed_on", passed_on)
    monkeypatch.setattr(sys, "prefix", "/elsewhere")
    monkeypatch.setattr(benchmark, "chromium", lambda: eyes)
    assert benchmark.main(["--claims", "10"]) == 3
    assert locks == [lock]
    assert [str(part) for part in commands[0]][1:] == [
        str(ROOT / "scripts" / "benchmark.py"),
        "--claims",
        "10",
    ]


def test_benchmark_measures_every_size_and_keeps_the_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(benchmark, "FOLDER", tmp_path / "base")
    monkeypatch.setattr(benchmark, "RESULT", tmp_path / "benchmark.json")
    monkeypatch.setattr(
        rounds, "measured", lambda claims, *_, **__: {**a_round(), "claims": claims}
    )
    monkeypatch.setattr(benchmark, "chromium", lambda: "/somewhere/chromium")
    searches = [{"used_by": 1, "seconds": 0.5, "kilobytes": 200, "files": 20}]
    monkeypatch.setattr(search, "searched_base", lambda _folder: searches)
    assert benchmark.measure(benchmark.asked(["--claims", "20", "30", "--against", "mkdocs"])) == 0
    told = json.loads((tmp_path / "benchmark.json").read_text("utf-8"))
    assert [found["claims"] for found in told["rounds"]] == [20, 30]
    assert [found["searches"] for found in told["rounds"]] == [searches, searches]
    assert capsys.readouterr().out == table(told["rounds"])


def test_benchmark_says_what_failed_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_claims: int, folder: Path, **_: object) -> None:
        folder.mkdir()
        raise FailedError("exit code 1: mkdocs")

    monkeypatch.setattr(benchmark, "FOLDER", tmp_path / "base")
    monkeypatch.setattr(rounds, "measured", fails)
    with pytest.raises(NotReadyError, match="exit code 1: mkdocs"):
        benchmark.measure(benchmark.asked(["--claims", "20"]))
    assert not (tmp_path / "base").exists()
