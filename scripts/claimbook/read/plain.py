"""text -> its plain values, where nothing in it needs a second look.

Nearly every file is such a text, and is read in a third of the time: no marks, no faults. Whatever
is unusual in the least, wrong or not, is left to `tree`, which can tell of it; what `tree` reads
without a fault is the same here.
"""

from collections.abc import Callable
from typing import Any

import yaml

from claimbook.read.decode import refused
from claimbook.read.tree import ABSENT_WORDS, DEEPEST, may_have_comments

_Following = Callable[[], Any]
"""The next event: before the end there is one, and its type says what it has."""


class _Unusual(Exception):
    """Not for here."""


def plain_fields(text: str, *, deepest: int = DEEPEST) -> dict[str, object] | None:
    """What `parse(text)` has for values, if it finds no fault; None where it might."""
    if may_have_comments(text):
        return None
    loader = yaml.CSafeLoader(text)
    try:
        return _document(loader.get_event, deepest)
    except (_Unusual, yaml.YAMLError):
        return None
    finally:
        loader.dispose()


# Types are compared, not asked for their ancestors: these are a hundred thousands of questions.


def _document(following: _Following, room: int) -> dict[str, object]:
    """The one document of a file; its beginning and end are events of their own."""
    following(), following()
    first = following()
    if type(first) is not yaml.MappingStartEvent:
        raise _Unusual
    found = _collection(first, following, room)
    following()
    if type(following()) is not yaml.StreamEndEvent or not isinstance(found, dict):
        raise _Unusual
    return found


def _collection(event: Any, following: _Following, room: int) -> dict[str, object] | list[object]:
    kind = type(event)
    is_fields = kind is yaml.MappingStartEvent
    if not room or not (is_fields or kind is yaml.SequenceStartEvent):
        raise _Unusual
    _refuse_marked(event)
    return _fields(following, room - 1) if is_fields else _entries(following, room - 1)


def _fields(following: _Following, room: int) -> dict[str, object]:
    found: dict[str, object] = {}
    while type(event := following()) is yaml.ScalarEvent:
        name = _text(event)
        if not name or name in found:
            raise _Unusual
        event = following()
        is_text = type(event) is yaml.ScalarEvent
        found[name] = _text(event) if is_text else _collection(event, following, room)
    if type(event) is not yaml.MappingEndEvent:
        raise _Unusual
    return {name: value for name, value in found.items() if value is not None}


def _entries(following: _Following, room: int) -> list[object]:
    found: list[object] = []
    while type(event := following()) is not yaml.SequenceEndEvent:
        is_text = type(event) is yaml.ScalarEvent
        found.append(_text(event) if is_text else _collection(event, following, room))
    return found


def _text(event: Any) -> str | None:
    _refuse_marked(event)
    value: str = event.value
    if not event.style:
        return None if value in ABSENT_WORDS else value
    if event.style == '"' and refused(value):
        raise _Unusual
    return value


def _refuse_marked(event: Any) -> None:
    """No anchors, no tags."""
    if event.anchor is not None or event.tag is not None:
        raise _Unusual
