"""Why two claims are related -> words: `same question, other answer`, `both about Meta`."""

from claimbook.link.library import Library
from claimbook.model.claim import Claim
from claimbook.model.relations import RELATION_OF
from claimbook.rank.reasons import (
    Accord,
    DirectRelation,
    Reason,
    SameQuestion,
    SharedSources,
    SharedTopics,
    SimilarText,
)
from claimbook.rank.related import Related
from claimbook.render.links import Here
from claimbook.render.rows import Row, row
from claimbook.render.site import Site
from claimbook.render.words import listed, sentence, shortened

_ACCORD = {
    Accord.DIFFER: "Same question, other answer",
    Accord.AGREE: "Same question, same answer",
    Accord.BESIDE: "Same question",
}


def reason_words(reason: Reason, library: Library) -> str:
    """One reason, beginning with a capital, without a full stop."""
    match reason:
        case DirectRelation(type, stated):
            words = RELATION_OF[type]
            return f"This {words.forward} it" if stated else f"This {words.inverse} it"
        case SameQuestion(question, accord):
            return f"{_ACCORD[accord]} (“{library.questions[question].text}”)"
        case SharedTopics(companies, themes):
            names = [library.companies[id].name for id in companies]
            names += [library.themes[id].name for id in themes]
            return f"Both about {listed(names[:3])}"
        case SharedSources(sources):
            return f"Both from {shortened([library.sources[id].title for id in sources])}"
        case SimilarText(words):
            return f"In similar words: {', '.join(words[:4])}"


def reasons_words(related: Related, library: Library) -> str:
    """All the reasons for one related claim, the strongest first."""
    return " ".join(sentence(reason_words(reason, library)) for reason in related.reasons)


def related_rows(claim: Claim, site: Site, here: Here) -> tuple[Row, ...]:
    """Related claims that the page does not show yet among its relations or rival answers."""
    shown = {link.other(claim.id).id for link in site.library.links_of(claim.id)}
    shown |= {rival.claim.id for rival in site.rivals_of(claim)}
    return tuple(
        row(related.claim, site, here, why=reasons_words(related, site.library))
        for related in site.related.get(claim.id, ())
        if related.claim.id not in shown
    )
