"""What text and Markdown have in common: sections of lines with spans, before they are written."""

from dataclasses import dataclass
from enum import Enum, auto


class Style(Enum):
    """What a span is, so that each format can show it in its way."""

    WORDS = auto()
    STRONG = auto()
    ID = auto()
    QUOTE = auto()
    LEFT_OUT = auto()
    PUT_IN = auto()
    LINK = auto()


@dataclass(frozen=True)
class Span:
    """A stretch of one style; a link has its `url`."""

    text: str
    style: Style = Style.WORDS
    url: str = ""


@dataclass(frozen=True)
class Line:
    """A line with what stands below it; `mark` is +, -, ~, ! or none, `code` is lines to paste."""

    spans: tuple[Span, ...]
    mark: str = ""
    below: tuple["Line", ...] = ()
    code: str = ""


@dataclass(frozen=True)
class Section:
    """A heading with its lines; a folded one is opened by who wants it."""

    heading: str
    lines: tuple[Line, ...]
    folded: bool = False


def words(text: str) -> Span:
    """Plain words."""
    return Span(text)


def name(id: str) -> Span:
    """An id."""
    return Span(id, Style.ID)
