"""Block Markdown of a record's notes -> clean HTML on one line, which Markdown engines pass on."""

import re

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup


class _Notes(MarkdownIt):
    """Markdown in which an address that does not name another site is no link, but text."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the parser asks by this name
        """Whether the address makes a link."""
        return url.startswith(("https://", "http://"))


# `html: False` leaves raw tags as text, and a nesting limit keeps hostile lists from recursing.
_PARSER = _Notes("commonmark", {"html": False, "maxNesting": 12})
_TAGS = {"p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "a", "br", "h4", "hr"}
_HEADING = re.compile(r"<(/?)h[1-6]>")
_TAG = re.compile(r"(<(?:\"[^\"]*\"|[^\">])*>)")
_REFERENCES = {ord(mark): f"&#{ord(mark)};" for mark in "*_`[](){}!\\#~|$@^:\n"}


def notes_html(text: str) -> Markup:
    """Notes as HTML: no scripts, no images, no addresses but http and https.

    Every mark that a Markdown engine could read, line ends too, becomes a character reference.
    """
    html = _HEADING.sub(r"<\1h4>", _PARSER.render(text))
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}, "*": set()},
        url_schemes={"http", "https"},
        link_rel="noopener noreferrer",
    )
    pieces = _TAG.split(clean.strip())
    texts = (piece if _TAG.fullmatch(piece) else _inert(piece) for piece in pieces)
    return Markup("".join(texts))  # cleaned by nh3, and made inert


def _inert(text: str) -> str:
    return text.translate(_REFERENCES) if text.strip() else text.replace("\n", " ")
