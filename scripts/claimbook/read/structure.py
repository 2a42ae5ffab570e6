"""Faults of a file whose YAML can be parsed, but says more or less than a record may."""

import re

from claimbook.model.origin import START, Mark
from claimbook.read.fault import Fault
from claimbook.read.nodes import Listing, Node, Text
from claimbook.read.quoting import quoted_line
from claimbook.read.yaml_rules import COMMENT, DUPLICATE_KEY, LIMIT, ONE_MAPPING, PLAIN

_COMMENT = re.compile(r"[ \t]+#(?=[^#!\s])")


def anchored(name: str, mark: Mark, line: str | None) -> Fault:
    """`&name` before a value; `line` is its line if the value is a text."""
    return _not_plain(f"the anchor '&{name}'", mark, line)


def tagged(tag: str, mark: Mark, line: str) -> Fault:
    """`!name` before a value."""
    short = tag.replace("tag:yaml.org,2002:", "!!")
    return _not_plain(f"the tag '{short}'", mark, line)


def aliased(name: str, mark: Mark, line: str) -> Fault:
    """`*name` for a value."""
    return _not_plain(f"the alias '*{name}'", mark, line)


def _not_plain(what: str, mark: Mark, line: str | None) -> Fault:
    better = quoted_line(line or "")
    remedy = f"If it is meant as text, put it in quotes:\n{better}" if better else "Remove it."
    return Fault(PLAIN, f"{what} must not be used: files are plain YAML", mark, remedy)


def cut_off(line: str, number: int, end: int, *, whole: bool) -> Fault | None:
    """A comment without a space right after a text that ends before the index `end` of `line`.

    It most likely is part of the text; `whole` says that the text began in the same line.
    """
    found = _COMMENT.match(line, end)
    if not found:
        return None
    better = quoted_line(line) if whole else ""
    remedy = f"To keep it, put the value in quotes:\n{better}\n" if better else ""
    remedy += "If it is a comment, write a space after the '#'."
    mark = Mark(number, found.end())
    return Fault(COMMENT, "what follows '#' is left out of the text", mark, remedy)


def twice(name: str, mark: Mark, first: Mark) -> Fault:
    """A field's name that is there already."""
    message = f"'{name}' must be written once, it is already in line {first.line}"
    remedy = "Keep one of the two; several values of one field are a list."
    return Fault(DUPLICATE_KEY, message, mark, remedy)


def no_word(mark: Mark) -> Fault:
    """A list, mapping or alias, or nothing, where a field's name must be."""
    remedy = "If this is a text that begins with '[', '{', '*' or '?', put it in quotes."
    return Fault(ONE_MAPPING, "a field's name must be a word", mark, remedy)


def too_deep(deepest: int, mark: Mark) -> Fault:
    """A list or mapping inside of too many others."""
    remedy = "If this is a text that begins with '[' or '{', put it in quotes."
    return Fault(LIMIT, f"fields must not be nested over {deepest} deep", mark, remedy)


def second_document(mark: Mark) -> Fault:
    """`---` after a record."""
    remedy = "Remove the line '---', or put what follows it in a file of its own."
    return Fault(ONE_MAPPING, "a file must hold one record, a second one begins here", mark, remedy)


def not_fields(root: Node | None) -> Fault:
    """A file that is empty, a list or a text."""
    remedy = "Write one 'field: value' a line, such as:\nname: Working time"
    if root is None or (isinstance(root, Text) and root.text is None):
        return Fault(ONE_MAPPING, "a file must not be empty", START, remedy)
    found = "a list" if isinstance(root, Listing) else "a bare text"
    return Fault(ONE_MAPPING, f"a file must be made of fields, not of {found}", root.mark, remedy)
