"""A number of claims -> one round of the benchmark: a base of that size, built in several ways."""

import dataclasses
import json
import shutil
import statistics
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from bench.base import base_files
from bench.cost import Cost, cost_of
from bench.engines import hugo, mkdocs
from bench.saving import SCRIPTS, edit, saved_to_served
from bench.stages import BEFORE_HTML

COLD, WARM, EDITED = "build, cold", "build, nothing changed", "build, one statement changed"
SERVED = "serve, from saving a statement to its page"
MKDOCS, HUGO = "plain mkdocs build", "hugo"
_OURS, _ANY_HOST = "  claimbook:\n", "    host: other\n"
"""A site may be larger than a host takes: that is what is to be seen."""


def measured(
    claims: int,
    folder: Path,
    *,
    like: Path,
    against: Collection[str],
    tell: Callable[[str], None] = lambda _: None,
) -> dict[str, Any]:
    """What one round found, as it goes into the JSON; `like` is whose settings and docs are taken.

    `folder` is emptied first, and has the base and its site at the end. `tell` is told what is
    under way. FailedError where a build fails.
    """
    claim = lay_base(claims, folder, like=like)
    costs, built = _builds(claim, folder, tell)
    others: dict[str, Callable[[], Cost | None]] = {
        MKDOCS: lambda: mkdocs(folder) if "mkdocs" in against else None,
        HUGO: lambda: hugo(folder) if "hugo" in against else None,
        SERVED: lambda: saved_to_served(folder, claim),
    }
    for name, run in others.items():
        tell(name)
        costs[name] = run()
    return {
        "claims": claims,
        "pages": built[COLD]["pages"],
        "stages": {name: run["stages"] for name, run in built.items()},
        "runs": {name: dataclasses.asdict(cost) for name, cost in costs.items() if cost},
        "size": sizes(folder / "site"),
    }


def measured_before_html(
    claims: int, folder: Path, *, like: Path, tell: Callable[[str], None] = lambda _: None
) -> dict[str, Any]:
    """The same of all that a build does before Markdown becomes HTML, and of nothing else."""
    claim = lay_base(claims, folder, like=like)
    costs, built = _builds(claim, folder, tell, BEFORE_HTML)
    return {
        "claims": claims,
        "stages": {name: run["stages"] for name, run in built.items()},
        "runs": {name: dataclasses.asdict(cost) for name, cost in costs.items() if cost},
    }


def _builds(
    claim: Path, folder: Path, tell: Callable[[str], None], *until: str
) -> tuple[dict[str, Cost | None], dict[str, dict[str, Any]]]:
    """What building a base costs three times, and what each build told; `claim` is edited."""
    costs: dict[str, Cost | None] = {}
    built: dict[str, dict[str, Any]] = {}
    for name in (COLD, WARM, EDITED):
        tell(name)
        if name == EDITED:
            edit(claim, 1)
        costs[name], built[name] = _build(folder, *until)
    return costs, built


def lay_base(claims: int, folder: Path, *, like: Path) -> Path:
    """An empty folder with a base of so many claims in it; the file of one in the middle."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in base_files(claims):
        file = folder / "claims" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    shutil.copytree(like / "docs", folder / "docs")
    settings = (like / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace(_OURS, f"{_OURS}{_ANY_HOST}"), "utf-8")
    return next((folder / "claims").rglob(f"claim-{claims // 2}.yaml"))


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


def _build(folder: Path, *until: str) -> tuple[Cost, dict[str, Any]]:
    result = folder / "result.json"
    command: list[str | Path] = [sys.executable, "-m", "bench.stages", folder, result, *until]
    cost = cost_of(command, folder=SCRIPTS)
    return cost, json.loads(result.read_text("utf-8"))
