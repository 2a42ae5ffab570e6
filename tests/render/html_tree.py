"""HTML -> a tree to look at, read as a browser's tokenizer reads it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "br", "hr", "img", "input", "link", "meta", "source", "wbr"})
_SPACE = re.compile(r"\s+")


def line(text: str) -> str:
    """The text with every run of blanks as one blank, as a browser shows it."""
    return _SPACE.sub(" ", text).strip()


@dataclass
class Element:
    """An element; its children are elements and texts, and what is no text: comments and such."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def __iter__(self) -> Iterator["Element"]:
        """Every element below, from top to bottom."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child

    def has(self, name: str) -> bool:
        """Whether `name` is its tag, `.class` or `#id`."""
        if name.startswith("#"):
            return self.attributes.get("id") == name[1:]
        if name.startswith("."):
            return name[1:] in self.attributes.get("class", "").split()
        return self.tag == name

    def all(self, *names: str) -> list["Element"]:
        """The elements that the last name fits, below such as the names before it fit."""
        found = [self]
        for name in names:
            found = [below for element in found for below in element if below.has(name)]
        return found

    def one(self, *names: str) -> "Element":
        """The one element of that way."""
        (found,) = self.all(*names)
        return found

    @property
    def raw(self) -> str:
        """All text in it."""
        return "".join(c if isinstance(c, str) else c.raw for c in self.children)

    @property
    def text(self) -> str:
        """All text in it, as shown."""
        return line(self.raw)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice: {attrs}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> where <{self.open[-1].tag}> is open"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        self.open[-1].children.append(Element("!", {"data": data}))

    def handle_decl(self, decl: str) -> None:
        self.handle_comment(decl)

    def handle_pi(self, data: str) -> None:
        self.handle_comment(data)

    def unknown_decl(self, data: str) -> None:
        self.handle_comment(data)


def tree(html: str) -> Element:
    """The tree of a piece of HTML; AssertionError where a tag is not closed, or not open."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert len(builder.open) == 1, f"<{builder.open[-1].tag}> is never closed"
    return builder.root
