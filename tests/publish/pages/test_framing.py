"""A page that no template was run for is as if one had been run for it."""

from pathlib import Path

import pytest
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from claimbook.publish.pages.framing import Framer
from claimbook.publish.pages.making import page_of

FRONT = {
    "a.md": "title: One &amp; two\nhide: [toc]\nforms: [{href: x/a.json}, {href: y}]\n",
    "b.md": "title: Other\nsummary: '<b>s</b>'\nforms: [{href: a.json}, {href: z/}]\n",
    "c.md": "title: Third\nhide: [navigation, toc]\nsummary: no\nforms: []\n",
    "d.md": "title: ''\nsummary: 7\nhide: toc\n",
    "e.md": "title: Other\nforms: text\nsummary: [1, 2]\n",
    "deep/f.md": "title: F\n",
    "deep/g.md": "title: G\nsummary: s\n",
    "deep/index.md": "title: Index\n",
    "deep/g/page/2.md": "title: G, 2\n",
    "deep/h/page/2.md": "title: H, 2\n",
    "deep/h/page/3.md": "title: H, 3\n",
}
TRACEABLE = {
    "print": "{{ page.title }} {{ page.content }} {{ page.url }} {{ page.canonical_url }}",
    "filters": "{{ page.title | striptags | e }} {{ page.meta.summary | d('none', true) | upper }}",
    "choice": "{% if page.meta.summary %}{{ page.meta.summary }}{% else %}-{% endif %}",
    "in": "{% if 'toc' in (page.meta.hide or []) %}no toc{% endif %}",
    "in content": "{% if '<h1' not in page.content %}<h1>{{ page.title }}</h1>{% endif %}",
    "equal": "{% if page.title == 'Other' %}o{% elif page.title != 'Third' %}t{% endif %}",
    "urls": "{{ 'style.css' | url }} {{ 'deep' | url }} {{ nav.homepage.url | url }}{{ base_url }}",
    "own url": "{{ (page.toc | first).url | url }}",
    "heads": (
        "{% for h in page.toc %}{{ h.title }}{% for c in h.children %}{{ c.url }}{% endfor %}"
        "{% endfor %}"
    ),
    "no attribute": "{% for h in page.toc %}{{ h.typeset }}{% endfor %}{{ page.nothing }}",
    "macro": "{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(page.title) | replace('O', 'Q') }}",
    "captured": "{% set x %}{{ page.title }}!{% endset %}{{ x if x == 'Other!' }}{{ x }}",
    "block": "{% block b %}{{ page.meta.summary }}{% endblock %}{{ self.b() | length }}",
    "empty block": "{% block b %}{{ page.title }}{% endblock %}{% if self.b() %}yes{% endif %}",
    "json": '{{ {"a": page.title, "b": [base_url, page.url]} | tojson }}',
    "nav": "{% for n in nav %}{{ n.title }}{{ n.active, n == page }}{{ n.url | url }}{% endfor %}",
    "none": "{% if page.previous_page %}p{% endif %}{{ page.parent }}{{ page.is_homepage }}",
    "tests": "{% if page.meta.summary is string %}s{% endif %}{{ page.meta.summary is defined }}",
    "part": "{{ page.title[:2] }}{% if page.url[:5] == 'deep/' %}deep{% endif %}",
    "order": "{% if page.toc | length > 1 %}{{ page.title > 'P' }}{% endif %}",
    "recursive loop": (
        "{% for h in page.toc recursive %}<li>{{ h.title }}"
        "{% if h.children %}<ul>{{ loop(h.children) }}</ul>{% endif %}{% endfor %}"
    ),
    "active": "{{ page.active }}{{ config.site_name }}{{ mkdocs_version }}",
}
UNTRACEABLE = {
    "letters": "{% for letter in page.title %}{{ letter }}.{% endfor %}",
    "forms": "{% for form in page.meta.forms or [] %}{{ form.href | url }};{% endfor %}",
    "concatenated": "{{ page.title ~ '!' }}",
    "method": "{{ page.title.upper() }}",
    "index": "{{ page.title[0] }}",
    "sum": "{{ page.title + '!' }}",
    "format": "{{ '%s!' % page.title }}",
    "file": "{{ page.file.src_uri }}",
    "front matter": "{% for key in page.meta %}{{ key }}{% endfor %}",
    "items": "{{ page.meta.get('summary') }}",
    "mapped": "{{ page.toc | map(attribute='title') | join }}",
    "within": "{{ 'a/x.png' | url }} {{ 'b/' | url }} {{ 'c/y' | url }} {{ 'deep/g/z' | url }}",
    "length of a list": "{{ page.toc | length }}{{ page.meta.hide | length if page.meta.hide }}",
    "sorted": "{{ page.toc | sort(attribute='title') | map(attribute='id') | list }}",
}


