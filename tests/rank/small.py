"""Small bases made in a line or two, any such base for laws, and the project's own first claims."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.claim import Claim
from claimbook.model.record import Record
from claimbook.model.topics import Company, Question, Theme
from claimbook.read.base import read_base

ROOT = Path(__file__).parents[2]


def claim(id: str, **fields: Any) -> Claim:
    """A claim with what it needs; its only words are its own, and its source and theme too."""
    own = {
        "title": f"Title{id}",
        "statement": f"Statement{id}.",
        "kind": "observation",
        "themes": (f"theme-of-{id}",),
        "attestations": ({"source": f"source-of-{id}"},),
        "added": "2026-11-23",
    }
    return Claim.model_validate({"id": id, **own, **fields})


def relation(type: str, target: str) -> dict[str, str]:
    return {"type": type, "target": target, "note": f"{type} it"}


def answer(position: str, stance: str = "for", question: str = "why-so") -> dict[str, str]:
    return {"question": question, "position": position, "stance": stance}


def question(id: str, *positions: str, **fields: Any) -> Question:
    named = [{"id": position, "name": position} for position in positions]
    return Question.model_validate({"id": id, "text": f"{id}?", "positions": named, **fields})


def theme(id: str, **fields: Any) -> Theme:
    return Theme.model_validate({"id": id, "name": id, "summary": id, **fields})


def company(id: str, **fields: Any) -> Company:
    return Company.model_validate({"id": id, "name": id, **fields})


def linked(records: Iterable[Record]) -> Library:
    """A base in which references to topics may lead nowhere: only claims matter here."""
    library, _ = link_records(records)
    return library


@cache
def first_claims() -> Library:
    """The claims that the project starts with."""
    library, problems = link_records(read_base(ROOT).records)
    assert not problems
    return library


IDS = [f"claim-{letter}" for letter in "abcdef"]
WORDS = ["layoffs", "keystrokes", "training", "workers", "the", "models", "Layoff", "trained"]


def _some(ids: Sequence[str], least: int = 0, most: int = 2) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(ids), min_size=least, max_size=most, unique=True)


@st.composite
def _any_claim(draw: st.DrawFn, id: str) -> Claim:
    targets = draw(_some([other for other in IDS if other != id]))
    types = ["supports", "contradicts", "qualifies", "related"]
    roles = ["subject", "example", "mentioned"]
    stances = st.sampled_from(["for", "against"])
    answers = st.builds(
        answer, st.sampled_from(["yes", "nay"]), stances, st.sampled_from(["why-so", "how-so"])
    )
    return claim(
        id,
        title=" ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))),
        statement=" ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8))),
        themes=draw(_some(["theme-a", "theme-b", "theme-c"], 1)),
        companies=[
            {"id": company, "role": draw(st.sampled_from(roles))}
            for company in draw(_some(["meta", "amazon", "acme"]))
        ],
        attestations=[{"source": draw(st.sampled_from(["paper", "episode"]))}],
        relations=[relation(draw(st.sampled_from(types)), target) for target in targets],
        answers=draw(st.lists(answers, max_size=3, unique_by=lambda a: tuple(a.values()))),
        status=draw(st.sampled_from(["active", "active", "active", "withdrawn"])),
        added=draw(st.sampled_from(["2026-11-21", "2026-11-22", "2026-11-23"])),
    )


@st.composite
def any_claims(draw: st.DrawFn) -> list[Claim]:
    """Up to six claims, much entangled."""
    number = draw(st.integers(1, len(IDS)))
    return [draw(_any_claim(id)) for id in IDS[:number]]
