"""text -> a tree of texts, lists and mappings with marks. The only module that knows YAML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from claimbook.model.origin import FieldPath, Mark
from claimbook.read.decode import refused
from claimbook.read.fault import Fault
from claimbook.read.nodes import BROKEN, Broken, Fields, Listing, Node, Text
from claimbook.read.quoting import quoted_line
from claimbook.read.syntax import syntax_fault
from claimbook.read.yaml_rules import CHARACTER, COMMENT, DUPLICATE_KEY, LIMIT, ONE_MAPPING, PLAIN

DEEPEST = 12
_COMMENT = re.compile(r"[ \t]+#(?=[^#!\s])")
ABSENT_WORDS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True)
class Parsed:
    """A file's fields (None where it has no readable ones) and its faults in order."""

    root: Fields | None
    faults: tuple[Fault, ...] = ()


class _Stop(Exception):
    def __init__(self, fault: Fault) -> None:
        self.fault = fault


@dataclass(slots=True)
class _Open:
    """A collection that is being read; `key` waits for its value, which `drop` says to forget."""

    node: Listing | Fields
    key: str | None = None
    drop: bool = False
    broken: bool = False


def _mark(event: Any) -> Mark:
    # libyaml gives every event its marks; only their types say that they may be missing.
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1)


class _Builder:
    """Events in, one tree out: no recursion, so that depth costs nothing."""

    def __init__(self, text: str, deepest: int) -> None:
        self.lines = text.split("\n")
        self.has_hash = " #" in text or "\t#" in text
        self.deepest = deepest
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.faults: list[Fault] = []

    def place(self) -> FieldPath:
        """The way to the value that is being read."""
        steps: list[str | int] = []
        for collection in self.open:
            if isinstance(collection.node, Listing):
                steps.append(len(collection.node.entries))
            elif collection.key is not None:
                steps.append(collection.key)
        return tuple(steps)

    def fault(self, fault: Fault) -> None:
        """Keeps a fault after which reading goes on."""
        self.faults.append(replace(fault, place=self.place()))

    def add(self, node: Node) -> None:
        """Puts a value where it belongs."""
        if not self.open:
            self.root = node
            return
        top = self.open[-1]
        if isinstance(top.node, Listing):
            top.node.entries.append(node)
        elif top.key is not None:
            if not top.drop:
                top.node.entries[top.key] = node
            top.key, top.drop = None, False

    def scalar(self, event: yaml.ScalarEvent) -> None:
        mark = _mark(event)
        top = self.open[-1] if self.open else None
        if top and isinstance(top.node, Fields) and top.key is None:
            self.key(event, mark, top, top.node)
            return
        self.plainness(event, mark)
        value: str | Broken | None = event.value
        if event.tag is not None:
            value = BROKEN
        elif not event.style:
            if value in ABSENT_WORDS:
                value = None
            if self.has_hash:
                self.comment(event, mark)
        elif event.style == '"' and refused(event.value):
            value = self.escaped(event.value, mark)
        self.add(Text(mark, value))

    def key(self, event: yaml.ScalarEvent, mark: Mark, top: _Open, node: Fields) -> None:
        name: str = event.value
        top.key = name
        self.plainness(event, mark)
        if not name or refused(name):
            raise _Stop(Fault(ONE_MAPPING, "a field's name must be a word", mark))
        if name in node.keys:
            self.fault(_twice(name, mark, node.keys[name]))
            top.drop = True
        else:
            node.keys[name] = mark

    def begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        mark = _mark(event)
        top = self.open[-1] if self.open else None
        if top and isinstance(top.node, Fields) and top.key is None:
            raise _Stop(_no_word(mark))
        if len(self.open) >= self.deepest:
            raise _Stop(Fault(LIMIT, f"fields must not be nested over {self.deepest} deep", mark))
        self.plainness(event, mark)
        is_fields = isinstance(event, yaml.MappingStartEvent)
        node = Fields(mark) if is_fields else Listing(mark)
        self.open.append(_Open(node, broken=event.tag is not None))

    def end(self) -> None:
        done = self.open.pop()
        self.add(Text(done.node.mark, BROKEN) if done.broken else done.node)

    def alias(self, event: yaml.AliasEvent) -> None:
        mark = _mark(event)
        top = self.open[-1] if self.open else None
        if top and isinstance(top.node, Fields) and top.key is None:
            raise _Stop(_no_word(mark))
        self.fault(self.not_plain(f"the alias '*{event.anchor}'", mark))
        self.add(Text(mark, BROKEN))

    def plainness(self, event: yaml.NodeEvent, mark: Mark) -> None:
        if event.anchor is not None:
            self.fault(self.not_plain(f"the anchor '&{event.anchor}'", mark))
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.fault(self.not_plain(f"the tag '{_short_tag(tag)}'", mark))

    def not_plain(self, what: str, mark: Mark) -> Fault:
        better = quoted_line(self.line(mark.line))
        remedy = f"If it is meant as text, put it in quotes:\n{better}" if better else ""
        return Fault(PLAIN, f"{what} must not be used: files are plain YAML", mark, remedy)

    def comment(self, event: Any, mark: Mark) -> None:
        end = event.end_mark
        line = self.line(end.line + 1)
        found = _COMMENT.match(line, end.column)
        if not found:
            return
        at = Mark(end.line + 1, found.end())
        better = quoted_line(line) if mark.line == at.line else ""
        remedy = f"To keep it, put the value in quotes:\n{better}\n" if better else ""
        remedy += "If it is a comment, write a space after the '#'."
        self.fault(Fault(COMMENT, "what follows '#' is left out of the text", at, remedy))

    def line(self, number: int) -> str:
        return self.lines[number - 1].rstrip("\r") if number <= len(self.lines) else ""

    def escaped(self, value: str, mark: Mark) -> Broken:
        fault = refused(value)
        if fault:
            self.fault(Fault(CHARACTER, fault.message, mark, "Delete the escape that makes it."))
        return BROKEN


