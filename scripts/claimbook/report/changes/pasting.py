"""A new claim and one near to it -> the YAML of the three answers, ready to paste."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from claimbook.model.claim import Claim
from claimbook.model.scalars import clock

_PLAIN = re.compile(r"[a-z][a-z0-9-]*")
_WORDS_OF_YAML = frozenset({"null", "true", "false"})


@dataclass(frozen=True)
class Answer:
    """What to do if it is so: words, and the lines to paste."""

    words: str
    yaml: str


def answers(new: Claim, near: Claim) -> tuple[Answer, ...]:
    """The same, an update or the opposite, or only alike."""
    return (
        Answer(
            f"The same claim: add where it was said to {near.origin.path}, and leave this file out",
            "\n".join(["attestations:", *_attestations(new)]),
        ),
        Answer(
            f"An update or the opposite: relate the two in {new.origin.path}",
            "relations:\n"
            "  - type: contradicts  # or restates, refines, qualifies, supports, depends_on\n"
            f"    target: {near.id}\n"
            "    note:  # in which case they cannot both hold, or what is new",
        ),
        Answer(
            f"Not the same: say so in {new.origin.path}, and nobody is asked again",
            f"not_duplicate_of:\n  - {near.id}",
        ),
    )


def _attestations(claim: Claim) -> Iterator[str]:
    for said in claim.attestations:
        lines = list(_lines(said))
        yield f"  - {lines[0]}"
        yield from (f"    {line}" for line in lines[1:])


def _lines(part: BaseModel) -> Iterator[str]:
    """The fields that are given, one a line, as a file has them."""
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value is None or value == field.default:
            continue
        if isinstance(value, BaseModel):
            yield f"{name}:"
            yield from (f"  {line}" for line in _lines(value))
        else:
            yield f"{name}: {_scalar(value)}"


def _scalar(value: object) -> str:
    """A text in quotes that mean the same to JSON and YAML; an id or a fixed word without."""
    if isinstance(value, int):
        return json.dumps(clock(value))
    text = str(value)
    if _PLAIN.fullmatch(text) and text not in _WORDS_OF_YAML:
        return text
    return json.dumps(text, ensure_ascii=False)
