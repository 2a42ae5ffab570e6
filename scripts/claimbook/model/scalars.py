"""One scalar of a claim file, as text -> a typed value: dates, moments, addresses, numbers, flags.

Every scalar arrives as text, so that YAML 1.1 decides nothing: `12:34` stays a moment, `no` a word.
"""

import calendar
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

URL_MAX = 2000

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_TIMESTAMP = re.compile(r"(?:(\d{1,3}):([0-5]\d)|(\d{1,2})):([0-5]\d)", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,30}(\.\d{1,15})?", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", re.ASCII)
_WIKIDATA = re.compile(r"Q[1-9]\d{0,11}", re.ASCII)
_URL_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\s<>\"\\^`{|}]")


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date, a month or a year: what is not known is left out, never guessed."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first_day(self) -> datetime.date:
        """The first day that it may mean, to sort by."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The last day that it may mean: what is due in 2026 is due by the end of that year."""
        if self.day is not None:
            return self.first_day
        month = self.month or 12
        return datetime.date(self.year, month, calendar.monthrange(self.year, month)[1])


def _partial_date(text: str) -> PartialDate:
    found = _DATE.fullmatch(text)
    if found:
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            datetime.date(year or 0, month or 1, day or 1)
        except ValueError:
            found = None
        else:
            return PartialDate(year or 0, month, day)
    raise PydanticCustomError(
        "date", "must be a date, a month or a year, such as 2026-11-23, 2026-11 or 2026"
    )


def _date(text: str) -> datetime.date:
    try:
        if len(text) == len("2026-11-23") and _DATE.fullmatch(text):
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise PydanticCustomError("date", "must be a date such as 2026-11-23")


def _timestamp(text: str) -> int:
    found = _TIMESTAMP.fullmatch(text)
    if not found:
        raise PydanticCustomError(
            "timestamp", "must be a moment as MM:SS or HH:MM:SS, such as 12:34 or 1:02:03"
        )
    hours, minutes, only_minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + (minutes + only_minutes) * 60 + seconds


def clock(seconds: int) -> str:
    """Seconds -> how a player shows the moment: 754 -> `12:34`, 3723 -> `1:02:03`."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise PydanticCustomError("flag", "must be true or false")
    return text == "true"


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise PydanticCustomError(
            "number", "must be a plain number such as 8000 or -1.5, without commas or units"
        )
    return Decimal(text)


def _version(text: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,3}", text, re.ASCII):
        raise PydanticCustomError("number", "must be a whole number such as 1")
    return int(text)


def _url_fault(text: str) -> str | None:
    if len(text) > URL_MAX:
        return f"must have at most {URL_MAX} characters"
    if _URL_UNSAFE.search(text):
        return "must not hold spaces, quotes or brackets: write them percent-encoded, such as %20"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "must be a web address such as https://example.org/episode"
    if parts.scheme not in ("http", "https"):
        return "must begin with https:// (or http://)"
    if not host or not re.fullmatch(r"[^\s/?#@]+", host) or host.startswith(("-", ".")):
        return "must name a host, such as https://example.org/episode"
    if "@" in parts.netloc:
        return "must not hold a user name or password"
    return None


def _url(text: str) -> str:
    fault = _url_fault(text)
    if fault:
        raise PydanticCustomError("url", "{fault}", {"fault": fault})
    return text


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise PydanticCustomError("language", "must be a language tag such as en, de or pt-BR")
    return text


def _wikidata(text: str) -> str:
    if not _WIKIDATA.fullmatch(text):
        raise PydanticCustomError("wikidata", "must be a Wikidata item such as Q380")
    return text


def _dumped(value: object) -> object:
    return value if isinstance(value, bool | int) else str(value)


@dataclass(frozen=True)
class Scalar:
    """How a field reads its text, and what an editor's schema says of it.

    `dumped` is what a schema says of it where it stands in JSON, if that is something else.
    """

    read: Callable[[str], Any]
    schema: tuple[tuple[str, object], ...]
    dumped: tuple[tuple[str, object], ...] = ()

    def _read(self, value: object) -> object:
        if not isinstance(value, str):
            raise PydanticCustomError("not_scalar", "must be a single value, not a list or mapping")
        return self.read(value)

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self._read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                _dumped, when_used="json"
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        told = self.dumped if self.dumped and handler.mode == "serialization" else self.schema
        return {key: list(v) if isinstance(v, tuple) else v for key, v in told}


def _pattern(regex: re.Pattern[str]) -> tuple[str, object]:
    return ("pattern", f"^(?:{regex.pattern})$")


_STRING: tuple[str, object] = ("type", "string")

Date = Annotated[datetime.date, Scalar(_date, (_STRING, ("format", "date")))]
DateMonthYear = Annotated[
    PartialDate, Scalar(_partial_date, (("type", ("string", "integer")), _pattern(_DATE)))
]
Timestamp = Annotated[
    int, Scalar(_timestamp, (_STRING, _pattern(_TIMESTAMP)), dumped=(("type", "integer"),))
]
Flag = Annotated[bool, Scalar(_flag, (("type", "boolean"),))]
Number = Annotated[Decimal, Scalar(_number, (("type", ("number", "string")), _pattern(_NUMBER)))]
Version = Annotated[int, Scalar(_version, (("type", "integer"), ("minimum", 1), ("maximum", 9999)))]
Url = Annotated[
    str,
    Scalar(_url, (_STRING, ("format", "uri"), ("pattern", "^https?://"), ("maxLength", URL_MAX))),
]
Language = Annotated[str, Scalar(_language, (_STRING, _pattern(_LANGUAGE)))]
Wikidata = Annotated[str, Scalar(_wikidata, (_STRING, _pattern(_WIKIDATA)))]
