"""locale/<language>/LC_MESSAGES/claimbook.po -> translations, read as translators wrote them.

No compiled files: nobody has to make them, neither in a working copy nor for a wheel.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALES = Path(__file__).with_name("locale")
ENGLISH = "en"
"""The language in which messages are written, which needs no catalogue."""


@cache
def languages() -> tuple[str, ...]:
    """The languages that readers can have, in order: English, and those with a catalogue."""
    return tuple(sorted({ENGLISH, *(path.parts[-3] for path in LOCALES.glob("*/*/*.po"))}))


def catalogue_of(language: str) -> Catalog:
    """The catalogue of a language that has one, with what translators noted."""
    with (LOCALES / language / "LC_MESSAGES" / "claimbook.po").open("rb") as file:
        return read_po(file, locale=language)


@cache
def translations_of(language: str) -> NullTranslations:
    """The translations of one of `languages()`; a message that lacks one is said in English."""
    if language == ENGLISH:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, catalogue_of(language))
    compiled.seek(0)
    return GNUTranslations(compiled)