def _twice(name: str, mark: Mark, first: Mark) -> Fault:
    return Fault(
        DUPLICATE_KEY,
        f"'{name}' must be written once, it is already in line {first.line}",
        mark,
        "Keep one of the two; several values of one field are a list.",
    )


def _no_word(mark: Mark) -> Fault:
    return Fault(
        ONE_MAPPING,
        "a field's name must be a word",
        mark,
        "If this is a text that begins with '[', '{' or '?', put it in quotes.",
    )


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _events(text: str) -> Iterator[yaml.Event]:
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
    return events


def _build(builder: _Builder, text: str) -> None:
    documents = 0
    for event in _events(text):
        match event:
            case yaml.ScalarEvent():
                builder.scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                builder.begin(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                builder.end()
            case yaml.AliasEvent():
                builder.alias(event)
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    raise _Stop(_second_document(_mark(event)))


def _second_document(mark: Mark) -> Fault:
    return Fault(
        ONE_MAPPING,
        "a file must hold one record, a second one begins here",
        mark,
        "Remove the line '---', or put what follows it in a file of its own.",
    )


def parse(text: str, *, deepest: int = DEEPEST) -> Parsed:
    """The tree of a file's text, which holds no refused character, and all faults found.

    After a fault that leaves the rest unknown there is no tree.
    """
    builder = _Builder(text, deepest)
    try:
        _build(builder, text)
    except _Stop as stop:
        return Parsed(None, (*builder.faults, stop.fault))
    except yaml.MarkedYAMLError as error:
        return Parsed(None, (*builder.faults, syntax_fault(error, builder.lines)))
    root = builder.root
    if isinstance(root, Fields):
        return Parsed(root, tuple(builder.faults))
    return Parsed(None, (*builder.faults, _not_fields(root)))


def _not_fields(root: Node | None) -> Fault:
    remedy = "Write one 'field: value' a line, such as:\nname: Working time"
    if root is None or (isinstance(root, Text) and root.text is None):
        return Fault(ONE_MAPPING, "a file must not be empty", Mark(1, 1), remedy)
    found = "a list" if isinstance(root, Listing) else "a bare text"
    return Fault(ONE_MAPPING, f"a file must be made of fields, not of {found}", root.mark, remedy)
