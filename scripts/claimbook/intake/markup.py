"""A line of a note tool's Markdown -> its plain words."""

import html
import re

_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
_WIKI = re.compile(r"\[\[([^\[\]|]*)(?:\|[^\[\]]*)?\]\]")
_TAG = re.compile(r"<[^<>]*>")
_MARK = re.compile(r"^\s*(?:[-*+]\s+|\d+\.\s+|>\s?|#+\s+)*")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
FRONT_MATTER = "---"


def plain(line: str) -> str:
    """The words without lists' signs, links, pictures, tags and emphasis, in single spaces."""
    text = _LINK.sub(r"\1", _IMAGE.sub("", line))
    text = _STRONG.sub(r"\2", _WIKI.sub(r"\1", _TAG.sub(" ", text)))
    return " ".join(html.unescape(_MARK.sub("", text)).split())


def address(line: str) -> str:
    """The first web address in a line, whether linked or bare; empty where there is none."""
    linked = _LINK.search(_IMAGE.sub("", line))
    bare = re.search(r"https?://[^\s<>\"'()\[\]]+", line)
    found = linked.group(2) if linked else bare.group(0) if bare else ""
    return found if found.startswith(("https://", "http://")) else ""
