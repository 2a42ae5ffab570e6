"""The law: whatever was built before, a build makes what plain MkDocs makes of the same files.

CLAIMBOOK_SEQUENCES says how many sequences of edits are tried; docs/about/maintain.md tells of it.
"""

import functools
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.damage import damaged
from tests.publish.small import files_of

from claimbook.publish.engine import build_pages
from claimbook.publish.overrides import INDEX, lay_index
from claimbook.publish.pages.coming import Coming
from claimbook.publish.pages.framing import Framer
from claimbook.publish.swap import MARK, begin_with, replaced

SEQUENCES = int(os.environ.get("CLAIMBOOK_SEQUENCES", "200"))
PLACES = (
    *("index", "claims/index", "claims/a", "claims/b", "claims/c", "claims/page/2", "about/m"),
    *("claims/a/page/2", "claims/a/page/3", "claims/b/page/2", "themes/b/page/2"),
)
HEAD = "---\ntitle: {title}\nhide: {hide}\n---\n\n"
BODIES = (
    '# One {{ #one }}\n\n<p id="x" markdown="span">[a]({to}) &#58;</p>\n\n- a\n- [b]({to}#one)\n',
    '# Two {{ #two .c }}\n\n<div id="d" markdown="block">\n\n## In {{ #in }}\n\nText\n\n</div>\n',
    "# By hand\n\nSome *words* and a [link]({to}).\n\n1. one\n2. two\n",
    '<p class="k">Raw</p>\n\n# Three {{ #one }}\n\n[to]({to}#two)\n',
    "# Four {{ #four }}\n\n[of the index]({index})\n",
)
TEMPLATES = (
    "<title>{{ page.title }}</title>{{ page.content }}{{ 'x.css' | url }}{{ config.site_name }}",
    (
        "{% if page.meta.hide %}-{% endif %}{% for h in page.toc %}{{ h.title }}{% endfor %}"
        "{{ page.content }}{% for n in nav %}{{ n.title }}{{ n.url | url }}{% endfor %}"
    ),
    "{{ page.content }}{{ pages | length }}{% for f in pages %}{{ f.url }}{% endfor %}",
    "{{ page.content }}{{ build_date_utc }}{{ page.title.upper() }}",
    (
        "{{ 'claims/a/page/' | url }} {{ 'claims/b/x/' | url }} {{ 'themes/b/page/2/' | url }}"
        "{{ page.content }}{% if page.meta.hide %}{{ 'claims/c/page/3/' | url }}{% endif %}"
    ),
    "{{ page.content }}{% include 'part.txt' %}{{ page.canonical_url }}{{ page.update_date }}",
)
SETTINGS = (
    "site_name: A\nnav: [index.md]\n",
    "site_name: B\nnav: [index.md]\n",
    "site_name: A\nsite_url: https://a.example/x/\nnav: [index.md]\n",
    "site_name: A\nsite_url: https://b.example/x/\nnav: [index.md]\n",
    "site_name: A\nnav:\n  - Home: index.md\n",
)
EXTENSIONS = (
    "markdown_extensions: [attr_list, md_in_html, {toc: {permalink: '#', permalink_title: L}}]\n"
)


@dataclass
class Base:
    """A base of pages, and what builds have left of it."""

    root: Path
    epoch: int = 0

    def file(self, path: str) -> Path:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def page(self, place: str) -> Path:
        return self.file(f"docs/{place}.md")


Step = Callable[[Base], None]


def write(place: str, body: int, to: str, title: int, hide: str) -> Step:
    target, index = (
        os.path.relpath(path, os.path.dirname(place) or ".")  # noqa: PTH120 - of no disk
        for path in (f"{to}.md", "pagefind/i.txt")
    )
    text = HEAD.format(title=f"T{title}", hide=hide) + BODIES[body].format(to=target, index=index)
    return lambda base: void(base.page(place).write_text(text, "utf-8"))


def delete(place: str) -> Step:
    return lambda base: base.page(place).unlink(missing_ok=True) if place != "index" else None


def rename(place: str, to: str) -> Step:
    def step(base: Base) -> None:
        if base.page(place).exists() and place != "index":
            base.page(place).replace(base.page(to))

    return step


def settle(which: int) -> Step:
    return lambda base: void(base.file("mkdocs.yml").write_text(settings_of(which), "utf-8"))


def settings_of(which: int) -> str:
    theme = "docs_dir: docs\ntheme: {name: null, custom_dir: theme}\nplugins: []\n"
    return SETTINGS[which] + theme + EXTENSIONS


def frame(which: int) -> Step:
    text = MARK.decode() + "{{ config.site_name }}" + TEMPLATES[which]
    return lambda base: void(base.file("theme/main.html").write_text(text, "utf-8"))


