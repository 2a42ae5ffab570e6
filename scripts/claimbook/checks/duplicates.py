"""Judgements of claims beside each other: the same statement, the same or nearly the same title."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from rapidfuzz import fuzz

from claimbook.checks.finding import Evidence, Finding
from claimbook.checks.folding import folded
from claimbook.model.claim import Claim

NEAR = 85.0
"""How like (of 100) two titles must be that differ in one word."""
FEWEST_WORDS = 4
"""Of shorter titles one word is too much: they are near only where no word differs."""

MOST_COMPARED = 20
"""Where very many titles are alike but for one word, each is compared with the latest of them."""


def same_statement(evidence: Evidence) -> Iterator[Finding]:
    """A claim is written once.

    Two active claims make the same statement. Ask whether the newer one is the same, an update, or
    the opposite:

    - **The same**: add its attestations to the older claim, and give it `status: merged` with
      `merged_into`.
    - **An update**: say in the statement what has changed, and relate the two by `restates`.
    - **The opposite**: make the statement say so, and relate the two by `contradicts`.

    If they only look alike, list the other one under `not_duplicate_of`: the answer is remembered.
    """
    for claim, other in _repeated(evidence.claims, lambda claim: folded(claim.statement)):
        message = f"the statement is that of '{other.id}': the same, an update, or the opposite?"
        remedy = f"Merge the two, or add '{other.id}' to 'not_duplicate_of'."
        yield Finding(claim, ("statement",), message, remedy)


def same_title(evidence: Evidence) -> Iterator[Finding]:
    """A claim's title is its own.

    Two active claims have the same title, so readers cannot tell them apart in a list, nor in a
    search engine. Let each title say what is different about its claim; if it is the same claim,
    merge the two. `not_duplicate_of` silences this where both titles must stand.
    """
    for claim, other in _repeated(evidence.claims, lambda claim: folded(claim.title)):
        message = f"the title is that of '{other.id}': the same, an update, or the opposite?"
        yield Finding(claim, ("title",), message, "Let the title say what is different.")


def near_title(evidence: Evidence) -> Iterator[Finding]:
    """Claims with nearly the same title are told apart.

    The titles differ in one word or its spelling. If it is the same claim, merge the two; if one
    answers the other, relate them; if they only look alike, list the other one under
    `not_duplicate_of`: the answer is remembered.
    """
    claims = _by_age(evidence.claims)
    titles = _Titles(claims)
    for claim in claims:
        if other := _nearest(claim, titles.meet(claim), evidence):
            message = f"the title is nearly that of '{other.id}'"
            remedy = f"Relate the two, or add '{other.id}' to 'not_duplicate_of'."
            yield Finding(claim, ("title",), message, remedy)


def _by_age(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (claim.added, claim.id))


def _told_apart(one: Claim, other: Claim) -> bool:
    return other.id in one.not_duplicate_of or one.id in other.not_duplicate_of


def _repeated(
    claims: Iterable[Claim], key: Callable[[Claim], str]
) -> Iterator[tuple[Claim, Claim]]:
    """Each claim whose key an older one has, with the oldest that it is not told apart from."""
    older: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in _by_age(claims):
        text = key(claim)
        same = older[text] if text else []
        other = next((other for other in same if not _told_apart(claim, other)), None)
        if other:
            yield claim, other
        same.append(claim)


class _Titles:
    """Titles by what is left of them without one word: there those that are near meet.

    So no title is compared with all others. Words with digits are never left out: titles that
    differ in a number or a year are meant to.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        # Hardly any two meet: of all others no more than a number is in memory.
        marks = sorted(hash(key) for claim in claims for key in _keys(claim))
        self._shared = {one for one, next in pairwise(marks) if one == next}
        self._met: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)

    def meet(self, claim: Claim) -> list[Claim]:
        """The latest claims whose titles differ in one word at most; remembers this one."""
        met: dict[str, Claim] = {}
        for key in _keys(claim) if self._shared else ():
            if hash(key) in self._shared:
                met |= {other.id: other for other in self._met[key][-MOST_COMPARED:]}
                self._met[key].append(claim)
        return [other for _, other in sorted(met.items())]


def _keys(claim: Claim) -> set[tuple[str, ...]]:
    """The words of a claim's title in the order of the alphabet: all, and all but one."""
    words = sorted(folded(claim.title).split())
    keys = {tuple(words)}
    if len(words) >= FEWEST_WORDS:
        keys |= {
            (*words[:at], *words[at + 1 :])
            for at, word in enumerate(words)
            if word.isalpha() or not any(letter.isdigit() for letter in word)
        }
    return keys


def _nearest(claim: Claim, others: list[Claim], evidence: Evidence) -> Claim | None:
    """The claim whose title is most like this one's, but not the same, and that nobody related."""
    title = folded(claim.title)
    best, nearest = NEAR, None
    for other in others:
        likeness = fuzz.token_sort_ratio(title, folded(other.title), score_cutoff=best)
        if likeness < best or (nearest and likeness == best) or folded(other.title) == title:
            continue
        if not _told_apart(claim, other) and not _related(claim, other, evidence):
            best, nearest = likeness, other
    return nearest


def _related(one: Claim, other: Claim, evidence: Evidence) -> bool:
    links = (
        *evidence.library.links_from.get(one.id, ()),
        *evidence.library.links_to.get(one.id, ()),
    )
    return any(link.other(one.id).id == other.id for link in links)
