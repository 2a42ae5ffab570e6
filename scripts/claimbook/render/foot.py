"""A record -> the foot of its page: dates, edit, history, licence, and its neighbours."""

from markupsafe import Markup

from claimbook.model.addresses import ANSWER, record_data
from claimbook.model.claim import Claim
from claimbook.model.record import Record
from claimbook.model.sources import Person
from claimbook.model.topics import Company
from claimbook.render.gate import as_text
from claimbook.render.links import Here, outward
from claimbook.render.sheet import Foot
from claimbook.render.site import Site
from claimbook.render.words import on_day


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
    lines = []
    if isinstance(record, Person | Company):
        lines.append(here.to("Is this you? How to answer", ANSWER))
    if isinstance(record, Claim):
        lines.append(as_text(f"Added {on_day(record.added)}"))
    changed = site.changed.get(record.origin.path)
    if changed:
        lines.append(as_text(f"Last changed {on_day(changed)}"))
    path = record.origin.path
    edit, history = site.settings.edit_link(path), site.settings.history_link(path)
    if edit and history:
        lines.append(outward("Edit this record", edit))
        lines.append(outward("History", history))
    lines.append(here.to("JSON", record_data(record.kind_of_record, record.id)))
    lines.append(as_text(f"Licence of the text: {site.settings.data_licence}"))
    return Foot(tuple(lines), previous, following)
