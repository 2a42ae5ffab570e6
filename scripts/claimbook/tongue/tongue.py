"""A language -> how a site speaks it: messages, counts, days, numbers and lists."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from gettext import NullTranslations
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from claimbook.model.scalars import PartialDate
from claimbook.tongue.catalogue import ENGLISH, languages, translations_of
from claimbook.tongue.marks import Plural, msgs

_FORMATS = {ENGLISH: "en_GB"}
"""Whose dates and lists a language has that is written in several countries."""
_CAPITAL_NOUNS = ("de", "lb")
"""Languages in which a noun keeps its capital letter within a sentence."""


@dataclass(frozen=True)
class Tongue:
    """A language with its catalogue: handed down to whoever makes words that readers see."""

    language: str
    translations: NullTranslations = field(compare=False, repr=False)

    @property
    def locale(self) -> Locale:
        """The locale whose forms of dates, numbers and lists it has."""
        return _locale(self.language)

    def say(self, message: str, /, **values: str) -> str:
        """The message in this language, with its `{names}` filled in where there are values."""
        said = self.translations.gettext(message)
        return said.format_map(values) if values else said

    def count(self, plural: Plural, number: int, /, **values: str) -> str:
        """The form of a message for this number of things, which is its `{number}`."""
        said = self.translations.ngettext(plural.one, plural.many, number)
        return said.format(number=self.number(number), **values)

    def number(self, number: int) -> str:
        """`12,345`."""
        return _number(self.language, number)

    def on_day(self, day: datetime.date) -> str:
        """`23 November 2026`."""
        return _day(self.language, day)

    def when(self, date: PartialDate) -> str:
        """`23 November 2026`, `November 2026` or `2026`: no more than is known."""
        if date.day:
            return self.on_day(date.first_day)
        return _month(self.language, date.first_day) if date.month else str(date.year)

    def listed(self, names: Sequence[str]) -> str:
        """`A`, `A and B`, `A, B and C`."""
        return _list(self.language, tuple(names), "standard")

    def either(self, names: Sequence[str]) -> str:
        """`A`, `A or B`, `A, B or C`."""
        return _list(self.language, tuple(names), "or")

    def shortened(self, names: Sequence[str], most: int = 2) -> str:
        """`A and B`, or `A and 3 others` where there are too many for a line."""
        if len(names) <= most:
            return self.listed(names)
        return self.count(_OTHERS, len(names) - 1, name=names[0])

    def within(self, words: str) -> str:
        """Words that begin with a noun, as they stand within a sentence."""
        if self.language.startswith(_CAPITAL_NOUNS):
            return words
        return words[:1].lower() + words[1:]


_OTHERS = msgs("{name} and {number} other", "{name} and {number} others")


def catalogue_for(language: str) -> str | None:
    """The one of `languages()` that serves readers of a language: `de` for `de-AT`; or none."""
    asked = language.replace("-", "_")
    known = {name.casefold(): name for name in languages()}
    return known.get(asked.casefold()) or known.get(asked.partition("_")[0].casefold())


@cache
def tongue_of(language: str) -> Tongue:
    """The tongue of a language; English where there is no catalogue for it."""
    found = catalogue_for(language) or ENGLISH
    return Tongue(found, translations_of(found))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_FORMATS.get(language, language))


@lru_cache(maxsize=65536)  # the same names stand together on many pages
def _list(language: str, names: tuple[str, ...], style: Literal["standard", "or"]) -> str:
    return format_list(names, style, _locale(language)) if len(names) > 1 else "".join(names)


@lru_cache(maxsize=65536)
def _number(language: str, number: int) -> str:
    return format_decimal(number, locale=_locale(language))


@lru_cache(maxsize=65536)  # the same few days stand on every page
def _day(language: str, day: datetime.date) -> str:
    return format_date(day, "long", _locale(language))


@lru_cache(maxsize=4096)
def _month(language: str, day: datetime.date) -> str:
    return format_skeleton("yMMMM", day, locale=_locale(language))
