"""A few pages and search entries, and what tests do with a published site."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from claimbook.model.pages import SearchEntry
from claimbook.publish.overrides import lay_theme, put, theme_files
from claimbook.publish.words import word_files
from claimbook.tongue.catalogue import ENGLISH
from claimbook.tongue.tongue import tongue_of

ROOT = Path(__file__).parents[2]

PAGES = {
    "index.md": "---\ntitle: Home\n---\n# Home\n\n[A claim](claims/a-claim.md#why)\n",
    "claims/index.md": "---\ntitle: Claims\n---\n# Claims\n\n[2](page/2.md)\n",
    "claims/page/2.md": "---\ntitle: Claims, page 2\n---\n# Claims, page 2\n",
    "claims/a-claim.md": (
        '---\ntitle: "Meta &lt;b&gt; &amp;amp; co"\ndescription: "Says &#34;no&#34;"\n---\n'
        "# Meta\n\n## Why {#why}\n\n<div markdown>\n**so**\n</div>\n"
    ),
    "about/method.md": "# Method &lt;script&gt;alert(1)&lt;/script&gt;\n\nBy hand.\n",
    **{
        f"{name}/index.md": f"# {name}\n"
        for name in ("themes", "companies", "questions", "tensions", "explore", "about")
    },
}

ENTRIES = tuple(
    SearchEntry(
        address=f"claims/{name}/",
        title=name.title(),
        content=f"The claim on {name} names layoffs",
        meta=(("standing", "Second-hand only"), ("attributed", f"Someone says {name}")),
        filters=(("theme", ("labour", theme)), ("company", (company,)), ("year", (year,))),
        sort=(("title", name), ("date", f"{year}-01-01")),
    )
    for name, theme, company, year in (
        ("apple", "hiring", "meta", "2024"),
        ("birch", "capex", "meta", "2025"),
        ("cedar", "capex", "amazon", "2025"),
        ("daisy", "hiring", "general-motors", "2026"),
        ("elder", "monitoring", "meta", "2026"),
    )
)


def make_base(root: Path) -> Path:
    """A base that was never published: this repository's mkdocs.yml, and pages in build/docs."""
    for path, text in PAGES.items():
        page = root / "build" / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def beside(root: Path, files: Mapping[str, str]) -> Path:
    """A folder with these files and no others, to be laid beside the pages."""
    folder = root / "build" / "beside"
    folder.mkdir(parents=True, exist_ok=True)
    for path in files_of(folder).keys() - files.keys():
        (folder / path).unlink()
    for path, text in files.items():
        put(folder / path, text.encode())
    return folder


def theme_laid(base: Path) -> None:
    """Lay the theme in build/theme, in English and without a search index."""
    theme = theme_files()
    words = word_files(theme, tongue_of(ENGLISH))
    lay_theme(base / "build" / "theme", theme | words)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file under a folder by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def python(code: str, *arguments: object, **variables: str) -> subprocess.Popen[str]:
    """Start Python on this code, with the package at hand."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "scripts")} | variables
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
