"""Related claims that were found before -> the same again, where what they come from is the same.

To find them takes long, to say why they are related does not. So of each list it is enough to know
whom it names, and in which words the texts are alike; that no relation links them is understood.
"""

from collections.abc import Iterator, Mapping, Sequence

from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.rank.facets import FacetIndex
from claimbook.rank.reasons import companies_about
from claimbook.rank.telling import Named, RelatedLists


def come_from(library: Library) -> Iterator[str]:
    """All that lists of related claims come from, in an order, but for what the claims say.

    Where it is the same, and the texts are, the lists are.
    """
    for claim in _active(library):
        yield repr((*_told(claim), sorted(_linked(claim, library))))


def _told(claim: Claim) -> tuple[object, ...]:
    """What is looked at in a claim beside its text."""
    answers = [(answer.question, answer.position, str(answer.stance)) for answer in claim.answers]
    sources = [said.source for said in claim.attestations]
    about = (claim.themes, companies_about(claim), sources, answers)
    return (claim.id, str(claim.added), *about)


def _linked(claim: Claim, library: Library) -> set[str]:
    return {link.other(claim.id).id for link in library.links_of(claim.id)}


def related_again(library: Library, lists: Mapping[str, Sequence[Named]]) -> RelatedLists:
    """What `related_claims` found, without relations, in a library that comes from the same."""
    claims = _active(library)
    return RelatedLists(claims, FacetIndex(claims), lists)


def _active(library: Library) -> tuple[Claim, ...]:
    return tuple(claim for _, claim in sorted(library.claims.items()) if claim.active)
