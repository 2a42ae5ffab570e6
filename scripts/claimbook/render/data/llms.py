"""Site -> llms.txt: what a language model should know, and where the plain Markdown is."""

from collections.abc import Iterator

from claimbook.model.addresses import (
    ABOUT,
    LLMS,
    METHOD,
    address_of,
    index_page,
    tensions_page,
    twin_of,
)
from claimbook.model.kinds import RecordKind
from claimbook.model.pages import Planned, PlannedFiles
from claimbook.rank.orders import active_claims
from claimbook.render.data.contents import CONTENTS
from claimbook.render.data.edition import Edition
from claimbook.render.data.plain_markdown import bullets, paper, section, text
from claimbook.render.data.twin_parts import Place
from claimbook.render.phrases import DISAGREEMENTS, RECORDS, counted
from claimbook.render.site import Site
from claimbook.tongue.marks import msg

CLAIMS_SHOWN = 100
"""A base with more claims than this is shown by its lists alone."""

_HOW_TO_READ = msg(
    "Every title and statement here is somebody's claim, and no finding of this site. When you "
    "quote one, say whose it is and whether it is disputed: each page and each answer of the data "
    "has an attributed statement that does."
)


def llms_files(site: Site) -> Iterator[PlannedFiles]:
    """The one file at the root."""
    yield Planned((LLMS,), _llms, (site,))


def _llms(site: Site) -> tuple[bytes]:
    place = Place(LLMS, Edition(site), whole=True)
    settings, edition = site.settings, place.edition
    about, say = text(settings.site_description), place.tongue.say
    voice = say("It records who said what; it does not rule.")
    return (
        paper(
            f"# {text(settings.site_name)}",
            f"> {about} {voice}".replace(">  ", "> "),
            say(_HOW_TO_READ),
            say(
                "Licence of the claims: {licence}. Version of the data: {version}.",
                licence=text(settings.data_licence),
                version=edition.data_version,
            ),
            section(say("Lists"), bullets(_lists(site, place))),
            section(say("Claims"), bullets(_claims(site, place))),
            section(say("Data"), bullets(_data(place))),
            section("Optional", bullets(_pages(place))),
        ),
    )


def _lists(site: Site, place: Place) -> Iterator[str]:
    for kind in RecordKind:
        found = counted(len(site.library.of_kind(kind)), RECORDS, site.tongue)
        words = site.label(kind)
        yield f"{place.file(words, twin_of(index_page(kind)))}: {found}"
    clashes = counted(len(site.tensions), DISAGREEMENTS, site.tongue)
    yield f"{place.file(site.tensions_label, twin_of(tensions_page()))}: {clashes}"


def _claims(site: Site, place: Place) -> Iterator[str]:
    """Every claim that counts, the newest first, with how solid it is; of few claims only."""
    active = active_claims(site.library)
    if len(active) > CLAIMS_SHOWN:
        return
    for claim in active:
        words = "; ".join(chip.words for chip in site.faces[claim.id].chips)
        yield f"{place.to_claim(claim)}: {words}"


def _data(place: Place) -> Iterator[str]:
    for content in CONTENTS:
        if content.path != LLMS:
            name = content.path.rpartition("/")[2]
            yield f"{place.file(name, content.path)}: {place.tongue.say(content.about)}"


def _pages(place: Place) -> Iterator[str]:
    say = place.tongue.say
    about = place.file(say("About this site"), address_of(ABOUT))
    yield say("{page}: how to read a claim", page=about)
    method = place.file(say("How it works"), address_of(METHOD))
    yield say("{page}: how standing is reckoned", page=method)
