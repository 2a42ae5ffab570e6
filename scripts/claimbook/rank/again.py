"""Related claims that were found before -> the same again, where nothing they come from differs.

To find them takes long, to say why they are related does not. So of each list it is enough to know
whom it names, and in which words the texts are alike; that no relation links them is understood.
"""

from collections.abc import Iterator, Mapping, Sequence

from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.rank.facets import FacetIndex
from claimbook.rank.nearness import Nearness, text_of
from claimbook.rank.reasons import SimilarText, companies_about
from claimbook.rank.related import Named, Related, related_in
from claimbook.rank.text import TextIndex


def come_from(library: Library) -> Iterator[str]:
    """All that lists of related claims come from, in an order: where it is the same, they are."""
    for claim in _active(library):
        yield repr((*_said(claim), sorted(_linked(claim, library))))


def _said(claim: Claim) -> tuple[object, ...]:
    """What is looked at in a claim."""
    answers = [(answer.question, answer.position, str(answer.stance)) for answer in claim.answers]
    sources = [said.source for said in claim.attestations]
    about = (claim.themes, companies_about(claim), sources, answers)
    return (claim.id, str(claim.added), text_of(claim), *about)


def _linked(claim: Claim, library: Library) -> set[str]:
    return {link.other(claim.id).id for link in library.links_of(claim.id)}


def named(related: Sequence[Related]) -> list[Named]:
    """What is enough to know of a list, if relations are left out of it."""
    return [(other.claim.id, _words(other)) for other in related]


def _words(related: Related) -> tuple[str, ...] | None:
    last = related.reasons[-1]
    return last.words if isinstance(last, SimilarText) else None


def related_again(
    library: Library, lists: Mapping[str, Sequence[Named]]
) -> dict[str, tuple[Related, ...]]:
    """What `related_claims` found, without relations, in a library that comes from the same."""
    claims = _active(library)
    numbers = {claim.id: number for number, claim in enumerate(claims)}
    near = Nearness(claims, FacetIndex(claims), TextIndex({}), numbers)
    return {
        claim.id: tuple(related_in(near, claim.id, *found) for found in lists[claim.id])
        for claim in claims
    }


def _active(library: Library) -> tuple[Claim, ...]:
    return tuple(claim for _, claim in sorted(library.claims.items()) if claim.active)
