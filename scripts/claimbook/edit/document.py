"""A file's text -> its fields with their places and comments. The only module here of YAML.

It parses with libyaml, as the reading room does, so that both mean the same by the same text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from claimbook.edit.comments import attach, find_comments
from claimbook.edit.nodes import (
    Entry,
    Fields,
    Listing,
    Node,
    Plain,
    Scalar,
    Span,
    plain,
)

_ABSENT = frozenset({"", "~", "null", "Null", "NULL"})
_BOM = "\ufeff"
DEEPEST = 12
"""As deep as a record may be."""


class NotEditableError(Exception):
    """A file that is no plain record: `line` counts from 1, `message` says what must be."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(frozen=True)
class Document:
    r"""A claim file's text, without a byte order mark and with `\n` at the ends of lines.

    `crlf` and `bom` say what the file itself has; `written` puts them back.
    """

    text: str
    crlf: bool = False
    bom: bool = False

    @classmethod
    def of(cls, text: str) -> "Document":
        """The document of a file's text, as it was decoded from UTF-8."""
        bom = text.startswith(_BOM)
        text = text.removeprefix(_BOM)
        crlf = text.count("\r\n") * 2 > text.count("\n")
        return cls(text.replace("\r\n", "\n"), crlf, bom)

    @property
    def written(self) -> str:
        """The text as the file has it."""
        text = self.text.replace("\n", "\r\n") if self.crlf else self.text
        return f"{_BOM}{text}" if self.bom else text

    @cached_property
    def root(self) -> Fields:
        """Its fields; NotEditableError where it is no plain record."""
        return _parsed(self.text)

    @property
    def plain(self) -> dict[str, Plain]:
        """What it says."""
        value = plain(self.root)
        assert isinstance(value, dict)
        return value


