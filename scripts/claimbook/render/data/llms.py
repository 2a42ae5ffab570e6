"""Answers -> llms.txt: what a language model should know, and where the plain Markdown is."""

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
from claimbook.model.pages import File
from claimbook.rank.orders import active_claims
from claimbook.render.data.answers import Answers
from claimbook.render.data.contents import CONTENTS
from claimbook.render.data.plain_markdown import bullets, paper, section, text
from claimbook.render.data.twin_parts import Place
from claimbook.render.phrases import DISAGREEMENTS, RECORDS, counted
from claimbook.tongue.marks import msg

CLAIMS_SHOWN = 100
"""A base with more claims than this is shown by its lists alone."""

_HOW_TO_READ = msg(
    "Every title and statement here is somebody's claim, and no finding of this site. When you "
    "quote one, say whose it is and whether it is disputed: each page and each answer of the data "
    "has an attributed statement that does."
)


def llms_files(answers: Answers) -> Iterator[File]:
    """The one file at the root."""
    place = Place(LLMS, answers.edition)
    settings, origin = answers.edition.site.settings, answers.edition.origin
    about, say = text(settings.site_description), place.tongue.say
    voice = say("It records who said what; it does not rule.")
    yield File(
        LLMS,
        paper(
            f"# {text(settings.site_name)}",
            f"> {about} {voice}".replace(">  ", "> "),
            say(_HOW_TO_READ),
            say(
                "Licence of the claims: {licence}. Version of the data: {version}.",
                licence=text(origin.licence),
                version=origin.data_version,
            ),
            section(say("Lists"), bullets(_lists(answers, place))),
            section(say("Claims"), bullets(_claims(answers, place))),
            section(say("Data"), bullets(_data(place))),
            section("Optional", bullets(_pages(place))),
        ),
    )


def _lists(answers: Answers, place: Place) -> Iterator[str]:
    site = answers.edition.site
    for kind in RecordKind:
        found = counted(len(site.library.of_kind(kind)), RECORDS, site.tongue)
        words = site.label(kind)
        yield f"{place.file(words, twin_of(index_page(kind)))}: {found}"
    clashes = counted(len(site.tensions), DISAGREEMENTS, site.tongue)
    yield f"{place.file(site.tensions_label, twin_of(tensions_page()))}: {clashes}"


def _claims(answers: Answers, place: Place) -> Iterator[str]:
    """Every claim that counts, the newest first, with how solid it is; of few claims only."""
    active = active_claims(answers.edition.site.library)
    if len(active) > CLAIMS_SHOWN:
        return
    words = {claim.id: "; ".join(claim.standing.words) for claim in answers.claims}
    for claim in active:
        yield f"{place.to_claim(answers.edition.claim_name(claim))}: {words[claim.id]}"


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
