"""A record -> the foot of its page: dates, edit, history, licence, and its neighbours."""

from markupsafe import Markup

from claimbook.model.addresses import ANSWER, record_data
from claimbook.model.claim import Claim
from claimbook.model.record import Record
from claimbook.model.sources import Person
from claimbook.model.topics import Company
from claimbook.render.gate import filled
from claimbook.render.links import Here, outward
from claimbook.render.sheet import Foot
from claimbook.render.site import Site


def foot(
    record: Record,
    site: Site,
    here: Here,
    *,
    previous: Markup | None = None,
    following: Markup | None = None,
) -> Foot:
    """The foot of a record's page; links to the repository only where the base names one.

    The data are a file among the pages, so that MkDocs checks the link as it checks all others.
    """
    tongue, lines = site.tongue, []
    if isinstance(record, Person | Company):
        lines.append(here.to(tongue.say("Is this you? How to answer"), ANSWER))
    if isinstance(record, Claim):
        lines.append(filled(tongue.say("Added {day}"), day=tongue.on_day(record.added)))
    changed = site.changed.get(record.origin.path)
    if changed:
        lines.append(filled(tongue.say("Last changed {day}"), day=tongue.on_day(changed)))
    path = record.origin.path
    edit, history = site.settings.edit_link(path), site.settings.history_link(path)
    if edit and history:
        lines.append(outward(tongue.say("Edit this record"), edit))
        lines.append(outward(tongue.say("History"), history))
    lines.append(here.to("JSON", record_data(record.kind_of_record, record.id)))
    licence = site.settings.data_licence
    lines.append(filled(tongue.say("Licence of the text: {licence}"), licence=licence))
    return Foot(tuple(lines), previous, following)