def put(path: str, text: str) -> Step:
    return lambda base: void(base.file(path).write_text(text, "utf-8"))


def later(days: int) -> Step:
    return lambda base: setattr(base, "epoch", days * 86_400)


def damage(folder: str, which: int, how: str) -> Step:
    def step(base: Base) -> None:
        damaged(base.root / folder, which, how, added=MARK)
        site = base.root / "site"
        if site.is_dir() and not (site / "index.html").exists():
            # Without the page that it is known by, it is not ours to replace: test_swap.py.
            (site / "index.html").write_bytes(MARK)

    return step


def kill(pages: int) -> Step:
    """A build that ends, without a chance to clear up, after so many pages."""

    def step(base: Base) -> None:
        left = iter(range(pages))
        real = Framer.framed

        def framed(framer: Framer, page: object) -> tuple[str, bool]:
            if next(left, None) is None:
                raise KeyboardInterrupt
            return real(framer, page)  # type: ignore[arg-type]

        half = base.root / ".site.claimbook-new"
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Framer, "framed", framed)
            try:
                made(base, half, base.root / "cache")
            except KeyboardInterrupt:
                base.file("cache/00/x.part").write_text("half")

    return step


def void(_: object) -> None:
    """Nothing, for a step that returns something."""


places, few = st.sampled_from(PLACES), st.integers(0, 3)
bodies = st.integers(0, len(BODIES) - 1)
STEPS: st.SearchStrategy[Step] = st.one_of(
    st.builds(
        write,
        places,
        st.integers(0, len(BODIES) - 1),
        places,
        few,
        st.sampled_from(["[]", "[toc]"]),
    ),
    st.builds(delete, places),
    st.builds(rename, places, places),
    *[st.builds(settle, st.integers(0, len(SETTINGS) - 1))] * 2,
    st.builds(frame, st.integers(0, len(TEMPLATES) - 1)),
    st.builds(
        put,
        st.sampled_from(
            ["theme/part.txt", "docs/d.json", "index/i.txt", "index/a/j.js", "docs/pagefind/i.txt"]
        ),
        st.sampled_from("xyz"),
    ),
    st.builds(later, few),
    st.builds(
        damage,
        st.sampled_from(["cache", "cache", "site", "spare"]),
        st.integers(0, 20),
        st.sampled_from(["change", "shorten", "remove", "all"]),
    ),
    st.builds(kill, few),
)


def made(base: Base, site: Path, kept: Path | None = None) -> tuple[str, ...]:
    coming = Coming(INDEX, lambda: lay_index(base.root / "theme", files_of(base.root / "index")))
    return build_pages(
        base.root / "mkdocs.yml", site_dir=site, epoch=base.epoch, kept=kept, coming=coming
    )


def built(base: Base) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The site as publish makes it, and what was warned of."""
    spare = base.root / "spare"
    with replaced(base.root / "site", root=base.root, spare=spare) as fresh:
        begin_with(spare, fresh)
        warnings = made(base, fresh, base.root / "cache")
    return files_of(base.root / "site"), warnings


def by_mkdocs(base: Base) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The site as plain MkDocs makes it of the same files."""
    inputs = {
        path: content
        for path, content in files_of(base.root).items()
        if path.startswith(("docs/", "index/", "theme/", "mkdocs.yml"))
    }
    return _by_mkdocs(tuple(inputs.items()), base.epoch)


@functools.lru_cache(maxsize=2000)
def _by_mkdocs(
    inputs: tuple[tuple[str, bytes], ...], epoch: int
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        base = Base(Path(name), epoch)
        for path, content in inputs:
            base.file(path).write_bytes(content)
        patch.setattr("claimbook.publish.engine.is_ours_to_make", lambda _: False)
        warnings = made(base, base.root / "plain")
        return files_of(base.root / "plain"), warnings


@contextmanager
def new_base() -> Iterator[Base]:
    with tempfile.TemporaryDirectory() as name:
        base = Base(Path(name))
        put("theme/part.txt", "part")(base)
        frame(0)(base)
        settle(0)(base)
        for number, place in enumerate(PLACES):
            write(place, number % 2, "claims/a", number, "[]")(base)
        yield base


@settings(max_examples=SEQUENCES, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=4), st.booleans())
def test_build_after_any_edits_is_what_plain_mkdocs_makes(steps: list[Step], shared: bool) -> None:
    with new_base() as base, pytest.MonkeyPatch.context() as patch:
        patch.setattr("claimbook.publish.pages.site._WORTH_SHARING", 0 if shared else 100)
        built(base)
        for step in steps:
            step(base)
            site, warnings = built(base)
            plain, plain_warnings = by_mkdocs(base)
            assert site == plain
            assert sorted(warnings) == sorted(plain_warnings)
