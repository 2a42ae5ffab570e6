"""Whatever mkdocs.yml calls the site and its pages, every output says it as text."""

import email.policy
import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from functools import cached_property
from typing import Any
from xml.etree import ElementTree as Xml

import pytest
from markdown_it import MarkdownIt
from tests.render.hostile import HOSTILE
from tests.render.html_tree import Element, line, tree
from tests.render.sites import html_of, pages_of, split
from tests.render_data.editions import Answers, files_of, full_base, site_of, twins_of

from claimbook.model.pages import files_of as files_of_plans
from claimbook.model.settings import Labels, Settings
from claimbook.render.companions import planned_companions
from claimbook.render.data.edition import Edition
from claimbook.render.feeds.all_feeds import planned_feeds
from claimbook.render.letters.forms import WRITTEN, LetterForm
from claimbook.render.letters.letter import letter
from claimbook.render.share.files import planned_shares

NAMES = tuple(Labels.model_fields)
PLAIN = "Plain words"
PER_BASE = 2 + len(NAMES)
OWN = (
    "{{ config }}",
    "{% raw %}",
    "{site} {0} {title}",
    "%(name)s %s",
    "${name}",
    "[a](https://evil.example/) ![b](x.png)",
    "# Heading",
    "* item",
    "`code` *em* __strong__",
    "]]>&lt;b&gt;",
)
"""What a template, a format string or Markdown might take for its own."""


@dataclass(frozen=True)
class Called:
    """A base whose site and pages are called by these words."""

    words: tuple[str, ...]

    @cached_property
    def settings(self) -> Settings:
        name, about, *labels = self.words
        return Settings(
            site_name=name,
            site_description=about,
            site_url="https://claims.example/repo/",
            labels=Labels(**dict(zip(NAMES, labels, strict=True))),
        )

    @cached_property
    def answers(self) -> Answers:
        return Answers(Edition(site_of(full_base(), self.settings)))

    @cached_property
    def pages(self) -> Mapping[str, str]:
        return pages_of(self.answers.edition.site)

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """What stands beside the pages."""
        return {
            **files_of(self.answers),
            **twins_of(self.answers),
            **{
                f.path: f.content
                for f in files_of_plans(planned_companions(self.answers.edition.site))
            },
        }

    def letter(self, form: LetterForm) -> bytes:
        return WRITTEN[form](letter(self.answers.edition.site))


def called() -> Iterator[Called]:
    """Hostile texts in one line, each in some place of some base: a third, since all are slow."""
    texts = [text for group in HOSTILE.values() for text in group][::3]
    lines = list(dict.fromkeys(" ".join(text.split())[:110] for text in (*OWN, *texts)))
    lines += OWN[: -len(lines) % PER_BASE]
    for start in range(0, len(lines), PER_BASE):
        yield Called(tuple(lines[start : start + PER_BASE]))


def turned(words: tuple[str, ...], by: int) -> tuple[str, ...]:
    return (*words[by:], *words[:by])


PLAINLY = Called((PLAIN,) * PER_BASE)
HOSTILE_BASES = [*called(), *(Called(turned(one.words, 1)) for one in [*called()][:3])]
each = pytest.mark.parametrize("base", HOSTILE_BASES, ids=lambda base: base.words[0][:30])


def shape(element: Element) -> tuple[Any, ...]:
    """An element without what is said in it."""
    below = tuple(shape(child) for child in element.children if isinstance(child, Element))
    saying = {"alt", "title", "aria-label"}
    kept = [(name, "" if name in saying else value) for name, value in element.attributes.items()]
    return (element.tag, tuple(sorted(kept)), below)


def body_of(text: str) -> Element:
    return tree(html_of(split(text)[0]))


PLAIN_SHAPES = {path: shape(body_of(text)) for path, text in PLAINLY.pages.items()}


@each
def test_pages_have_the_elements_of_plain_ones(base: Called) -> None:
    assert set(base.pages) == set(PLAIN_SHAPES)
    for path, text in base.pages.items():
        assert shape(body_of(text)) == PLAIN_SHAPES[path], path


@each
def test_heads_of_pages_are_escaped(base: Called) -> None:
    for path, text in base.pages.items():
        meta = split(text)[1]
        for field in ("title", "description"):
            assert not set(meta[field]) & set('<>"'), path
    home = split(base.pages["index.md"])[1]
    assert html.unescape(home["title"]) == base.settings.site_name


