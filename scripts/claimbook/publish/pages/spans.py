"""A line of Markdown -> HTML, where it is of the simple sort that our own pages are made of.

Simple is: words, character references, inline tags and links. In such a line Python-Markdown
changes nothing but the links. All that could mean more to it (a backslash, an asterisk, a bracket
that is no link's) makes a line foreign, and foreign lines are Python-Markdown's own matter.
"""

import re
from collections.abc import Callable

_TAGS = (
    *("a", "abbr", "b", "bdi", "button", "cite", "em", "i", "kbd", "mark", "q", "small", "span"),
    *("strong", "sub", "sup", "time", "var"),
    *("circle", "defs", "foreignObject", "g", "line", "marker", "path", "polygon", "polyline"),
    *("rect", "svg", "symbol", "text", "tspan", "use"),
)
"""No block-level tag, none that is empty, none whose content is read in another way."""

ATTRIBUTE = r' (?!(?i:markdown)=)[A-Za-z][A-Za-z0-9:-]*+="[^"<>`\\\[\]{}\x00-\x1f\x7f]*+"'
REFERENCE = r"&(?:\#[0-9]++|[A-Za-z]++);"
_NAMES = "|".join(sorted(_TAGS, key=len, reverse=True))
_TAG = rf"<(?:{_NAMES})(?:{ATTRIBUTE})*+/?>|</(?:{_NAMES})>"
_RUN = rf"(?:[^`\\*_\[\]<>&{{}}!\x00-\x1f\x7f]++|!(?!\[)|{REFERENCE}|{_TAG})++"
_LINK = r"\[(" + _RUN + r")\]\(([A-Za-z0-9_./#?=%~+:,-]++)\)(?:\{(aria-[a-z]++)=([a-z]++)\})?"

_PLAIN = re.compile(_RUN)
_SEGMENT = re.compile(f"({_RUN})|{_LINK}")
_WORDS = re.compile(rf"(?:[^<>&{{}}\x00-\x1f\x7f]++|{REFERENCE}|{_TAG})++")
_LISTED = re.compile(
    rf"(?:[^<>&{{}}\x00-\x1f\x7f]++|{REFERENCE}|{_TAG}|</?(?:li|ol|p|ul|summary)(?:{ATTRIBUTE})*+>)++"
)
_BLOCK_START = re.compile(r"[-+*_#>:!|~=]|\d+\.\s|\s")


class ForeignError(Exception):
    """The text is not of the simple sort."""


def span(text: str, resolved: Callable[[str], str]) -> str:
    """The HTML of a line; `resolved` turns a link's target into the address that the page names."""
    if "](" not in text and (not text or _PLAIN.fullmatch(text)) and text == text.strip():
        return text
    pieces, end = [], 0
    for found in _SEGMENT.finditer(text):
        if found.start() != end:
            raise ForeignError
        end = found.end()
        run, words, target, name, value = found.groups()
        more = f'{name}="{value}" ' if name else ""
        pieces.append(run or f'<a {more}href="{resolved(target)}">{words}</a>')
    if end != len(text) or text != text.strip():
        raise ForeignError
    return "".join(pieces)


def paragraph(text: str, resolved: Callable[[str], str]) -> str:
    """The HTML of a line that could be taken for a list, a quotation or the like: it must not."""
    if _BLOCK_START.match(text):
        raise ForeignError
    return span(text, resolved)


def raw(text: str) -> str:
    """The text of an element whose content is no Markdown."""
    if not _WORDS.fullmatch(text) or text != text.strip():
        raise ForeignError
    return text


def raw_list(text: str) -> str:
    """The inside of an element that is not under another one and holds lists without Markdown."""
    if not _LISTED.fullmatch(text):
        raise ForeignError
    return text
