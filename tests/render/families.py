"""A text -> records of every kind that hold it in every text field, as far as each can hold it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.libraries import Fields, claim, company, person, question, show, source, theme

from claimbook.model.record import Record

TITLE, LABEL, QUOTE, PARAGRAPH, NOTES = 90, 120, 300, 600, 8000
"""How many characters the kinds of text hold."""

SHAPES = 6
"""So many families in a row differ in the shape of their pages; then they repeat."""

_END = "\n\nThat is all."
"""Notes may be nothing but the address of a link that nobody makes: then there is none to show."""

_BREAKS = re.compile(r"[\n\t]+")


@dataclass(frozen=True)
class Family:
    """A text with the number of its family, and the text as the kinds of field can hold it."""

    text: str
    number: int

    @property
    def id(self) -> str:
        """What tells its records' ids from those of another family."""
        return f"{self.number:04}"

    @property
    def title(self) -> str:
        return self._line(TITLE)

    @property
    def label(self) -> str:
        return self._line(LABEL)

    @property
    def quote(self) -> str:
        return self._paragraph(QUOTE)

    @property
    def long(self) -> str:
        return self._paragraph(PARAGRAPH)

    @property
    def notes(self) -> str:
        return self.text.strip()[: NOTES - len(_END)] + _END

    @property
    def contradicts(self) -> bool:
        """Whether its claim contradicts the next family's; else it limits it."""
        return self.number % SHAPES == 0

    @property
    def contradicted(self) -> bool:
        """Whether the claim of the family before contradicts its own."""
        return self.number % SHAPES == 1

    @property
    def disputed_by_a_voice(self) -> bool:
        """Whether its source disputes its claim."""
        return self.number % SHAPES == 3

    @property
    def disputed(self) -> bool:
        """Whether anything disputes its claim."""
        return self.contradicts or self.contradicted or self.disputed_by_a_voice

    def _line(self, longest: int) -> str:
        return _BREAKS.sub(" ", self.text).strip()[:longest].strip()

    def _paragraph(self, longest: int) -> str:
        return " ".join(self.text.split())[:longest].strip()


def families(texts: Sequence[str]) -> tuple[Family, ...]:
    """One family a text, numbered in their order."""
    return tuple(Family(text, number) for number, text in enumerate(texts))


def records_of(ring: Sequence[Family], *, alive: bool) -> Iterator[Record]:
    """The records of all; each one's claim opposes or limits the next one's, the last the first.

    Where the records are not `alive`, all but the claims are withdrawn, with a reason.
    """
    for own, following in zip(ring, (*ring[1:], ring[0]), strict=True):
        gone = {"status": "withdrawn", "changed": "2026-05-06", "reason": own.long}
        yield from _topics(own, {} if alive else gone)
        yield _source(own, {} if alive else gone)
        yield _claim(own, following)
        yield _withdrawn_claim(own, gone)


def _topics(own: Family, life: Fields) -> Iterator[Record]:
    named: Fields = {"name": own.label, "summary": own.long, **life}
    known = {"also_known_as": (own.label,)}
    yield theme(f"theme-{own.id}", **named)
    yield show(f"show-{own.id}", publisher=own.label, guid=own.label, **named)
    yield person(f"person-{own.id}", **known, **named)
    yield company(f"company-{own.id}", former_names=({"name": own.label},), **known, **named)
    positions = ({"id": "yes", "name": own.label}, {"id": "nay", "name": own.label})
    asked: Fields = {"text": own.label, "summary": own.long, "positions": positions}
    yield question(f"question-{own.id}", **asked, **life)


def _source(own: Family, life: Fields) -> Record:
    return source(
        f"source-{own.id}",
        title=own.label,
        publisher=own.label,
        guid=own.label,
        note=own.long,
        show=f"show-{own.id}",
        people=({"id": f"person-{own.id}", "role": "guest"},),
        transcript={"url": "https://hours.example/x.vtt", "type": own.label},
        **life,
    )


def _claim(own: Family, following: Family) -> Record:
    disputes = ({"source": f"source-{own.id}", "stance": "disputes", "wording": own.long},)
    relation = "contradicts" if own.contradicts else "qualifies"
    return claim(
        f"claim-{own.id}",
        title=own.title,
        statement=own.long,
        kind="forecast",
        themes=(f"theme-{own.id}",),
        companies=(f"company-{own.id}",),
        attestations=(_attestation(own), *(disputes if own.disputed_by_a_voice else ())),
        relations=({"type": relation, "target": f"claim-{following.id}", "note": own.long},),
        answers=(
            {"question": f"question-{own.id}", "position": "yes"},
            {"question": f"question-{own.id}", "position": "nay", "stance": "against"},
        ),
        figures=({"text": own.label, "value": "1", "unit": own.label},),
        forecast={"resolve_by": "2030", "note": own.long},
        notes=own.notes,
    )


def _attestation(own: Family) -> Fields:
    return {
        "source": f"source-{own.id}",
        "speaker": f"person-{own.id}",
        "speaker_role": own.label,
        "locator": own.label,
        "quote": own.quote,
        "wording": own.long,
        "checked": {"on": "2026-03-04", "by": own.label},
    }


def _withdrawn_claim(own: Family, gone: Fields) -> Record:
    return claim(f"gone-{own.id}", themes=("theme-0000",), attestations=_SOMEWHERE, **gone)


_SOMEWHERE = ({"source": "source-0000"},)
