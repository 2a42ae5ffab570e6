"""Records for tests: one at a time with what is required filled in, or whole random bases."""

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.claim import AnswerStance, Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.origin import Origin
from claimbook.model.record import Record
from claimbook.model.records import MODEL_OF
from claimbook.model.relations import RelationType
from claimbook.model.sources import Person, Show, Source
from claimbook.model.topics import Company, Question, Theme

Fields = dict[str, Any]

law = settings(max_examples=60, deadline=None)
"""Decorates a law over whole bases: they are slow to make, and slower on a busy machine."""

_REQUIRED: dict[RecordKind, Fields] = {
    RecordKind.CLAIM: {
        "kind": "observation",
        "themes": ("any-theme",),
        "attestations": ({"source": "any-source"},),
        "added": "2026-01-02",
    },
    RecordKind.THEME: {"summary": "What belongs here."},
    RecordKind.SOURCE: {"kind": "paper", "url": "https://example.org/"},
    RecordKind.QUESTION: {"positions": ({"id": "yes", "name": "Yes"}, {"id": "nay", "name": "No"})},
}
_NAME_FIELD = {
    RecordKind.CLAIM: "title",
    RecordKind.SOURCE: "title",
    RecordKind.QUESTION: "text",
}


def record(kind: RecordKind, id: str, /, **fields: Any) -> Any:
    """A record as a file has it (scalars are text), with the required fields that are not given."""
    named = {_NAME_FIELD.get(kind, "name"): id.replace("-", " ").capitalize()}
    if kind is RecordKind.CLAIM:
        named["statement"] = f"What is said of {id.replace('-', ' ')} is long enough to be a claim."
    folder = "2026" if kind is RecordKind.CLAIM else f"_{kind}"
    own = {"id": id, "origin": Origin(f"claims/{folder}/{id}.yaml")}
    return MODEL_OF[kind].model_validate(named | _REQUIRED.get(kind, {}) | own | fields)


def claim(id: str, /, **fields: Any) -> Claim:
    made: Claim = record(RecordKind.CLAIM, id, **fields)
    return made


def source(id: str, /, **fields: Any) -> Source:
    made: Source = record(RecordKind.SOURCE, id, **fields)
    return made


def theme(id: str, /, **fields: Any) -> Theme:
    made: Theme = record(RecordKind.THEME, id, **fields)
    return made


def question(id: str, /, **fields: Any) -> Question:
    made: Question = record(RecordKind.QUESTION, id, **fields)
    return made


def company(id: str, /, **fields: Any) -> Company:
    made: Company = record(RecordKind.COMPANY, id, **fields)
    return made


def person(id: str, /, **fields: Any) -> Person:
    made: Person = record(RecordKind.PERSON, id, **fields)
    return made


def show(id: str, /, **fields: Any) -> Show:
    made: Show = record(RecordKind.SHOW, id, **fields)
    return made


def library_of(*records: Record) -> Library:
    """The linked base of these records; what they refer to may be missing."""
    return link_records(records)[0]


def related(type: str, target: str) -> Fields:
    """A relation with a note."""
    return {"type": type, "target": target, "note": "For a reason."}


# How a record of each status is written; `{}` is its successor.
_LIVES: dict[str, Fields] = {
    "active": {},
    "draft": {"status": "draft"},
    "withdrawn": {"status": "withdrawn", "reason": "Wrong.", "changed": "2026-02-03"},
    "superseded": {"status": "superseded", "reason": "Newer.", "changed": "2026-02-03"},
    "merged": {"status": "merged", "reason": "Same.", "changed": "2026-02-03"},
}
_SUCCESSOR = {"superseded": "superseded_by", "merged": "merged_into"}


# Strategies are made once, here: Hypothesis takes long to look through a new one.
_IDS = {kind: [f"{kind}-{number}" for number in (1, 2)] for kind in RecordKind}
_IDS[RecordKind.CLAIM] += ["claim-3", "claim-4", "claim-5"]
_ONE = {kind: st.sampled_from(ids) for kind, ids in _IDS.items()}
_PERHAPS = {kind: st.sampled_from([None, *ids]) for kind, ids in _IDS.items()}
_STATUS = st.sampled_from([*["active"] * 4, *_LIVES])
_RARELY = st.sampled_from([*[False] * 9, True])


def _fields(**strategies: SearchStrategy[Any]) -> SearchStrategy[Fields]:
    """Fields with a strategy each; one that draws None is left out."""
    return st.fixed_dictionaries(strategies).map(
        lambda fields: {name: value for name, value in fields.items() if value is not None}
    )


ATTESTATION = _fields(
    source=_ONE[RecordKind.SOURCE],
    stance=st.sampled_from([*["asserts"] * 3, "reports", "disputes"]),
    speaker=_PERHAPS[RecordKind.PERSON],
    organisation=_PERHAPS[RecordKind.COMPANY],
    at=st.sampled_from([None, "12:34", "15:00"]),
)
_CLAIM = _fields(
    themes=st.lists(_ONE[RecordKind.THEME], min_size=1, max_size=2),
    companies=st.lists(_ONE[RecordKind.COMPANY], max_size=2),
    attestations=st.lists(ATTESTATION, min_size=1, max_size=5),
    relations=st.lists(
        st.builds(related, st.sampled_from([*RelationType]), _ONE[RecordKind.CLAIM]), max_size=3
    ),
    answers=st.lists(
        _fields(
            question=_ONE[RecordKind.QUESTION],
            position=st.sampled_from(["yes", "nay"]),
            stance=st.sampled_from([*AnswerStance]),
        ),
        max_size=2,
    ),
    forecast=st.sampled_from([None, None, {"outcome": "open"}, {"outcome": "false"}]),
)
_SOURCE = _fields(
    kind=st.sampled_from(["episode", "paper", "aggregator-page"]),
    primary=st.sampled_from([None, "true", "false"]),
    show=_PERHAPS[RecordKind.SHOW],
    publisher=st.sampled_from([None, "Hours", "HOURS", "Days"]),
    guid=st.sampled_from([None, "one", "two"]),
    via=_PERHAPS[RecordKind.SOURCE],
)
_NOTHING: SearchStrategy[Fields] = st.just({})
_VARIED = {RecordKind.CLAIM: _CLAIM, RecordKind.SOURCE: _SOURCE}


def _life(draw: DrawFn, kind: RecordKind) -> Fields:
    status = draw(_STATUS)
    name = _SUCCESSOR.get(status)
    return _LIVES[status] | ({name: draw(_ONE[kind])} if name else {})


@st.composite
def bases(draw: DrawFn) -> list[Record]:
    """Random records in random order, with every field that standing is derived from.

    They lead in circles and contradict each other, and about one reference in ten leads nowhere.
    """
    made: list[Record] = []
    for kind, ids in _IDS.items():
        for id in ids:
            if not draw(_RARELY):
                fields = draw(_VARIED.get(kind, _NOTHING))
                made.append(record(kind, id, **(fields | _life(draw, kind))))
    return draw(st.permutations(made))
