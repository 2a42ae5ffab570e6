"""Library -> the brief of a day: the five claims most worth reading, and why each was picked."""

import datetime
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimbook.derive.answers import columns_of
from claimbook.derive.standing import Standing
from claimbook.derive.support import SupportLevel
from claimbook.derive.tensions import Tension
from claimbook.link.library import Library
from claimbook.model.claim import AnswerStance, Claim
from claimbook.model.relations import RelationType

MOST = 5
WINDOWS = (7, 30)
"""The days back that a reader's own brief may look."""

ON_ONE_SIDE = 2
"""How many claims of one side of a question come before other sides have had their turn."""


class Merit(StrEnum):
    """Why a claim is worth reading, the weightiest first."""

    DISPUTED = "disputed"
    CORROBORATED = "corroborated"
    ONLY_ANSWER = "only-answer"
    RELIED_ON = "relied-on"
    SHAKY = "shaky"
    LIMITED = "limited"


_WEIGHT = {merit: weight for weight, merit in enumerate(Merit)}


@dataclass(frozen=True)
class Pick:
    """A claim of the brief with its merits; `opposing` contradicts it, where a claim does."""

    claim: Claim
    merits: tuple[Merit, ...]
    opposing: Claim | None

    @property
    def sides(self) -> frozenset[tuple[str, str]]:
        """The sides of questions that it is on: (question, position)."""
        answers = self.claim.answers
        return frozenset((a.question, a.position) for a in answers if a.stance is AnswerStance.FOR)


def candidates(library: Library, standings: Mapping[str, Standing]) -> tuple[Pick, ...]:
    """Every active claim: the newest day first, within a day those with most merits, then by id."""
    alone = _only_answers(library)
    active = (claim for claim in library.claims.values() if claim.active)
    picks = (_pick(claim, library, standings[claim.id], alone) for claim in active)
    return tuple(sorted(picks, key=_order))


def brief(
    picks: Sequence[Pick], *, day: datetime.date, since: datetime.date | None = None
) -> tuple[Pick, ...]:
    """At most five of the candidates added by `day`, and not before `since`, in their order.

    No more than two from one side of a question while there is something else, and never five:
    where all that is left is on that side too, the brief is shorter.
    """
    chosen: list[Pick] = []
    passed: list[Pick] = []
    sides: Counter[tuple[str, str]] = Counter()
    for pick in _between(since, day, picks):
        if len(chosen) == MOST:
            break
        crowded = any(sides[side] >= ON_ONE_SIDE for side in pick.sides)
        (passed if crowded else chosen).append(pick)
        if not crowded:
            sides.update(pick.sides)
    for pick in passed:
        if len(chosen) < MOST and not _all_on_one_side([*chosen, pick]):
            chosen.append(pick)
    return tuple(sorted(chosen, key=_order))


def shortlist(
    picks: Sequence[Pick], *, day: datetime.date, since: datetime.date
) -> tuple[Pick, ...]:
    """The few candidates that can come into a brief of those days, whatever else it draws on.

    A brief takes no claim before the five before it that are on the very same sides, so these lists
    of several topics, put together in their order, make the same brief as all their claims do.
    """
    found: Counter[frozenset[tuple[str, str]]] = Counter()
    short = []
    for pick in _between(since, day, picks):
        found[pick.sides] += 1
        if found[pick.sides] <= MOST:
            short.append(pick)
    return tuple(short)


def window_start(day: datetime.date, days: int) -> datetime.date:
    """The first of so many days, of which `day` is the last."""
    return day - datetime.timedelta(days=min(days, day.toordinal()) - 1)


def _between(
    since: datetime.date | None, day: datetime.date, picks: Sequence[Pick]
) -> Iterator[Pick]:
    """Those of some days, found where they are: the newest come first."""
    first = since or datetime.date.min
    newest = bisect_left(picks, -day.toordinal(), key=lambda pick: -pick.claim.added.toordinal())
    for place in range(newest, len(picks)):
        if picks[place].claim.added < first:
            return
        yield picks[place]


def _all_on_one_side(picks: Sequence[Pick]) -> bool:
    return len(picks) == MOST and bool(frozenset.intersection(*(pick.sides for pick in picks)))


def _order(pick: Pick) -> tuple[int, int, tuple[int, ...], str]:
    weights = tuple(_WEIGHT[merit] for merit in pick.merits)
    return (-pick.claim.added.toordinal(), -len(weights), weights, pick.claim.id)


def _pick(claim: Claim, library: Library, standing: Standing, alone: frozenset[str]) -> Pick:
    around = {link.relation.type for link in library.links_to.get(claim.id, ()) if link.active}
    holds = (
        (Merit.DISPUTED, standing.disputed),
        (Merit.CORROBORATED, standing.support.level is SupportLevel.CORROBORATED),
        (Merit.ONLY_ANSWER, claim.id in alone),
        (Merit.RELIED_ON, RelationType.DEPENDS_ON in around),
        (Merit.SHAKY, standing.shaky),
        (Merit.LIMITED, RelationType.QUALIFIES in around),
    )
    return Pick(claim, tuple(merit for merit, held in holds if held), _opposing(claim, standing))


def _opposing(claim: Claim, standing: Standing) -> Claim | None:
    """The first claim, by anchor of the disagreement, that contradicts this one."""
    against = (t.link.other(claim.id) for t in standing.tensions if isinstance(t, Tension))
    return next(against, None)


def _only_answers(library: Library) -> frozenset[str]:
    """The claims that alone argue for a position while others are argued for too."""
    found: set[str] = set()
    for question in library.questions.values():
        columns = columns_of(question, library)
        if sum(bool(column.claims_for) for column in columns) > 1:
            lonely = (column.claims_for for column in columns if len(column.claims_for) == 1)
            found.update(claims[0].id for claims in lonely)
    return frozenset(found)
