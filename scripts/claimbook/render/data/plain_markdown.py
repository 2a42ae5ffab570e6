"""Text -> CommonMark that says just that text, with as few backslashes as it takes.

For readers of plain text and for language models: no entities, and nothing that a contributor wrote
becomes a link, a heading or HTML. What only GitHub's Markdown would link is escaped too.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from markdown_it import MarkdownIt

_MEANINGFUL = re.compile(
    r"[\\`*\[\]<~|]"
    r"|(?<!\w)_++|(?<=[^\W_])_++(?![^\W_])"  # inside a word it means nothing
    r"|&(?=#?\w)"  # would begin an entity
    r"|:(?=//)|(?<=\bwww)\.|@(?=\w)",  # GitHub makes links of bare addresses
    re.IGNORECASE,
)
_SUSPECT = re.compile(r"[\\`*\[\]<~|_&@:]")
"""One of these, or `www.`, is in every text with something meaningful; to look for it is quick."""
_NUMBER = re.compile(r"\d{1,9}[.)](\s|$)")
_CLOSING = re.compile(r"(^|\s)(#+)$")
_URL_SAFE = "/:?#@&=+,;%~.-_!$'"
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BLOCKS = MarkdownIt("commonmark", {"html": False, "maxNesting": 12})


@lru_cache(maxsize=65536)  # names stand on hundreds of pages
def text(value: str) -> str:
    """One line of text, to stand wherever a line or a part of it may stand."""
    line = " ".join(value.split())
    if _SUSPECT.search(line) or "www." in line.lower():
        line = _MEANINGFUL.sub(_escaped, line)
    if line.endswith("#"):
        line = _CLOSING.sub(r"\1\\\2", line)
    if _NUMBER.match(line):
        return re.sub(r"^(\d+)", r"\1\\", line)
    return f"\\{line}" if line[:1] in ("#", "+", "=", ">", "-") else line


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"\\{mark}" for mark in found[0])


def link(words: str, url: str) -> str:
    """A link; no character of the address can end it."""
    return f"[{text(words)}]({_destination(url)})"


@lru_cache(maxsize=65536)
def _destination(url: str) -> str:
    return _ENTITY.sub(r"\\&", quote(url, safe=_URL_SAFE))


def bullets(lines: Iterable[str]) -> str:
    """A list, one line an entry."""
    return "\n".join(f"- {line}" for line in lines)


def section(heading: str, body: str) -> str:
    """A heading with what stands under it; nothing where there is nothing."""
    return f"## {heading}\n\n{body}" if body else ""


def paper(*blocks: str) -> bytes:
    """The blocks that are not empty, as a file."""
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def notes_text(notes: str) -> str:
    """The paragraphs of block Markdown, without their marks."""
    found = []
    for token in _BLOCKS.parse(notes):
        if token.type == "inline":
            pieces = (" " if "break" in t.type else t.content for t in token.children or ())
            found.append(text("".join(pieces)))
        elif token.type in ("fence", "code_block"):
            found.append(text(token.content))
    return "\n\n".join(paragraph for paragraph in found if paragraph)
