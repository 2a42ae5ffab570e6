"""A number of claims -> the files of a made-up knowledge base, the same for the same number.

Nobody said any of it. Claims relate to earlier ones only, so no relation goes in a circle.
"""

import datetime
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.prose import Prose, prose

_FIRST_DAY = datetime.date(2016, 1, 1)
_DAYS = 3650
_KINDS = ("observation", "explanation", "interpretation", "forecast", "evaluation")
_KIND_WEIGHTS = (40, 25, 20, 8, 7)
_RELATIONS = ("supports", "qualifies", "depends_on", "refines", "related", "contradicts")
_RELATION_WEIGHTS = (38, 22, 12, 12, 10, 6)
_RELATED = (2, 3, 4, 4, 5, 6)
"""How many relations a claim states: four on average."""
_NEAR = 0.8
"""How many of them lead to a claim of the same theme."""


@dataclass(frozen=True)
class _Theme:
    """A theme with the words that its claims use, and the claims it has so far."""

    id: str
    words: Sequence[str]
    claims: list[str]


@dataclass(frozen=True)
class _Topics:
    """The ids of what claims refer to; `speakers` by source, `positions` by question."""

    themes: Sequence[_Theme]
    companies: Sequence[str]
    speakers: Mapping[str, Sequence[str]]
    positions: Mapping[str, Sequence[str]]


