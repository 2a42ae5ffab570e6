"""Claims that share a topic -> what its page leads with: counts, disagreements, groups, gaps."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from claimbook.derive.answers import Column, columns_of
from claimbook.derive.support import SupportLevel
from claimbook.derive.tensions import AnyTension
from claimbook.model.addresses import tensions_page
from claimbook.model.claim import Claim, ClaimKind
from claimbook.model.topics import Question
from claimbook.rank.orders import newest_first
from claimbook.render.debates import Debate, debate, heading, reason_of
from claimbook.render.links import Here
from claimbook.render.lists import TOPIC_LENGTH, Pager, numbered, pager
from claimbook.render.phrases import CLAIMS, counted
from claimbook.render.rows import Group, rows
from claimbook.render.site import Site
from claimbook.render.words import KIND_HEADING
from claimbook.tongue.marks import Plural, msgs
from claimbook.tongue.tongue import Tongue

DISPUTED = msgs("{number} disputed", "{number} disputed")
SHAKY = msgs("{number} on shaky ground", "{number} on shaky ground")
LEVEL: Mapping[SupportLevel, Plural] = {
    SupportLevel.CORROBORATED: msgs("{number} said independently", "{number} said independently"),
    SupportLevel.SINGLE_SOURCE: msgs(
        "{number} from one original source", "{number} from one original source"
    ),
    SupportLevel.SECOND_HAND: msgs("{number} second-hand only", "{number} second-hand only"),
}
"""How many of some claims stand so, in the order in which pages say it."""

_MORE = msgs("{number} more disagreement", "{number} more disagreements")
SHOWN, NAMED = 2, 6
"""How many disagreements a topic's page shows whole, and how many more by claims and reason."""
QUESTIONS = 10
"""How many questions it names."""


def standing_counts(claims: Sequence[Claim], site: Site) -> tuple[str, ...]:
    """`11 claims`, `4 disputed`, `11 second-hand only`: what is none is left out."""
    found = [site.standings[claim.id] for claim in claims]
    levels = [standing.support.level for standing in found]
    numbers = (
        (DISPUTED, sum(standing.disputed for standing in found)),
        (SHAKY, sum(standing.shaky for standing in found)),
        *((what, levels.count(level)) for level, what in LEVEL.items()),
    )
    words = [site.tongue.count(what, number) for what, number in numbers if number]
    return (counted(len(claims), CLAIMS, site.tongue), *words)


def tensions_among(claims: Iterable[Claim], site: Site) -> list[AnyTension]:
    """The tensions in which any of the claims stands, by anchor."""
    ids = {claim.id for claim in claims}
    found = {t.anchor: t for id in ids for t in site.standings[id].tensions}
    return [tension for _, tension in sorted(found.items())]


@dataclass(frozen=True)
class Named:
    """A disagreement in a line: a link to where both sides are said, and why they clash."""

    link: Markup
    reason: str


@dataclass(frozen=True)
class Debates:
    """The disagreements of a topic; `more` leads to the rest of them."""

    shown: tuple[Debate, ...]
    named: tuple[Named, ...]
    more: Markup | None


def debates(claims: Iterable[Claim], site: Site, here: Here) -> Debates:
    """The disagreements of a topic: both sides of the first, and what others are about."""
    found = tensions_among(claims, site)
    rest = len(found) - SHOWN - NAMED
    return Debates(
        tuple(debate(tension, site, here) for tension in found[:SHOWN]),
        tuple(_named(tension, site, here) for tension in found[SHOWN : SHOWN + NAMED]),
        here.to(site.tongue.count(_MORE, rest), tensions_page()) if rest > 0 else None,
    )


def _named(tension: AnyTension, site: Site, here: Here) -> Named:
    page, words = site.tension_page[tension.anchor], heading(tension, site.tongue)
    return Named(here.to(words, page, tension.anchor), reason_of(tension))


def by_kind(claims: Iterable[Claim], site: Site, here: Here) -> tuple[Group, ...]:
    """Claims grouped by what sort they are, newest first in each."""
    groups = {kind: [c for c in newest_first(claims) if c.kind is kind] for kind in ClaimKind}
    return tuple(
        Group(site.tongue.say(KIND_HEADING[kind]), kind.value, rows(found, site, here))
        for kind, found in groups.items()
        if found
    )


@dataclass(frozen=True)
class QuestionRow:
    """A question with how many claims argue for each of its positions."""

    link: Markup
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    """A question with the columns of its answers, which a page speaks of more than once."""

    question: Question
    columns: tuple[Column, ...]


def asked(question: Question, site: Site) -> Asked:
    """A question with its answers."""
    return Asked(question, columns_of(question, site.library))


def question_row(found: Asked, site: Site, here: Here) -> QuestionRow:
    """The row of a question in a list."""
    return QuestionRow(
        here.to_record(found.question),
        tuple(
            f"{column.position.name}: {_argued(len(column.claims_for), site.tongue)}"
            for column in found.columns
        ),
    )


def _argued(number: int, tongue: Tongue) -> str:
    return tongue.count(CLAIMS, number) if number else tongue.say("no claim here argues this yet")


def questions_of(claims: Iterable[Claim], site: Site) -> list[Asked]:
    """Questions that claims answer, some at most: the most answered first, then by id."""
    numbers: dict[str, int] = {}
    for claim in claims:
        for id in {answer.question for answer in claim.answers}:
            numbers[id] = numbers.get(id, 0) + 1
    ranked = sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))
    return [asked(site.library.questions[id], site) for id, _ in ranked[:QUESTIONS]]


def gaps(claims: Sequence[Claim], questions: Iterable[Asked], site: Site) -> Iterator[str]:
    """What is missing among the claims of a topic and its questions, in sentences."""
    say = site.tongue.say
    levels = [site.standings[claim.id].support.level for claim in claims]
    if claims and all(level is SupportLevel.SECOND_HAND for level in levels):
        yield say("No claim here has an original source yet.")
    if claims and not any(a.speaker or a.organisation for c in claims for a in c.attestations):
        yield say("No speaker is named in any of these claims.")
    if claims and not tensions_among(claims, site):
        yield say("Nothing here is disputed yet: perhaps only one side has been recorded.")
    for found in questions:
        for column in found.columns:
            if not column.claims_for:
                yield say(
                    "No claim argues for “{answer}” ({question})",
                    answer=column.position.name,
                    question=found.question.text,
                )


@dataclass(frozen=True)
class Stretch:
    """One page of a topic's claims: which claims, and the way to the other pages."""

    number: int
    page: str
    claims: Sequence[Claim]
    pager: Pager


def stretches(claims: Iterable[Claim], page: Callable[[int], str], site: Site) -> Iterator[Stretch]:
    """The pages of a topic's claims, newest first; the first may be empty."""
    for number, pages, part in numbered(newest_first(claims), TOPIC_LENGTH):
        here = site.here(page(number))
        yield Stretch(number, here.page, part, pager(number, pages, here, page))
