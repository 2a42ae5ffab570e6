"""Budgets of the built site: how large the page of a claim may be, whatever is said about it."""

import shutil
from pathlib import Path

import pytest
from tests.build.bases import build_base, make_base
from tests.build.dense import CLAIMS, dense_files
from tests.publish.small import ROOT

MOST = 30_000
"""Bytes of HTML before compression, with the map: of a claim's page, and of those it goes on at."""
SEED = 27_500
"""The first claims stay as small as they are."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the first claims, the toy claims and the dense ones, with a repository."""
    root = make_base(tmp_path_factory.mktemp("budgets") / "base")
    shutil.copytree(ROOT / "claims", root / "claims", dirs_exist_ok=True)
    for path, text in dense_files():
        file = root / "claims" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    named = settings.replace(
        "  claimbook:\n",
        "  claimbook:\n    repository: https://forge.example/people/claims\n    branch: main\n",
    )
    assert named != settings
    (root / "mkdocs.yml").write_text(named, "utf-8")
    outcome = build_base(root, strict=False)
    assert outcome.pages, [problem.message for problem in outcome.problems]
    return root / "site"


def over(pages: list[Path], most: int) -> dict[str, int]:
    """The pages that are larger."""
    sizes = {page.parent.name: page.stat().st_size for page in pages}
    return {name: size for name, size in sizes.items() if size > most}


def test_every_claim_has_a_page_within_the_budget(site: Path) -> None:
    pages = sorted(site.glob("claims/*/index.html"))
    assert len(pages) > CLAIMS
    assert over(pages, MOST) == {}


def test_first_claims_have_small_pages(site: Path) -> None:
    names = [path.stem for path in (ROOT / "claims").glob("20*/*.yaml")]
    assert over([site / "claims" / name / "index.html" for name in names], SEED) == {}


def test_no_page_has_a_script_or_style_of_its_own(site: Path) -> None:
    """But for the one line that sets the colours before anything is painted."""
    for page in site.glob("claims/*/index.html"):
        text = page.read_text("utf-8")
        assert (text.count("<script>"), text.count("<style")) == (1, 0), page
