"""A page's Markdown -> the HTML that Python-Markdown makes of it, where we wrote the page.

Our own pages are made of few forms: headings with an id, tight lists, one-line paragraphs, and
elements that say `markdown="span"` or `markdown="block"`. For these the outcome is known without
parsing, at a thirtieth of the cost. Whatever else stands in a page makes it foreign, and
Python-Markdown does it: what is told apart here is never *how* a page looks, only who makes it.
tests/publish hold every form, and any mixture of them, to Python-Markdown's own outcome.
"""

import functools
import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown.extensions.toc import strip_tags
from markdown.serializers import RE_AMP

from claimbook.publish.pages.spans import ATTRIBUTE, ForeignError, paragraph, raw, raw_list, span

_BLOCKS = "article|aside|blockquote|details|div|figure|footer|header|main|nav|section"
_SPANS = "blockquote|div|figcaption|nav|p|summary"
_OPEN = re.compile(rf'<({_BLOCKS})((?:{ATTRIBUTE})*?) markdown="block">')
_CLOSE = re.compile(rf"</({_BLOCKS})>")
_SPAN = re.compile(rf'<({_SPANS})((?:{ATTRIBUTE})*?) markdown="span">(.+)</\1>')
_RAW = re.compile(rf"<(div|p|summary)((?:{ATTRIBUTE})*+)>(.+)</\1>")
_FOLD = re.compile(rf"(<details(?:{ATTRIBUTE})*+>)(.+)</details>")
_HEADING = re.compile(r"(#{1,6}) ([^#].*?) \{ ([#.][\w-]+(?: [#.][\w-]+)*) \}")
_HASH = re.compile(r"(?<!&)#")
_ID = re.compile(r'<[A-Za-z][^<>]*? id="([^"]*)"|<a\b[^<>]*? name="([^"]*)"')
_ATTRIBUTE = re.compile(r' ([^ =]+)="([^"]*)"')


@dataclass(frozen=True)
class Heading:
    """A heading with its id; `name` is its text as the table of contents has it."""

    level: int
    id: str
    name: str


@dataclass
class Conversion:
    """A page's HTML, its headings in order, and every id that can be linked to."""

    resolved: Callable[[str], str]
    permalink: str
    lines: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    _open: list[str] = field(default_factory=list)
    _after_list: bool = False

    @property
    def html(self) -> str:
        """What Python-Markdown would return."""
        return "\n".join(self.lines).strip()

    def block(self, block: str) -> None:
        """Take one more block; ForeignError where it is of no known form."""
        after_list, self._after_list = self._after_list, block.startswith("- ")
        if block.startswith("<"):
            self._element(block)
        elif block.startswith("- "):
            if after_list:
                raise ForeignError  # one list with spaced items
            self._list(block.split("\n"))
        elif block.startswith("#"):
            self._heading(block)
        else:
            self.lines.append(f"<p>{paragraph(block, self.resolved)}</p>")

    def end(self) -> None:
        """No block is left."""
        if self._open:
            raise ForeignError

    def _element(self, block: str) -> None:
        if closed := _CLOSE.fullmatch(block):
            if not self._open or self._open.pop() != closed[1]:
                raise ForeignError
            self._finish(closed[1])
            return
        first, *more = block.split("\n")
        if opened := _OPEN.fullmatch(first):
            self._begin(opened[1], opened[2], more)
        elif more:
            raise ForeignError
        elif held := _SPAN.fullmatch(first):
            content = span(held[3], self.resolved)
            self.lines.append(f"<{held[1]}{_attributes(held[2])}>{content}</{held[1]}>")
        elif held := _RAW.fullmatch(first):
            self._raw(held[1], held[2], held[3])
        elif (held := _FOLD.fullmatch(first)) and not self._open:
            self.lines.append(f"{held[1]}{raw_list(held[2])}</details>\n")
        else:
            self.lines.append(f"<p>{paragraph(first, self.resolved)}</p>")

    def _begin(self, tag: str, attributes: str, more: Sequence[str]) -> None:
        self._open.append(tag)
        self.lines.append(f"<{tag}{_attributes(attributes)}>")
        if more:
            held = _RAW.fullmatch(more[0])
            if held is None or len(more) > 1:
                raise ForeignError
            self._raw(held[1], held[2], held[3])

    def _finish(self, tag: str) -> None:
        if self.lines[-1].startswith(f"<{tag}") and not self.lines[-1].endswith(f"</{tag}>"):
            self.lines[-1] += f"</{tag}>"  # nothing is in it
        else:
            self.lines.append(f"</{tag}>")

    def _raw(self, tag: str, attributes: str, text: str) -> None:
        if self._open:
            self.lines.append(f"<{tag}{_attributes(attributes)}>{raw(text)}</{tag}>")
        else:
            self.lines.append(f"<{tag}{attributes}>{raw(text)}</{tag}>\n")

    def _list(self, lines: Sequence[str]) -> None:
        self.lines.append("<ul>")
        for line in lines:
            if not line.startswith("- "):
                raise ForeignError
            self.lines.append(f"<li>{paragraph(line[2:], self.resolved)}</li>")
        self.lines.append("</ul>")

    def _heading(self, block: str) -> None:
        found = _HEADING.fullmatch(block)
        if found is None or _HASH.search(found[2]) or found[3].count("#") != 1:
            raise ForeignError
        level, content = len(found[1]), span(found[2], self.resolved)
        words = found[3].split(" ")
        classes = " ".join(word[1:] for word in words if word[0] == ".")
        (id,) = (word[1:] for word in words if word[0] == "#")
        named = f' class="{classes}"' if classes else ""
        link = f'<a class="headerlink" href="#{id}"{self.permalink}</a>'
        self.lines.append(f'<h{level}{named} id="{id}">{content}{link}</h{level}>')
        self.headings.append(Heading(level, id, strip_tags(content)))
        self.ids.add(id)


def converted(text: str, resolved: Callable[[str], str], permalink: str) -> Conversion:
    """What a page's Markdown becomes; ForeignError where Python-Markdown has to say.

    `permalink` is what follows the address in a heading's link to itself.
    """
    conversion = Conversion(resolved, permalink)
    stripped = text.rstrip("\n")
    if not stripped or "\n\n\n" in text:
        raise ForeignError
    for block in stripped.split("\n\n"):
        conversion.block(block)
    conversion.end()
    for id, name in _ID.findall(text):
        conversion.ids.add(html.unescape(id or name))
    return conversion


@functools.lru_cache(maxsize=4096)  # most are classes, the same on every page
def _attributes(text: str) -> str:
    """The attributes as they are written again: in order of their names, once unescaped."""
    found = _ATTRIBUTE.findall(text)
    if len({name.lower() for name, _ in found}) != len(found):
        raise ForeignError
    return "".join(f' {name.lower()}="{_value(value)}"' for name, value in sorted(found))


def _value(value: str) -> str:
    if "&" not in value:
        return value
    text = RE_AMP.sub("&amp;", html.unescape(value))
    return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
