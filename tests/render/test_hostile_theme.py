"""Whatever strangers write, a page's head says it as text: the theme escapes nothing itself."""

import json
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from tests.render.hostile_base import KINDS, TEXTS, Base, families_of, twin
from tests.render.html_tree import Element, line, tree

from claimbook import publish

BLOCKS = "{% block site_meta %}{% endblock %}{% block htmltitle %}{% endblock %}"
Head = Callable[[dict[str, object]], Element]


@pytest.fixture(scope="module")
def head() -> Head:
    """A page's front matter -> its head: the theme's templates as MkDocs runs them, unescaped."""
    theme = jinja2.FileSystemLoader(Path(publish.__file__).with_name("theme"))
    base = jinja2.DictLoader({"base.html": BLOCKS})
    engine = jinja2.Environment(loader=jinja2.ChoiceLoader([base, theme]))
    engine.filters["url"] = engine.filters["script_tag"] = str
    template = engine.get_template("main.html")
    config = {"site_name": "Toy & claims", "theme": {}}

    def made(meta: dict[str, object]) -> Element:
        return tree(template.render(page={"meta": meta}, config=config))

    return made


@pytest.mark.parametrize("group", TEXTS)
@pytest.mark.parametrize("kind", KINDS)
def test_head_says_title_and_description_as_text(
    base: Base, plain_base: Base, head: Head, kind: str, group: str
) -> None:
    for own in families_of(base, group):
        found = head(base.of(kind, own).meta)
        like = head(plain_base.of(kind, twin(own, plain_base)).meta)
        assert [outline(element) for element in found] == [outline(element) for element in like]
        title = named(found, "og:title")
        assert found.one("title").raw == f"{title} - Toy & claims"
        names = {"claim": own.title, "gone": f"Gone {own.id}"}
        assert line(names.get(kind, own.label)) in line(title)
        for script in found.all("script"):
            assert "<" not in script.raw
            assert json.loads(script.raw)["@type"] == "Claim"


def outline(element: Element) -> tuple[object, ...]:
    """An element without what it says."""
    said = {"content", "title", "href"}
    kept = tuple(pair for pair in element.attributes.items() if pair[0] not in said)
    return (element.tag, tuple(element.attributes), kept)


def named(head: Element, name: str) -> str:
    """What a head says under this name."""
    (content,) = (
        element.attributes["content"]
        for element in head.all("meta")
        if element.attributes.get("property") == name
    )
    return content