def base_files(claims: int) -> Iterator[tuple[str, str]]:
    """(path under claims/, text) of every file."""
    text = prose(random.Random(f"claimbook {claims}"))  # the same for ever, whatever the platform
    topics = _Topics(
        themes=[_Theme(f"theme-{n}", text.own_words(), []) for n in range(max(2, claims // 50))],
        companies=[f"company-{n}" for n in range(max(2, claims // 40))],
        speakers=_speakers(max(4, claims // 8), text),
        positions={
            f"question-{n}": [f"answer-{i}" for i in range(text.dice.randint(2, 4))]
            for n in range(max(1, claims // 100))
        },
    )
    yield from _topic_files(topics, text)
    earlier: list[str] = []
    for number in range(claims):
        id = f"claim-{number}"
        day = _FIRST_DAY + datetime.timedelta(days=_DAYS * number // claims)
        yield f"{day.year}/{id}.yaml", _claim(id, day, topics, earlier, text)
        earlier.append(id)


def _speakers(sources: int, text: Prose) -> dict[str, Sequence[str]]:
    people = [f"person-{n}" for n in range(max(3, sources // 3))]
    return {f"source-{n}": text.dice.sample(people, 2) for n in range(sources)}


def _topic_files(topics: _Topics, text: Prose) -> Iterator[tuple[str, str]]:
    for theme in topics.themes:
        summary = text.sentence(theme.words)
        yield f"_themes/{theme.id}.yaml", f"name: {text.name(3)}\nsummary: {summary}\n"
    for id in topics.companies:
        yield f"_companies/{id}.yaml", f"name: {text.name()}\n"
    for id in dict.fromkeys(person for two in topics.speakers.values() for person in two):
        yield f"_people/{id}.yaml", f"name: {text.name()}\n"
    shows = [f"show-{n}" for n in range(max(1, len(topics.speakers) // 10))]
    for id in shows:
        yield f"_shows/{id}.yaml", f"name: {text.name(3)}\nsummary: {text.sentence(text.words)}\n"
    for id, people in topics.speakers.items():
        yield f"_sources/{id}.yaml", _source(id, text.dice.choice(shows), people, text)
    for id, positions in topics.positions.items():
        theme = text.dice.choice(topics.themes)
        yield f"_questions/{id}.yaml", _question(theme, positions, text)


def _source(id: str, show: str, people: Sequence[str], text: Prose) -> str:
    day = _FIRST_DAY + datetime.timedelta(days=text.dice.randrange(_DAYS))
    host, guest = people
    return (
        f"title: {text.title(text.words)}\nkind: episode\nshow: {show}\npublished: {day}\n"
        f"url: https://shows.example/{id}\naudio_url: https://shows.example/{id}.mp3\n"
        f"people:\n  - id: {host}\n    role: host\n  - id: {guest}\n    role: guest\n"
    )


def _question(theme: _Theme, positions: Sequence[str], text: Prose) -> str:
    named = "".join(f"  - id: {id}\n    name: {text.name(3)}\n" for id in positions)
    return f"text: {text.title(theme.words)}?\nthemes:\n  - {theme.id}\npositions:\n{named}"


def _claim(
    id: str, day: datetime.date, topics: _Topics, earlier: Sequence[str], text: Prose
) -> str:
    dice = text.dice
    theme, *others = dice.sample(topics.themes, dice.randint(1, min(3, len(topics.themes))))
    kind = dice.choices(_KINDS, _KIND_WEIGHTS)[0]
    parts = [
        f"title: {text.title(theme.words)}\n",
        _folded("statement", text.paragraph(theme.words, dice.randint(2, 3))),
        f"kind: {kind}\nthemes:\n",
        *(f"  - {each.id}\n" for each in (theme, *others)),
        *_companies(topics, dice),
        *_attestations(topics, theme, text),
        *_relations(theme, earlier, text),
        *_answers(topics, dice),
        f"forecast:\n  resolve_by: {day.year + 20}\n" if kind == "forecast" else "",
        f"added: {day}\n",
    ]
    theme.claims.append(id)
    return "".join(parts)


def _folded(name: str, paragraph: str, indent: str = "") -> str:
    return f"{indent}{name}: >-\n{indent}  {paragraph}\n"


def _companies(topics: _Topics, dice: random.Random) -> Iterator[str]:
    """None to two companies; a few are in many claims."""
    wanted = dice.choices((0, 1, 2), (3, 5, 2))[0]
    found = {topics.companies[int(len(topics.companies) * dice.random() ** 3)] for _ in "12"}
    if wanted:
        yield "companies:\n"
        yield from (f"  - {id}\n" for id in sorted(found)[:wanted])


def _attestations(topics: _Topics, theme: _Theme, text: Prose) -> Iterator[str]:
    """One to three places, each a moment of an episode."""
    yield "attestations:\n"
    for source in text.dice.sample(list(topics.speakers), text.dice.choice((1, 1, 2, 3))):
        speaker = text.dice.choice(topics.speakers[source])
        minute, second = text.dice.randint(1, 59), text.dice.randrange(60)
        yield f'  - source: {source}\n    speaker: {speaker}\n    at: "{minute:02}:{second:02}"\n'
        if text.dice.random() < 0.5:
            yield f"    quote: {text.sentence(theme.words)}\n"


def _relations(theme: _Theme, earlier: Sequence[str], text: Prose) -> Iterator[str]:
    dice = text.dice
    wanted = min(dice.choice(_RELATED), len(earlier))
    targets: dict[str, None] = {}
    while len(targets) < wanted:
        near = theme.claims and dice.random() < _NEAR
        targets[dice.choice(theme.claims if near else earlier)] = None
        if len(targets) >= len(theme.claims) and len(targets) < wanted:
            targets[dice.choice(earlier)] = None
    if targets:
        yield "relations:\n"
    for target in targets:
        kind = dice.choices(_RELATIONS, _RELATION_WEIGHTS)[0]
        yield f"  - type: {kind}\n    target: {target}\n"
        yield _folded("note", text.sentence(theme.words), "    ")


def _answers(topics: _Topics, dice: random.Random) -> Iterator[str]:
    """Two claims in five answer a question, most of them for a position."""
    if dice.random() < 0.4:
        question = dice.choice(list(topics.positions))
        position = dice.choice(topics.positions[question])
        yield f"answers:\n  - question: {question}\n    position: {position}\n"
        if dice.random() < 0.2:
            yield "    stance: against\n"
