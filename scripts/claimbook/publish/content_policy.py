"""The theme's own inline scripts -> what the pages' Content-Security-Policy lets run.

The hashes are taken from pages without content that the same engine makes with the same settings:
a script that a claim smuggled into a real page must not get a hash of its own.
"""

import base64
import hashlib
import os
import re
import tempfile
from pathlib import Path

from claimbook.publish.engine import build_pages
from claimbook.publish.overrides import SCRIPT_SOURCES, put
from claimbook.publish.recipe import recipe_of

_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\b(?:src|type)=)[^>]*>(.*?)</script>", re.DOTALL)


def write_script_sources(root: Path, *, theme_dir: Path, depth: int | None = None) -> None:
    """Write the theme's partial that names the scripts of pages of every depth in build/docs.

    Who knows how many folders deep the deepest page's address is says so: all are looked at else.
    Its first line says what it was made from: as long as that is the same, it stands.
    """
    config_file, path = root / "mkdocs.yml", theme_dir / SCRIPT_SOURCES
    depth = _depth(root / "build" / "docs") if depth is None else depth
    mark = f"{{# {recipe_of(config_file, theme_dir=theme_dir, also=depth)} -#}}\n"
    if not path.read_text("utf-8").startswith(mark):
        sources = " ".join(_sources(config_file, depth))
        put(path, f"{mark}{sources}\n".encode())


def _depth(docs_dir: Path) -> int:
    """How many folders deep the deepest page's address is: `claims/page/2.md` is three."""
    folders = (
        path for path, _, names in os.walk(docs_dir) if any(name.endswith(".md") for name in names)
    )
    return max((len(Path(path).relative_to(docs_dir).parts) + 1 for path in folders), default=0)


def _sources(config_file: Path, depth: int) -> list[str]:
    with tempfile.TemporaryDirectory() as name:
        docs, site = Path(name, "docs"), Path(name, "site")
        folder = docs
        for _ in range(depth + 1):
            folder.mkdir()
            (folder / "index.md").touch()
            folder /= "x"
        build_pages(config_file, site_dir=site, docs_dir=docs, epoch=0)
        pages = [page.read_text("utf-8") for page in site.rglob("*.html")]
    scripts = {script for page in pages for script in _INLINE_SCRIPT.findall(page)}
    return sorted(map(_source, scripts))


def _source(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
