"""benchmark.py --related: labelled texts are read, rankings are measured, and costs are told."""

import json
from pathlib import Path
from typing import Any

import pytest

import benchmark
from bench.labelled import Task, duplicates, ndcg, tasks
from claimbook.encode.packed import missing_packages

needs_encoder = pytest.mark.skipif(
    bool(missing_packages()), reason="the extra claimbook[semantic] is not installed"
)


def lay(folder: Path, **files: list[dict[str, Any]]) -> None:
    folder.mkdir(parents=True)
    for name, rows in files.items():
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")


def texts(**by_id: str) -> list[dict[str, Any]]:
    return [{"id": id, "text": text} for id, text in by_id.items()]


DOCS = texts(c1="Tolls are fair.", p1="A toll is just.", p2="Rain fell.", p3="Tolls are unfair.")


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """A folder with a retrieval task, duplicates, and a task of pairs, which is not measured."""
    folder = tmp_path / "labelled"
    qrels = [{"q": "c1", "d": "p1", "rel": 2}, {"q": "c1", "d": "p3", "rel": -1}]
    lay(folder / "persp_claim", queries=texts(c1="Tolls are fair."), docs=DOCS, qrels=qrels)
    said = [{"id": "x1", "text": "Tolls are just.", "dup_of": ["p1"]}]
    new = [{"id": "x2", "text": "Birds sing.", "dup_of": []}]
    lay(folder / "again", queries=[*said, *new], docs=DOCS)
    lay(folder / "pairs", pairs=[{"a": "a", "b": "b", "label": 1}])
    return folder


def test_tasks_are_read_as_they_are_labelled(labelled: Path) -> None:
    [task] = tasks(labelled)
    assert task.name == "persp_claim"
    assert task.queries == {"c1": "Tolls are fair."}
    assert task.left_out("c1") == {"c1", "p3"}
    [again] = duplicates(labelled)
    assert (again.name, again.queries) == ("again", {"x1": "Tolls are just."})
    assert again.relevant == {"x1": {"p1": 1}}
    assert again.left_out("x1") == {"x1"}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(["best", "good"], 1.0, id="the-best-order"),
        pytest.param(["good", "best"], (1 + 3 / 1.5849625) / (3 + 1 / 1.5849625), id="the-other"),
        pytest.param(["bad", "wrong"], 0.0, id="none-of-them"),
        pytest.param(["bad"] * 10 + ["best"], 0.0, id="past-the-tenth"),
        pytest.param([], 0.0, id="nothing"),
    ],
)
def test_ndcg_is_one_for_the_best_order(found: list[str], expected: float) -> None:
    assert ndcg(found, {"best": 2, "good": 1, "wrong": -1}) == pytest.approx(expected)


def test_task_without_labels_for_a_query_leaves_out_the_query_alone() -> None:
    assert Task("none", {"a": "A"}, {"a": "A"}, {}).left_out("a") == {"a"}


@needs_encoder
@pytest.mark.slow
def test_related_prints_every_way_of_ranking_and_what_it_costs(
    labelled: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(benchmark, "FOLDER", tmp_path / "costs")
    monkeypatch.setattr(benchmark, "KEPT", tmp_path / "kept")
    order = benchmark.asked(["--related", str(labelled), "--claims", "30"])
    assert benchmark.measure_related(order) == 0
    told = [row.split(" | ") for row in capfd.readouterr().out.splitlines()]
    assert [row[0].strip("| ") for row in told] == [
        *("nDCG@10", "---", "words", "meaning", "both, alone", "both"),
        *("themes, clean, alone", "themes, clean, and both"),
        *("themes, noisy, alone", "themes, noisy, and both"),
        *(
            "",
            "again",
            "---",
            "words",
            "meaning",
            "words and letters",
            "meaning, words and letters",
        ),
        *("", "Claims", "---", *["30"] * 6),
    ]
    assert told[5][1] == "1.000"
    assert not (tmp_path / "costs").exists()


@pytest.mark.parametrize("folder", ["missing", "."])
def test_related_wants_a_folder_of_that_shape(folder: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        benchmark.asked(["--related", str(tmp_path / folder)])
    assert ended.value.code == 2
