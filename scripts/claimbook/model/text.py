"""Text in a claim file -> text that every later floor may hold, or the reason why it may not."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_MIN, ID_MAX = 3, 60

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
RESERVED_IDS = frozenset({"index", "page", "con", "prn", "aux", "nul"} | _PORTS)

# Controls that no text needs, and characters that show a reviewer another text than a reader.
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0 and C1 controls but TAB, LF and CR
    "\u2028\u2029"  # line and paragraph separators
    "\u202a-\u202e\u2066-\u2069"  # the nine bidi controls
    "\ud800-\udfff"  # halves of surrogate pairs: no UTF-8 file can hold them
    "\ufffe\uffff"  # no characters, and no XML file can hold them
    "\U000e0000-\U000e007f]"  # tag characters
    "|\r(?!\n)"
)
_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n")


def refused_character(text: str) -> int | None:
    """The index of the first character that no file may hold, None where there is none."""
    if text.replace("\n", " ").isprintable():  # nearly all are, and it is told at once
        return None
    found = _REFUSED.search(text)
    return found.start() if found else None


def character_name(character: str) -> str:
    """How a message names a character that cannot be shown: `U+202E`."""
    return f"U+{ord(character):04X}"


@lru_cache(maxsize=65536)
def id_fault(text: str) -> str | None:
    """What must be for `text` to be an id, None where it is one."""
    if not ID_MIN <= len(text) <= ID_MAX:
        return f"an id has {ID_MIN} to {ID_MAX} characters, this one has {len(text)}"
    if not _ID.fullmatch(text):
        return "an id is made of the letters a to z, digits, and single hyphens between them"
    if text in RESERVED_IDS:
        return f"'{text}' is a reserved name and cannot be an id"
    return None


def _one_line(text: str) -> str:
    text = text.strip()
    if "\n" in text or "\t" in text:
        raise PydanticCustomError("one_line", "must be one line, without line breaks or tabs")
    return text


def _paragraph(text: str) -> str:
    text = text.strip()
    if "\n" in text and _PARAGRAPH_BREAK.search(text):
        raise PydanticCustomError("one_paragraph", "must be one paragraph, without empty lines")
    return " ".join(text.split())


def _block(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


@dataclass(frozen=True)
class TextRule:
    """How a text field is read: its shape (a function that tidies or refuses) and its limit."""

    shape: Callable[[str], str]
    longest: int

    def read(self, text: str) -> str:
        """The tidied text; raises PydanticCustomError with what must be."""
        at = refused_character(text)
        if at is not None:
            raise PydanticCustomError(
                "character",
                "must not hold the invisible character {name}",
                {"name": character_name(text[at])},
            )
        text = self.shape(text)
        if not text:
            raise PydanticCustomError("empty", "must not be empty")
        if len(text) > self.longest:
            raise PydanticCustomError(
                "too_long",
                "must have at most {longest} characters, this has {length}",
                {"longest": self.longest, "length": len(text)},
            )
        return text

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            self.read, core_schema.str_schema(strict=True)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        return {"type": "string", "minLength": 1, "maxLength": self.longest}


@dataclass(frozen=True)
class IdRule:
    """How an id is read: `^[a-z0-9]+(-[a-z0-9]+)*$`, 3 to 60 characters, no reserved name."""

    def read(self, text: str) -> str:
        """The id; raises PydanticCustomError with what must be."""
        fault = id_fault(text)
        if fault:
            raise PydanticCustomError("id", "{fault}", {"fault": fault})
        return text

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(
            self.read, core_schema.str_schema(strict=True)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        return {"type": "string", "pattern": ID_PATTERN, "minLength": ID_MIN, "maxLength": ID_MAX}


Id = Annotated[str, IdRule()]
Title = Annotated[str, TextRule(_one_line, 90)]
Label = Annotated[str, TextRule(_one_line, 120)]
Quote = Annotated[str, TextRule(_paragraph, 300)]
Paragraph = Annotated[str, TextRule(_paragraph, 600)]
Notes = Annotated[str, TextRule(_block, 8000)]