def _parsed(text: str) -> Fields:
    try:
        composed = _composed(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        message = f"it must be plain YAML: {error.problem}"
        raise NotEditableError(message, mark.line + 1 if mark else 1) from error
    except ValueError as error:  # half of a surrogate pair
        raise NotEditableError("it must be plain YAML") from error
    if not isinstance(composed, yaml.MappingNode):
        raise NotEditableError("a file must be made of fields")
    builder = _Builder(text)
    root = builder.node(composed)
    assert isinstance(root, Fields)
    comments = find_comments(builder.lines, sorted(builder.scalars))
    attach(root, comments, builder.lines, builder.text_lines)
    return root


def _composed(text: str) -> yaml.Node | None:
    """The nodes of a text, made of libyaml's events one by one.

    libyaml's own composer calls itself for every level, and 64 KiB of brackets end the process.
    """
    done: list[yaml.Node] = []
    open_nodes: list[yaml.SequenceNode | yaml.MappingNode] = []
    waiting: list[list[yaml.Node]] = []
    # libyaml gives every event its marks; only their types say that they may be missing.
    events: Iterator[Any] = yaml.parse(text, Loader=yaml.CBaseLoader)
    for event in events:
        _refuse(event, len(open_nodes), len(done))
        start: Any = event.start_mark
        end: Any = event.end_mark
        if isinstance(event, yaml.ScalarEvent):
            node: yaml.Node = yaml.ScalarNode("", event.value, start, end, event.style)
        elif isinstance(event, yaml.CollectionStartEvent):
            kind = _NODE_OF[type(event)]
            open_nodes.append(kind("", [], start, end, event.flow_style))
            waiting.append([])
            continue
        elif isinstance(event, yaml.CollectionEndEvent):
            node = _closed(open_nodes.pop(), waiting.pop(), event)
        else:
            continue
        (waiting[-1] if waiting else done).append(node)
    return done[0] if done else None


_NODE_OF: dict[type[yaml.Event], type[yaml.SequenceNode | yaml.MappingNode]] = {
    yaml.SequenceStartEvent: yaml.SequenceNode,
    yaml.MappingStartEvent: yaml.MappingNode,
}


def _closed(
    node: yaml.SequenceNode | yaml.MappingNode, inner: list[yaml.Node], event: yaml.Event
) -> yaml.Node:
    node.end_mark = event.end_mark
    is_fields = isinstance(node, yaml.MappingNode)
    node.value = [*zip(inner[::2], inner[1::2], strict=True)] if is_fields else inner
    return node


def _refuse(event: yaml.Event, depth: int, documents: int) -> None:
    """NotEditableError for what no record may hold, and what could not be written back."""
    line = event.start_mark.line + 1 if event.start_mark else 1
    if getattr(event, "anchor", None) or getattr(event, "tag", None):
        raise NotEditableError("anchors, aliases and tags must not be used", line)
    if isinstance(event, yaml.DocumentStartEvent) and documents:
        raise NotEditableError("a file must hold one record, a second one begins here", line)
    if depth > DEEPEST:
        raise NotEditableError(f"fields must not be nested over {DEEPEST} deep", line)


class _Builder:
    """libyaml's nodes in, ours out, with the places of all scalars remembered."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.scalars: list[tuple[int, int]] = []
        self.text_lines: set[int] = set()
        """Lines that belong to a text of several lines, after its first."""

    def index(self, mark: Any) -> int:
        """A mark's place in the text."""
        line: int = min(mark.line, len(self.lines))
        index: int = self.starts[line] + mark.column
        return min(index, len(self.text))

    def node(self, found: yaml.Node) -> Node:
        """One of libyaml's nodes as ours."""
        if isinstance(found, yaml.ScalarNode):
            return self.scalar(found)
        assert isinstance(found, yaml.MappingNode | yaml.SequenceNode)
        is_fields = isinstance(found, yaml.MappingNode)
        entries = [*(self.fields(found) if is_fields else self.items(found))]
        flow = bool(found.flow_style)
        start = self.index(found.start_mark)
        if flow or not entries:
            end, last = self.index(found.end_mark), found.end_mark.line
        else:
            end, last = entries[-1].value.span.end, entries[-1].last
        kind = Fields if is_fields else Listing
        return kind(Span(start, end, found.start_mark.line, last), entries, flow=flow)

    def scalar(self, found: yaml.ScalarNode) -> Scalar:
        start, end = self.index(found.start_mark), self.index(found.end_mark)
        line, last = found.start_mark.line, found.end_mark.line
        style = found.style or ""
        if style in ("|", ">"):
            if not found.end_mark.column:
                last -= 1
            while last > line and not self.lines[last].strip():
                last -= 1
            end = self.starts[last] + len(self.lines[last])
            body = self.starts[line + 1] if last > line else end
            self.scalars.append((start, start + 1))
            self.scalars.append((body, end))
        else:
            self.scalars.append((start, end))
        self.text_lines.update(range(line + 1, last + 1))
        text = None if not style and found.value in _ABSENT else found.value
        return Scalar(Span(start, end, line, last), text, style)

    def fields(self, found: yaml.CollectionNode) -> Iterator[Entry]:
        """The fields of a mapping."""
        seen: set[str] = set()
        for key, value in found.value:
            line, column = key.start_mark.line, key.start_mark.column
            if not isinstance(key, yaml.ScalarNode) or not key.value or key.style in ("|", ">"):
                raise NotEditableError("a field's name must be a word", line + 1)
            if key.value in seen:
                raise NotEditableError(f"'{key.value}' must be written once", line + 1)
            asked = self.lines[line][:column].rstrip().endswith("?")
            if asked or key.end_mark.line != line:
                raise NotEditableError("a field's name must be a word", line + 1)
            seen.add(key.value)
            self.scalars.append((self.index(key.start_mark), self.index(key.end_mark)))
            yield Entry(key.value, self.node(value), self.index(key.start_mark), line, column)

    def items(self, found: yaml.CollectionNode) -> Iterator[Entry]:
        """The entries of a list, each where its dash is."""
        column, at_least = found.start_mark.column, found.start_mark.line
        for value in found.value:
            start = value.start_mark
            line, where = start.line, start.column
            if not found.flow_style:
                line, where = self.dash(line, at_least, column), column
            node = self.node(value)
            yield Entry("", node, self.starts[line] + where, line, where)
            at_least = max(line, node.span.last)

    def dash(self, line: int, at_least: int, column: int) -> int:
        """The line of the dash of an entry whose value begins in `line`."""
        for number in range(line, at_least - 1, -1):
            if self.lines[number][column : column + 1] == "-":
                return number
        raise NotEditableError("a list's dashes must stand below each other", line + 1)
