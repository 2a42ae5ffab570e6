"""Inline Markdown of a statement -> a small tree of our own -> safe Markdown, or plain text.

Allowed: emphasis, strong, code, and links to http, https and record ids. All else is text.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from claimbook.model.text import id_fault
from claimbook.render.gate import as_text, marked
from claimbook.render.links import outward

_PARSER = MarkdownIt("zero").enable(["emphasis", "backticks", "link", "escape"])
_TAGS = {"em_open": "em", "strong_open": "strong"}


@dataclass(frozen=True)
class Text:
    """Words as they are."""

    text: str


@dataclass(frozen=True)
class Code:
    """Words to be read letter by letter."""

    text: str


@dataclass(frozen=True)
class Span:
    """Marked words: `tag` is em or strong."""

    tag: str
    children: tuple["Inline", ...]


@dataclass(frozen=True)
class Hyperlink:
    """Words that lead to a URL or a record id."""

    target: str
    children: tuple["Inline", ...]


Inline = Text | Code | Span | Hyperlink


@lru_cache(maxsize=65536)  # every form of a claim says its statement
def parsed(text: str) -> tuple[Inline, ...]:
    """The tree of a statement; whatever is not allowed stays in it as text."""
    block = _PARSER.parseInline(text)[0]
    return tuple(_tree(iter(block.children or ())))


def _tree(tokens: Iterator[Token]) -> Iterator[Inline]:
    for token in tokens:
        if token.type.endswith("_close"):
            return
        if token.type in _TAGS:
            yield Span(_TAGS[token.type], tuple(_tree(tokens)))
        elif token.type == "link_open":
            yield from _hyperlink(str(token.attrs.get("href", "")), tuple(_tree(tokens)))
        elif token.type == "code_inline":
            yield Code(token.content)
        elif token.content:
            yield Text(token.content)


def _hyperlink(target: str, children: tuple[Inline, ...]) -> Iterable[Inline]:
    if target.startswith(("https://", "http://")) or id_fault(target) is None:
        return (Hyperlink(target, children),)
    return children


def plain(nodes: Iterable[Inline]) -> str:
    """The words alone, for titles, descriptions and search."""
    return "".join(
        node.text if isinstance(node, Text | Code) else plain(node.children) for node in nodes
    )


def written(nodes: Iterable[Inline], to_record: Callable[[str, str], Markup | None]) -> Markup:
    """Safe Markdown; `to_record(text, id)` makes a link to a record, None where there is none.

    Marked words become HTML tags: unlike `*` they mean the same next to any letter.
    """
    return marked("".join([_written(node, to_record) for node in nodes]))  # each is safe


def _written(node: Inline, to_record: Callable[[str, str], Markup | None]) -> Markup:
    match node:
        case Text(text):
            return _spaced(text)
        case Code(text):
            return Markup(f"<code>{_spaced(text)}</code>")
        case Span(tag, children):
            return Markup(f"<{tag}>{written(children, to_record)}</{tag}>")  # em or strong
        case Hyperlink(target, children):
            words = plain(children)
            if target.startswith(("https://", "http://")):
                return outward(words, target)
            return to_record(words, target) or as_text(words)


def _spaced(text: str) -> Markup:
    """The gate trims a line; inside a sentence the blanks at its ends are the gaps of words."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return Markup(f"{before}{as_text(text)}{after}") if before or after else as_text(text)
