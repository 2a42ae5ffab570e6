"""The records of a base -> a JSON Schema a kind that knows them: editors complete and explain ids.

An editor's YAML language server reads these: `enum` with `markdownEnumDescriptions` is what it
offers while one types, and what it shows where the pointer rests.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from claimbook.model.claim import Answer
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.model.records import MODEL_OF, Draft
from claimbook.model.references import RefersTo
from claimbook.model.text import ID_PATTERN
from claimbook.model.topics import Question
from claimbook.report.known import explained, shown
from claimbook.report.schema import schema
from claimbook.report.shape import parts_of

Schema = dict[str, Any]

_FLAGS = {"true": True, "false": False}
_WORDS = {flag: word for word, flag in _FLAGS.items()}

MOST = 2000
"""Of a kind with more records, ids are taken as they come: an editor lists all where one points."""

_MARKDOWN = re.compile(r"([\\`*_\[\]<>&~|]|^[#+-]|^\d+(?=[.)]))")


def editor_schemas(
    records: Iterable[Record], unread: Iterable[tuple[RecordKind, str]] = ()
) -> dict[RecordKind, Schema]:
    """The schema of every kind, in which a reference must name one of these records.

    `unread` are those whose files have errors: they may be named as well.
    """
    told: dict[RecordKind, dict[str, str]] = {kind: {} for kind in RecordKind}
    questions = []
    for record in records:
        kind = record.drafted if isinstance(record, Draft) else record.kind_of_record
        told[kind][record.id] = shown(record)
        if isinstance(record, Question):
            questions.append(record)
    for kind, id in unread:
        told[kind][id] = "Its file has errors."
    known = {kind: _known(found) for kind, found in told.items() if len(found) <= MOST}
    return {kind: _of_kind(kind, known, questions) for kind in RecordKind}


def _of_kind(
    kind: RecordKind, known: Mapping[RecordKind, Schema], questions: Sequence[Question]
) -> Schema:
    found = schema(kind)
    definitions = found.setdefault("$defs", {})
    used: set[RecordKind] = set()
    for model in _models(MODEL_OF[kind]):
        part = found if model is MODEL_OF[kind] else definitions.get(model.__name__)
        if part is None:
            continue
        for name, target in _references(model):
            named = target.kind or kind
            if named in known:
                part["properties"][name] = _pointed(part["properties"][name], named)
                used.add(named)
        if model is Answer and questions:
            part["allOf"] = [_positions(question) for question in questions]
    _explain(found)
    definitions |= {_name(target): known[target] for target in sorted(used)}
    return found


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model, and every one that its fields hold."""
    yield model
    hints = get_type_hints(model, include_extras=True)
    for name in model.model_fields:
        if name != "origin":
            for part in parts_of(hints[name]):
                yield from _models(part)


def _references(model: type[BaseModel]) -> Iterator[tuple[str, RefersTo]]:
    hints = get_type_hints(model, include_extras=True)
    for name in model.model_fields:
        mark = next(_marks(hints[name]), None)
        if mark:
            yield name, mark


def _marks(hint: Any) -> Iterator[RefersTo]:
    yield from (mark for mark in getattr(hint, "__metadata__", ()) if isinstance(mark, RefersTo))
    for inner in get_args(hint):
        yield from _marks(inner)


def _name(kind: RecordKind) -> str:
    return f"known-{kind.value}"


def _pointed(part: Any, kind: RecordKind) -> Any:
    """The schema with what describes an id in it pointing to the ids that there are."""
    if isinstance(part, list):
        return [_pointed(entry, kind) for entry in part]
    if not isinstance(part, dict):
        return part
    if part.get("pattern") == ID_PATTERN:
        kept = {name: part[name] for name in ("title", "description", "default") if name in part}
        return {**kept, "$ref": f"#/$defs/{_name(kind)}"}
    return {name: _pointed(entry, kind) for name, entry in part.items()}


def _known(told: Mapping[str, str]) -> Schema:
    """The ids of records, each with what it stands for; no id at all fits where there is none."""
    ids = sorted(told)
    shown_as = [_escaped(told[id]) for id in ids]
    return {"type": "string", "enum": ids, "markdownEnumDescriptions": shown_as}


def _positions(question: Question) -> Schema:
    """An answer to this question names one of its positions."""
    ids = [position.id for position in question.positions]
    told = [_escaped(position.name) for position in question.positions]
    return {
        "if": {
            "properties": {"question": {"const": question.id}},
            "required": ["question"],
        },
        "then": {"properties": {"position": {"enum": ids, "markdownEnumDescriptions": told}}},
    }


def _explain(found: Schema) -> None:
    """Tell of every word that may be chosen what it means.

    Without quotes, editors take two of them for no words at all, but for true and false.
    """
    for part in found["$defs"].values():
        if "enum" in part:
            told = {word: explained(part["title"], word) for word in part["enum"]}
            plain = [flag for word, flag in _FLAGS.items() if word in told]
            part["enum"] += plain
            part["markdownEnumDescriptions"] = [told[_WORDS.get(v, v)] for v in part["enum"]]
            if plain:
                del part["type"]


def _escaped(text: str) -> str:
    """The text as Markdown that shows it letter by letter: it may come from strangers."""
    return _MARKDOWN.sub(r"\\\1", text)
