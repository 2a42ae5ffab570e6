"""build/docs -> the same pages by another engine: plain MkDocs, and Hugo where there is one."""

import json
import re
import shutil
import sys
from pathlib import Path

from bench.cost import Cost, cost_of

HUGO = "hugo"
_SETTINGS = {
    "baseURL": "https://claimbook.example/",
    "disableKinds": ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"],
    "markup": {
        "goldmark": {"renderer": {"unsafe": True}, "parser": {"attribute": {"block": True}}}
    },
    "module": {
        "mounts": [
            {"source": "content", "target": "content"},
            {"source": "layouts", "target": "layouts"},
            {"source": "../docs", "target": "static", "files": ["! **.md"]},
        ]
    },
}
_TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
_ARTICLE = re.compile(r"(<article[^>]*>).*(</article>)", re.DOTALL)


def mkdocs(root: Path) -> Cost:
    """Plain `mkdocs build` with the base's own settings, theme and pages."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return cost_of([*command, "--site-dir", root / "site-mkdocs"], folder=root)


def hugo(root: Path) -> Cost | None:
    """Hugo with the same files, in the frame of a finished page; None where there is no Hugo."""
    program = shutil.which(HUGO)
    if program is None:
        return None
    folder = root / "build" / HUGO
    _lay_hugo(root, folder)
    return cost_of([program, "--quiet", "--destination", root / "site-hugo"], folder=folder)


def _lay_hugo(root: Path, folder: Path) -> None:
    """A project of Hugo's own: it takes an index.md for the only page of its folder."""
    pages = root / "build" / "docs"
    for page in pages.rglob("*.md"):
        place = folder / "content" / page.relative_to(pages)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, place.with_name(place.name.replace("index.md", "_index.md")))
    layouts = folder / "layouts"
    layouts.mkdir(parents=True, exist_ok=True)
    finished = next((root / "site" / "claims").glob("claim-*/index.html"))
    frame = _TITLE.sub("<title>{{ .Title }}</title>", finished.read_text("utf-8"))
    layout = _ARTICLE.sub(r"\1{{ .Content }}\2", frame)
    for name in ("single.html", "list.html", "home.html"):
        (layouts / name).write_text(layout, encoding="utf-8")
    (folder / "hugo.json").write_text(json.dumps(_SETTINGS), encoding="utf-8")
