"""A claim -> how a reader tells what is wrong with it, and adds to it, from a phone."""

from dataclasses import dataclass

from markupsafe import Markup

from claimbook.model.addresses import ANSWER, CONTRIBUTE
from claimbook.model.claim import Claim
from claimbook.model.issue_forms import FORM_OF
from claimbook.model.prefilled import form_link, new_file_link
from claimbook.model.relations import RelationType
from claimbook.model.slugs import free_id
from claimbook.render.gate import as_text
from claimbook.render.links import Here, outward
from claimbook.render.site import Site
from claimbook.tongue.marks import msg

_WRONG = {
    "not-said": msg("They did not say this"),
    "wrong-moment": msg("Wrong person or moment"),
    "untrue": msg("They said it, but it is untrue"),
    "outdated": msg("It is out of date"),
}
"""The forms as the forge calls them, in the site's own language."""

_MORE = {"also-said": msg("Where it was also said"), "evidence": msg("Evidence")}
_RELATED = (
    (
        RelationType.SUPPORTS,
        msg("A supporting claim"),
        "backs",
        "Why this one is more credible if yours holds:",
    ),
    (
        RelationType.CONTRADICTS,
        msg("A contradicting claim"),
        "against",
        "Why the two cannot both hold, and in which scope:",
    ),
    (
        RelationType.QUALIFIES,
        msg("A limiting claim"),
        "limits",
        "How yours limits this one without denying it:",
    ),
)
_NEW_CLAIM = """\
# At most 90 characters:
title:
# In your own words, each line two spaces in:
statement: >-

# observation, explanation, interpretation, forecast, evaluation:
kind:
themes: [{theme}]
attestations:
  - source:
relations:
  - type: {type}
    target: {target}
    # {reason}
    note:
added:
"""


@dataclass(frozen=True)
class TakingPart:
    """What stands at the end of a claim's page: `wrong` in the open, `more` folded."""

    wrong: tuple[Markup, ...]
    more: tuple[Markup, ...]


def taking_part(claim: Claim, site: Site, here: Here) -> TakingPart:
    """The ways to mend a claim and to add to it; without a repository there is only the guide."""
    edit = site.settings.edit_link(claim.origin.path)
    say = site.tongue.say
    how = here.to(say("How to contribute"), CONTRIBUTE)
    answer = here.to(say("You are named here?"), ANSWER)
    if edit is None:
        ask = say("They did not say this, not there, or somebody says otherwise?")
        return TakingPart((as_text(ask) + " " + how, answer), ())
    return TakingPart(
        wrong=(
            *(_form(id, words, claim, site) for id, words in _WRONG.items()),
            answer,
        ),
        more=(
            *(_form(id, words, claim, site) for id, words in _MORE.items()),
            *new_claims(claim, site),
            outward(say("Change this claim"), edit),
            how,
        ),
    )


def tell_where(claim: Claim, site: Site, here: Here) -> Markup:
    """What to do for one who knows the recording of a claim."""
    address = form_link(site.settings, FORM_OF["also-said"], claim=claim.id)
    words = site.tongue.say("Do you know one? Tell us")
    return outward(words, address) if address else here.to(words, CONTRIBUTE)


def new_claims(claim: Claim, site: Site) -> tuple[Markup, ...]:
    """Links that begin a claim which backs, contradicts or limits this one, as a new file."""
    found = []
    for type, words, beginning, reason in _RELATED:
        text = _NEW_CLAIM.format(
            theme=claim.themes[0], type=type.value, target=claim.id, reason=reason
        )
        id = free_id(f"{beginning}-{claim.id}", site.library.claims)
        address = new_file_link(site.settings, f"{site.newest_folder}/{id}.yaml", text)
        if address:
            found.append(outward(site.tongue.say(words), address))
    return tuple(found)


def _form(id: str, words: str, claim: Claim, site: Site) -> Markup:
    address = form_link(site.settings, FORM_OF[id], claim=claim.id)
    said = site.tongue.say(words)
    return outward(said, address) if address else as_text(said)
