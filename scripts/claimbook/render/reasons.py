"""Why two claims are related -> words: `same question, other answer`, `both about Meta`."""

from collections.abc import Iterable
from itertools import islice

from claimbook.derive.answers import RivalAnswer
from claimbook.link.library import Library
from claimbook.model.claim import Claim
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
from claimbook.render.phrases import sentence
from claimbook.render.rows import Row, row
from claimbook.render.site import Site
from claimbook.render.words import RELATED_AS
from claimbook.tongue.marks import msg
from claimbook.tongue.tongue import Tongue

_ACCORD = {
    Accord.DIFFER: msg("Same question, other answer (“{question}”)"),
    Accord.AGREE: msg("Same question, same answer (“{question}”)"),
    Accord.BESIDE: msg("Same question (“{question}”)"),
}


def reason_words(reason: Reason, library: Library, tongue: Tongue) -> str:
    """One reason, beginning with a capital, without a full stop."""
    match reason:
        case DirectRelation(type, stated):
            return tongue.say(RELATED_AS[type, stated])
        case SameQuestion(question, accord):
            return tongue.say(_ACCORD[accord], question=library.questions[question].text)
        case SharedTopics(companies, themes):
            names = [library.companies[id].name for id in companies]
            names += [library.themes[id].name for id in themes]
            return tongue.say("Both about {names}", names=tongue.listed(names[:3]))
        case SharedSources(sources):
            titles = [library.sources[id].title for id in sources]
            return tongue.say("Both from {sources}", sources=tongue.shortened(titles))
        case SimilarText(()):
            return tongue.say("Says the like in other words")
        case SimilarText(words):
            return tongue.say("In similar words: {words}", words=", ".join(words[:4]))


def reasons_words(related: Related, library: Library, tongue: Tongue) -> str:
    """All the reasons for one related claim, the strongest first."""
    return " ".join(sentence(reason_words(reason, library, tongue)) for reason in related.reasons)


def related_rows(
    claim: Claim, rivals: Iterable[RivalAnswer], site: Site, here: Here, *, most: int
) -> tuple[Row, ...]:
    """The first related claims that are neither among the claim's relations nor its rivals."""
    shown = {link.other(claim.id).id for link in site.library.links_of(claim.id)}
    shown.update(rival.claim.id for rival in rivals)
    left = (one for one in site.related.get(claim.id, ()) if one.claim.id not in shown)
    return tuple(
        row(related.claim, site, here, why=reasons_words(related, site.library, site.tongue))
        for related in islice(left, most)
    )
