"""A number of claims -> one round of the benchmark: a base of that size, built in several ways."""

import dataclasses
import json
import shutil
import statistics
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

from bench.base import base_files
from bench.cost import Cost, cost_of
from bench.engines import hugo, mkdocs

COLD, WARM, EDITED = "build, cold", "build, nothing changed", "build, one statement changed"
MKDOCS, HUGO = "plain mkdocs build", "hugo"


def measured(claims: int, folder: Path, *, like: Path, against: Collection[str]) -> dict[str, Any]:
    """What one round found, as it goes into the JSON; `like` is whose settings and docs are taken.

    `folder` is emptied first. FailedError where a build fails.
    """
    lay_base(claims, folder, like=like)
    result = folder / "result.json"
    costs, told = {}, {}
    for name in (COLD, WARM, EDITED):
        if name == EDITED:
            edit(next((folder / "claims").rglob(f"claim-{claims // 2}.yaml")))
        costs[name] = _build(folder, result)
        told[name] = json.loads(result.read_text("utf-8"))
    others = {
        MKDOCS: mkdocs(folder) if "mkdocs" in against else None,
        HUGO: hugo(folder) if "hugo" in against else None,
    }
    costs |= {name: cost for name, cost in others.items() if cost}
    return {
        "claims": claims,
        "pages": told[COLD]["pages"],
        "stages": {name: run["stages"] for name, run in told.items()},
        "runs": {name: dataclasses.asdict(cost) for name, cost in costs.items()},
        "size": sizes(folder / "site"),
    }


def lay_base(claims: int, folder: Path, *, like: Path) -> None:
    """An empty folder with a base of so many claims in it."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in base_files(claims):
        file = folder / "claims" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    shutil.copytree(like / "docs", folder / "docs")
    shutil.copy(like / "mkdocs.yml", folder)


def edit(file: Path) -> None:
    """Change the statement of a claim."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("statement: >-\n  ", "statement: >-\n  Once more. "), "utf-8")


def sizes(site: Path) -> dict[str, float]:
    """Megabytes and files of a site, and kilobytes of the HTML of its claims' pages."""
    files = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    pages = [path.stat().st_size / 1000 for path in site.glob("claims/claim-*/index.html")]
    return {
        "site_mb": sum(files) / 1e6,
        "files": len(files),
        "claim_page_kb_min": min(pages),
        "claim_page_kb_median": statistics.median(pages),
        "claim_page_kb_max": max(pages),
    }


def _build(folder: Path, result: Path) -> Cost:
    scripts = Path(__file__).resolve().parent.parent
    return cost_of([sys.executable, "-m", "bench.stages", folder, result], folder=scripts)