@pytest.fixture
def framer(tmp_path: Path, request: pytest.FixtureRequest) -> tuple[Framer, list[tuple[Page, str]]]:
    """A framer for a theme of one template, and the pages as MkDocs renders them."""
    for place, front in (FRONT | {"index.md": "title: Home\n"}).items():
        path = tmp_path / "docs" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        many = "".join(f"## H{n} of {place}\n\n### Sub\n\n" for n in range(len(front) % 3))
        path.write_text(f"---\n{front}---\n# Head\n\n{many}text of {place}\n", "utf-8")
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text(request.param, "utf-8")
    config = load_config(
        docs_dir=str(tmp_path / "docs"),
        site_name="S",
        site_url="https://s.example/x/",
        theme={"name": None, "custom_dir": str(tmp_path / "theme")},
        plugins=[],
        nav=[{"Home": "index.md"}],
    )
    files = get_files(config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    for file in files.documentation_pages():
        page = file.page or Page(None, file, config)
        page.read_source(config)
        page.render(config, files)
    pages = [page_of(file) for file in files.documentation_pages()]
    env = config.theme.get_env()
    rendered = []
    for page in pages:
        page.active = True
        context = get_context(nav, files, config, page)
        rendered.append((page, env.get_template("main.html").render(context)))
        page.active = False
    return Framer(files.documentation_pages(), nav, config), rendered


def frames(framer: Framer, pages: list[tuple[Page, str]]) -> None:
    for page, rendered in pages * 2:
        assert framer.framed(page)[0] == rendered, page.url


@pytest.mark.parametrize("framer", TRACEABLE.values(), ids=TRACEABLE, indirect=True)
def test_framed_page_is_as_rendered_and_the_second_time_without_a_template(
    framer: tuple[Framer, list[tuple[Page, str]]],
) -> None:
    frames(*framer)
    assert framer[0].rendered <= len(framer[1]) + 2  # the pages of the navigation are not traced


@pytest.mark.parametrize("framer", UNTRACEABLE.values(), ids=UNTRACEABLE, indirect=True)
def test_framed_page_is_as_rendered_whatever_the_template_does(
    framer: tuple[Framer, list[tuple[Page, str]]],
) -> None:
    frames(*framer)


@pytest.mark.parametrize(
    ("framer", "often"),
    [
        ("{{ page.title }} {{ 'x.css' | url }} {{ 'deep/' | url }} {{ 'other/h/' | url }}", 1),
        ("{{ page.title }} {{ 'deep/g/z/' | url }}", 2),
        ("{{ page.title }} {{ 'deep/h/page/' | url }} {{ 'deep/g/' | url }}", 2),
    ],
    ids=["no link into them", "a link into one", "links into both"],
    indirect=["framer"],
)
def test_pages_below_one_folder_are_alike_until_a_link_leads_to_where_one_is(
    framer: tuple[Framer, list[tuple[Page, str]]], often: int
) -> None:
    frames(framer[0], [(page, text) for page, text in framer[1] if "/page/" in page.url])
    assert framer[0].rendered == often
