"""Bases to build: the toy claims with this repository's settings and pages."""

import datetime
import shutil
from pathlib import Path

from tests.publish.small import ROOT

from claimbook.build.order import Order
from claimbook.build.pipeline import Outcome, build

TODAY = datetime.date(2026, 11, 23)
CLAIM = "claims/2026/four-days-kept-output.yaml"


def make_base(root: Path) -> Path:
    """A base that was never built."""
    shutil.copytree(ROOT / "tests" / "toy" / "claims", root / "claims")
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def build_base(
    root: Path,
    *,
    strict: bool = True,
    today: datetime.date = TODAY,
    as_of: datetime.date | None = None,
) -> Outcome:
    """Build its site in site/, without a word."""
    order = Order(root, root / "site", today, as_of=as_of, strict=strict)
    return build(order, progress=lambda _: None)


def change(path: Path, old: str, new: str) -> None:
    """Write another text in the place of a text that is there once."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
