"""The text of one file -> its record, or why it has none."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pydantic import ValidationError

from claimbook.model.kinds import KIND_OF_FOLDER, RecordKind
from claimbook.model.origin import START, Origin
from claimbook.model.problems import Problem, Severity
from claimbook.model.record import Record, Status
from claimbook.model.records import MODEL_OF, AnyRecord, Draft
from claimbook.model.text import id_fault
from claimbook.read.decode import decoded, refused
from claimbook.read.fault import Fault
from claimbook.read.field_rules import UNKNOWN_FIELD
from claimbook.read.fields import INCOMPLETE, field_faults
from claimbook.read.file_rules import FILE_NAME
from claimbook.read.hints import as_id
from claimbook.read.marks import origin_of
from claimbook.read.nodes import Fields
from claimbook.read.plain import plain_fields
from claimbook.read.tree import parse

SUFFIX = ".yaml"
_NOT_WRITTEN = ("id", "origin")


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file says: its record, None where an error keeps it from being one."""

    path: str
    kind: RecordKind
    id: str
    record: AnyRecord | Draft | None
    problems: tuple[Problem, ...] = ()


def kind_of(path: str) -> RecordKind:
    """The kind of record at `claims/...`: that of its `_folder`, else a claim."""
    folder = path.split("/")[1]
    return KIND_OF_FOLDER.get(folder, RecordKind.CLAIM)


def read_bytes(path: str, content: bytes) -> Reading:
    """The record in a file's bytes; `path` is relative to the base's root, with `/`."""
    text = decoded(content)
    return read_fault(path, text) if isinstance(text, Fault) else read_text(path, text)


def read_fault(path: str, fault: Fault) -> Reading:
    """The reading of a file that cannot be read, for the reason given."""
    return _unread(path, [fault])


def read_text(path: str, text: str) -> Reading:
    """The record in a file's text. Any text gives a reading: no exception, no disk."""
    fault = refused(text)
    if fault:
        return _unread(path, [fault])
    record = _flawless(path, text)
    if record is not None:
        return Reading(path, record.kind_of_record, record.id, record)
    parsed = parse(text)
    if parsed.root is None:
        return _unread(path, parsed.faults)
    origin = origin_of(path, lambda: text)
    return _validated(path, parsed.root, parsed.faults, origin)


def name_in(path: str) -> str:
    """The id that a path gives its record, whether or not it is one."""
    return path.rsplit("/", 1)[-1].removesuffix(SUFFIX)


def _unread(path: str, faults: Iterable[Fault]) -> Reading:
    every = (*_name_faults(path), *faults)
    return Reading(path, kind_of(path), name_in(path), None, tuple(f.at(path) for f in every))


def _name_faults(path: str) -> list[Fault]:
    name = name_in(path)
    fault = id_fault(name)
    if fault is None:
        return []
    better = as_id(name)
    usable = id_fault(better) is None
    remedy = f"Rename the file to '{better}{SUFFIX}'." if usable else "Rename the file."
    return [Fault(FILE_NAME, f"the file's name must be an id: {fault}", START, remedy)]


def _written_names(root: Fields) -> list[Fault]:
    remedy = "Remove the line: the id is the name of the file."
    return [
        Fault(UNKNOWN_FIELD, f"'{name}' must not be written in a file", root.keys[name], remedy)
        for name in _NOT_WRITTEN
        if name in root.keys
    ]


def _flawless(path: str, text: str) -> AnyRecord | None:
    """The record in a text that nothing is to be said of; None where something may be."""
    fields, id = plain_fields(text), name_in(path)
    if fields is None or id_fault(id) or not fields.keys().isdisjoint(_NOT_WRITTEN):
        return None
    own = {"id": id, "origin": origin_of(path, lambda: text)}
    try:
        return MODEL_OF[kind_of(path)].model_validate(fields | own)
    except ValidationError:
        return None


def _validated(path: str, root: Fields, found: Iterable[Fault], origin: Origin) -> Reading:
    kind, id = kind_of(path), name_in(path)
    plain = {key: value for key, value in root.value.items() if key not in _NOT_WRITTEN}
    faults = [*_name_faults(path), *found, *_written_names(root)]
    record: AnyRecord | Draft | None = None
    try:
        record = MODEL_OF[kind].model_validate({**plain, "id": id, "origin": origin})
    except ValidationError as error:
        draft = plain.get("status") == Status.DRAFT
        for reason, fault in field_faults(error, MODEL_OF[kind], origin):
            lacks = draft and reason in INCOMPLETE
            faults.append(replace(fault, severity=Severity.WARNING) if lacks else fault)
    problems = tuple(fault.at(path) for fault in faults)
    if any(problem.severity is Severity.ERROR for problem in problems):
        record = None
    elif record is None:
        shared = {name: plain[name] for name in Record.model_fields if name in plain}
        own = {"id": id, "origin": origin, "drafted": kind, "written": plain}
        record = Draft.model_validate({**shared, **own})
    return Reading(path, kind, id, record, problems)