@each
def test_lists_are_headed_by_what_they_are_called(base: Called) -> None:
    for name in NAMES:
        heading = body_of(base.pages[f"{name}/index.md"]).one("h1")
        own = "".join(child for child in heading.children if isinstance(child, str))
        assert line(own) == line(getattr(base.settings.labels, name))


@each
def test_feeds_name_the_site_and_its_lists(base: Called) -> None:
    files = {
        file.path: file.content.decode()
        for file in files_of_plans(planned_feeds(base.answers.edition.site))
    }
    for path, text in files.items():
        if path.endswith(".json"):
            assert json.loads(text)["title"].startswith(base.settings.site_name)
        else:
            Xml.fromstring(text)
    opml = Xml.fromstring(files["feeds.opml"])
    groups = {outline.get("text") for outline in opml.findall("body/outline")}
    assert base.settings.labels.themes in groups
    assert opml.findtext("head/title") == base.settings.site_name


def plain_text_shape(text: str) -> tuple[Any, ...]:
    """A twin as a reader of CommonMark has it: its elements; where links lead is told apart."""
    return shape(tree(MarkdownIt("commonmark").render(text)))


@each
def test_twins_have_the_elements_of_plain_ones(base: Called) -> None:
    for path, content in base.files.items():
        if path.endswith((".md", "llms.txt")):
            like = PLAINLY.files[path].decode()
            assert plain_text_shape(content.decode()) == plain_text_shape(like), path


@each
def test_data_and_citations_are_whole(base: Called) -> None:
    assert set(base.files) == set(PLAINLY.files)
    for path, content in base.files.items():
        text, like = (found.decode("utf-8", "replace") for found in (content, PLAINLY.files[path]))
        if path.endswith(".json"):
            assert keys(json.loads(text)) == keys(json.loads(like)), path
        elif path.endswith((".jsonl", ".ris", ".csv")):
            assert text.count("\n") == like.count("\n"), path
        elif path.endswith(".bib"):
            bare = re.sub(r"\\[{}\\]", "", text)
            assert (bare.count("{"), bare.count("\n")) == (bare.count("}"), like.count("\n")), path


def keys(value: Any) -> Any:
    """What of JSON is not said by anybody."""
    if isinstance(value, dict):
        return {key: keys(inner) for key, inner in value.items()}
    return [keys(inner) for inner in value] if isinstance(value, list) else type(value)


@each
def test_json_ld_names_the_site_and_stays_in_its_element(base: Called) -> None:
    for path, text in base.pages.items():
        written = split(text)[1].get("json_ld")
        if written:
            assert "<" not in written, path
            assert json.loads(written)["isPartOf"]["name"] == base.settings.site_name


@each
def test_letter_has_the_elements_of_a_plain_one(base: Called) -> None:
    page, like = (one.letter(LetterForm.HTML).decode() for one in (base, PLAINLY))
    assert shape(tree(page)) == shape(tree(like))
    page, like = (one.letter(LetterForm.MARKDOWN).decode() for one in (base, PLAINLY))
    assert plain_text_shape(page) == plain_text_shape(like)
    assert json.loads(base.letter(LetterForm.JSON))["site"]["name"] == base.settings.site_name


@each
def test_mail_has_the_headers_of_a_plain_one(base: Called) -> None:
    mail, like = (parsed(one.letter(LetterForm.MAIL)) for one in (base, PLAINLY))
    assert mail.keys() == like.keys()
    assert line(mail["subject"]).startswith(line(base.settings.site_name))
    assert [part.get_content_type() for part in mail.walk()] == [
        part.get_content_type() for part in like.walk()
    ]
    (sender,) = mail["from"].addresses
    assert sender.addr_spec == like["from"].addresses[0].addr_spec


def parsed(content: bytes) -> EmailMessage:
    found = BytesParser(policy=email.policy.default).parsebytes(content)
    assert isinstance(found, EmailMessage)
    return found


@each
def test_pictures_are_drawn_or_left_out(base: Called) -> None:
    found = files_of_plans(planned_shares(base.answers.edition.site))
    assert all(file.content.startswith(b"\x89PNG") for file in found)
