"""A value that has not the form of its field -> the value that was most likely meant."""

import datetime
import re
from collections.abc import Callable

from claimbook.model.scalars import clock

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_BARE_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_DAY_LONGEST = 86_400


def _date(text: str) -> str:
    found = _YEAR_FIRST.fullmatch(text) or _BARE_DATE.fullmatch(text)
    if found:
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    else:
        return ""
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _timestamp(text: str) -> str:
    if re.fullmatch(r"\d{1,5}", text, re.ASCII) and int(text) < _DAY_LONGEST:
        return clock(int(text))
    parts = [part for part in re.split(r"[^0-9]+", text) if part][:3]
    if len(parts) < 2 or any(len(part) > 2 or int(part) > 59 for part in parts[1:]):
        return ""
    return ":".join([parts[0][:2], *(f"{int(part):02}" for part in parts[1:])])


def _url(text: str) -> str:
    bare = re.fullmatch(r"(?:[a-z]*:?//)?((?:[\w-]+\.)+[a-z]{2,}(?:/[^\s<>\"]*)?)", text, re.ASCII)
    return f"https://{bare[1]}" if bare else ""


def _flag(text: str) -> str:
    words = {"yes": "true", "on": "true", "1": "true", "no": "false", "off": "false", "0": "false"}
    lower = text.casefold()
    return lower if lower in ("true", "false") else words.get(lower, "")


def _number(text: str) -> str:
    plain = re.sub(r"(?<=\d)[, _'](?=\d{3}\b)", "", text.strip(" %$€£+"))
    return plain if re.fullmatch(r"-?\d{1,30}(\.\d{1,15})?", plain, re.ASCII) else ""


def _language(text: str) -> str:
    lower = text.strip().replace("_", "-")
    return lower if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?", lower, re.ASCII) else ""


def _wikidata(text: str) -> str:
    found = re.search(r"(?<![A-Za-z0-9])[Qq]([1-9]\d{0,11})\b", text, re.ASCII)
    return f"Q{found[1]}" if found else ""


_MEANT: dict[str, Callable[[str], str]] = {
    "date": _date,
    "timestamp": _timestamp,
    "url": _url,
    "flag": _flag,
    "number": _number,
    "language": _language,
    "wikidata": _wikidata,
}


def meant(form: str, text: str) -> str:
    """What a text of a wrong form most likely means, in the right form; empty if unknown."""
    find = _MEANT.get(form)
    return find(text.strip()[:200]) if find else ""
