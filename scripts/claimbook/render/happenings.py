"""An event -> the line that tells a reader what happened, to which claim, and whose it is."""

from dataclasses import dataclass

from markupsafe import Markup

from claimbook.derive.events import Event, EventKind
from claimbook.render.debates import opponents
from claimbook.render.gate import as_text, filled
from claimbook.render.links import Here
from claimbook.render.site import Site
from claimbook.render.words import EVENT, OUTCOME
from claimbook.tongue.tongue import Tongue


@dataclass(frozen=True)
class Happening:
    """What happened (`label`), to what (`link`), and more of it."""

    label: str
    link: Markup
    more: Markup


def happening(event: Event, site: Site, here: Here) -> Happening:
    """An event on the page `here`."""
    return Happening(
        label=event_words(event, site.tongue),
        link=here.to_record(event.claim),
        more=_more(event, site, here),
    )


def event_words(event: Event, tongue: Tongue) -> str:
    """What happened, in a word or two."""
    if event.kind is EventKind.RESOLVED and event.claim.forecast:
        return tongue.say(OUTCOME[event.claim.forecast.outcome])
    return tongue.say(EVENT[event.kind])


def _more(event: Event, site: Site, here: Here) -> Markup:
    if event.tension:
        page, anchor = site.tension_page[event.tension.anchor], event.tension.anchor
        why = here.to(site.tongue.say("why they clash"), page, anchor)
        against = _against(event, here)
        return filled(site.tongue.say("by {who} ({why})"), who=against, why=why)
    if event.kind in (EventKind.ADDED, EventKind.RESOLVED):
        return as_text(site.faces[event.claim.id].said)
    successor = event.claim.successor
    words = as_text(event.claim.reason or "")
    if successor and successor in site.library.claims:
        onward = here.to_record(site.library.claims[successor])
        return words + " " + filled(site.tongue.say("Go on to {successor}."), successor=onward)
    return words


def _against(event: Event, here: Here) -> Markup:
    tension = event.tension
    return opponents(tension, event.claim, here) if tension else Markup()
