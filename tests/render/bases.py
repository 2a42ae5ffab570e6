"""Random bases that a site may be made of: no error in them, and something of everything."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.libraries import (
    Fields,
    claim,
    company,
    person,
    question,
    show,
    source,
    theme,
)

from claimbook.model.record import Record
from claimbook.model.relations import RelationType

_TEXTS = st.sampled_from(["Plain words", "R&D <b>", "*a* [b](c)", "1. So it is", "“Why?”", "é_ü_ß"])
_MAYBE_TEXT = st.one_of(st.none(), _TEXTS)
_STATUS = st.sampled_from([*["active"] * 5, "withdrawn", "superseded", "merged", "draft"])
_RELATION = st.sampled_from([*RelationType])
_SOURCE_KIND = st.sampled_from(["episode", "paper", "aggregator-page"])
_KIND = st.sampled_from(["observation", "forecast", "evaluation"])
_ROLE = st.sampled_from(["subject", "example", "mentioned"])
_SUCCESSOR = {"superseded": "superseded_by", "merged": "merged_into"}
_PLACES: tuple[Fields, ...] = (
    {"source": "source-1", "at": "1:00", "speaker": "person-1", "quote": "It is so & so."},
    {"source": "source-1", "at": "2:00", "end": "2:30", "organisation": "company-1"},
    {"source": "source-1", "at": "3:00", "stance": "disputes", "wording": "Says *no*."},
    {"source": "source-1", "locator": "near the end", "stance": "reports"},
    {"source": "source-2", "locator": "page 1", "speaker": "person-2", "basis": "told"},
    {"source": "source-2", "locator": "page 2", "stance": "disputes", "speaker": "person-1"},
    {"source": "source-2", "locator": "page 3", "checked": {"on": "2026-01-02", "by": "A. B."}},
)
_ENDED = {"changed": "2026-02-03", "reason": "So it was & is."}


def _some(**fields: Any) -> Fields:
    """The fields that have a value."""
    return {name: value for name, value in fields.items() if value is not None}


@st.composite
def sound_bases(draw: DrawFn) -> list[Record]:
    """A base without errors, in random order: every reference leads to a record that counts."""
    topics = [*_topics(draw), *_sources(draw)]
    claims: list[Record] = []
    counting: list[str] = []
    for number in range(draw(st.integers(1, 6))):
        made = _claim(draw, number, counting)
        claims.append(made)
        if made.active:
            counting.append(made.id)
    return draw(st.permutations([*topics, *claims]))


def _topics(draw: DrawFn) -> list[Record]:
    wider = {"parent": "theme-1"}
    aliases = ("old-theme", "older-theme")
    return [
        theme("theme-1", aliases=draw(st.sampled_from([(), aliases])), name=draw(_TEXTS)),
        theme("theme-2", **draw(st.sampled_from([{}, wider])), summary=draw(_TEXTS)),
        company("company-1", **_some(summary=draw(_MAYBE_TEXT), aliases=("old-company",))),
        company("company-2", former_names=({"name": draw(_TEXTS), "until": "2020"},)),
        person("person-1", name=draw(_TEXTS)),
        person("person-2", status="withdrawn", **_ENDED),
        show("show-1", name=draw(_TEXTS), publisher="Hours"),
        show("show-2", status="superseded", superseded_by="show-1", **_ENDED),
        question("question-1", text=draw(_TEXTS), themes=("theme-2",)),
        question("question-2", status="merged", merged_into="question-1", **_ENDED),
    ]


def _sources(draw: DrawFn) -> list[Record]:
    episode = {"show": "show-1", "audio_url": "https://hours.example/1.mp3"}
    return [
        source("source-1", kind=draw(_SOURCE_KIND), title=draw(_TEXTS), **episode),
        source("source-2", kind=draw(_SOURCE_KIND), published="2026-01", via="source-1"),
    ]


def _claim(draw: DrawFn, number: int, counting: list[str]) -> Record:
    id = f"claim-{number}"
    status = draw(_STATUS)
    successor = _SUCCESSOR.get(status)
    if successor and not counting:
        status, successor = "withdrawn", None
    life: Fields = {"status": status} | (_ENDED if status not in ("active", "draft") else {})
    if successor:
        life[successor] = draw(st.sampled_from(counting))
    said = _said(draw, number)
    if status != "active":
        said.pop("forecast", None)  # one that came out false stays as it is
    fields = said | life | {"relations": _relations(draw, counting)}
    return claim(id, **fields, aliases=draw(st.sampled_from([(), (f"old-{id}",)])))


def _said(draw: DrawFn, number: int) -> Fields:
    kind = draw(_KIND)
    forecast = {
        "resolve_by": "2025",
        "outcome": "false",
        "resolved_on": "2026-01-02",
        "note": "No.",
    }
    return _some(
        title=draw(_TEXTS),
        statement=f"{draw(_TEXTS)} is what claim {number} says, and it goes on for a while.",
        kind=kind,
        forecast=draw(st.sampled_from([None, forecast])) if kind == "forecast" else None,
        themes=draw(st.sampled_from([("theme-1",), ("theme-2",), ("theme-2", "theme-1")])),
        companies=({"id": "company-1", "role": draw(_ROLE)},),
        attestations=draw(
            st.lists(st.sampled_from(_PLACES), min_size=1, max_size=3, unique_by=str)
        ),
        answers=draw(st.sampled_from([(), ({"question": "question-1", "position": "yes"},)])),
        notes=draw(_MAYBE_TEXT),
        event_date=draw(st.sampled_from([None, "2025", "2025-06"])),
    )


def _relations(draw: DrawFn, counting: list[str]) -> tuple[Fields, ...]:
    """One relation a claim at most, to claims that came before: there are no circles."""
    targets = draw(st.lists(st.sampled_from(counting), unique=True, max_size=3)) if counting else []
    return tuple(
        {"type": draw(_RELATION), "target": target, "note": draw(_TEXTS)} for target in targets
    )
