"""A site that mkdocs.yml calls by hostile words is built as one of plain words, and says them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.build.bases import build_base, make_base
from tests.render.html_tree import Element, line, tree

from claimbook.model.settings import Labels

ATTACK = "</title><script>alert(1)</script>"
NAME = f'"{ATTACK}{{{{ config.site_name }}}} {{% raw %}} *a* [b](https://evil.example/) &lt;i&gt;'
LABEL = "<img src=x onerror=alert(1)>{{ config }} **a** [b](https://evil.example/)"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same base as `good`, but for what it and its lists are called."""
    root = make_base(tmp_path_factory.mktemp("hostile") / "base")
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8")
    called = f"site_name: {json.dumps(NAME)}\nsite_description: {json.dumps(NAME)}\n"
    text = called + re.sub(r"^site_(?:name|description): .*\n", "", text, flags=re.MULTILINE)
    labels = "".join(f"\n      {name}: {json.dumps(LABEL)}" for name in Labels.model_fields)
    text = text.replace("\n  claimbook:", f"\n  claimbook:\n    labels:{labels}")
    settings.write_text(text, "utf-8")
    assert build_base(root).pages
    return root / "site"


SAYING = {"content", "title", "aria-label", "alt"}


def shape(element: Element) -> tuple[Any, ...]:
    """An element without what is said in it."""
    below = tuple(shape(child) for child in element.children if isinstance(child, Element))
    kept = [(name, "" if name in SAYING else value) for name, value in element.attributes.items()]
    return (element.tag, tuple(sorted(kept)), below)


def html_files(site: Path) -> dict[str, Path]:
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    return {path: file for path, file in found.items() if not path.startswith("pagefind/")}


def test_site_has_the_elements_of_a_plain_one(hostile: Path, good: Path) -> None:
    plain = html_files(good / "site")
    found = html_files(hostile)
    assert set(found) == set(plain)
    for path, file in found.items():
        page, like = (tree(text.read_text("utf-8")) for text in (file, plain[path]))
        assert shape(page) == shape(like), path


def test_site_says_the_words_as_they_are(hostile: Path) -> None:
    home = tree((hostile / "index.html").read_text("utf-8"))
    assert home.one("title").text.startswith(line(NAME))
    assert home.one(".cb-name").text == line(NAME)
    claims = tree((hostile / "claims" / "index.html").read_text("utf-8"))
    own = "".join(child for child in claims.one("h1").children if isinstance(child, str))
    assert line(own) == LABEL
    named = {tag.attributes.get("property"): tag.attributes for tag in claims.all("meta")}
    assert named["og:site_name"]["content"] == NAME
