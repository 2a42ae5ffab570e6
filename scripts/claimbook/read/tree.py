"""text -> a tree of texts, lists and mappings with marks. The only module that knows YAML."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from claimbook.model.origin import FieldPath, Mark
from claimbook.read import structure
from claimbook.read.decode import refused
from claimbook.read.fault import Fault
from claimbook.read.nodes import BROKEN, Broken, Fields, Listing, Node, Text
from claimbook.read.syntax import syntax_fault
from claimbook.read.yaml_rules import CHARACTER

DEEPEST = 12
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


def may_have_comments(text: str) -> bool:
    """Whether anything looks like a comment."""
    return " #" in text or "\t#" in text


class _Builder:
    """Events in, one tree out: no recursion, so that depth costs nothing."""

    def __init__(self, text: str, deepest: int) -> None:
        self.lines = text.split("\n")
        self.has_hash = may_have_comments(text)
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
        if not name or (event.style and refused(name)):
            raise _Stop(structure.no_word(mark))
        if name in node.keys:
            self.fault(structure.twice(name, mark, node.keys[name]))
            top.drop = True
        else:
            node.keys[name] = mark

    def begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        mark = _mark(event)
        top = self.open[-1] if self.open else None
        if top and isinstance(top.node, Fields) and top.key is None:
            raise _Stop(structure.no_word(mark))
        if len(self.open) >= self.deepest:
            raise _Stop(structure.too_deep(self.deepest, mark))
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
            raise _Stop(structure.no_word(mark))
        self.fault(structure.aliased(event.anchor or "", mark, self.line(mark.line)))
        self.add(Text(mark, BROKEN))

    def plainness(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, mark: Mark) -> None:
        if event.anchor is event.tag is None:
            return
        line = self.line(mark.line)
        if event.anchor is not None:
            text = line if isinstance(event, yaml.ScalarEvent) else None
            self.fault(structure.anchored(event.anchor, mark, text))
        if event.tag is not None:
            self.fault(structure.tagged(event.tag, mark, line))

    def comment(self, event: Any, mark: Mark) -> None:
        end = event.end_mark
        number = end.line + 1
        whole = mark.line == number
        fault = structure.cut_off(self.line(number), number, end.column, whole=whole)
        if fault:
            self.fault(fault)

    def line(self, number: int) -> str:
        return self.lines[number - 1].rstrip("\r") if number <= len(self.lines) else ""

    def escaped(self, value: str, mark: Mark) -> Broken:
        fault = refused(value)
        if fault:
            self.fault(Fault(CHARACTER, fault.message, mark, "Delete the escape that makes it."))
        return BROKEN


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
                    raise _Stop(structure.second_document(_mark(event)))


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
    return Parsed(None, (*builder.faults, structure.not_fields(root)))
