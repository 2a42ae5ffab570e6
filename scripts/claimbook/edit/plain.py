"""What a file says, without its looks: one value changed, added or taken away."""

from collections.abc import Sequence

from claimbook.edit.nodes import Plain
from claimbook.model.drafts import Written
from claimbook.model.origin import FieldPath


def with_value(value: Plain, path: FieldPath, new: Written) -> Plain:
    """The value with another one at a path, which may be one step beyond what is there."""
    if not path:
        return as_plain(new)
    step, rest = path[0], path[1:]
    if isinstance(value, list) and isinstance(step, int):
        entries = [*value, None] if step == len(value) else value
        return [with_value(e, rest, new) if n == step else e for n, e in enumerate(entries)]
    fields = value if isinstance(value, dict) else {}
    return {**fields, str(step): with_value(fields.get(str(step)), rest, new)}


def as_plain(value: Written) -> Plain:
    """A draft's value."""
    if isinstance(value, str):
        return value
    if isinstance(value, Sequence):
        return [as_plain(entry) for entry in value]
    return {key: as_plain(inner) for key, inner in value.items()}


def without_value(value: Plain, path: FieldPath) -> Plain:
    """The value without what is at a path."""
    step, rest = path[0], path[1:]
    if isinstance(value, list):
        kept = enumerate(value)
        return [without_value(e, rest) if n == step else e for n, e in kept if rest or n != step]
    assert isinstance(value, dict)
    return {
        k: without_value(v, rest) if k == step else v for k, v in value.items() if rest or k != step
    }


def written_again(value: Plain) -> Written:
    """A value as a draft has it: without what is absent."""
    if isinstance(value, dict):
        return {k: written_again(inner) for k, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [written_again(inner) for inner in value if inner is not None]
    return value or ""
