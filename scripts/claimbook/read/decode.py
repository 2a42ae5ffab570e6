"""The bytes of a file -> its text, or why it has none."""

from claimbook.model.origin import START, Mark
from claimbook.model.text import character_name, refused_character
from claimbook.read.fault import Fault
from claimbook.read.yaml_rules import CHARACTER, ENCODING, LIMIT

MAX_BYTES = 64 * 1024

# UTF-32's little-endian mark begins with UTF-16's.
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_UTF8_MARK = b"\xef\xbb\xbf"
_SAVE_AGAIN = "Open the file in an editor and save it with the encoding UTF-8."


def decoded(content: bytes, *, any_character: bool = False) -> str | Fault:
    """The text without a byte order mark, or the first fault that keeps it from being read.

    With `any_character` the text may hold refused characters, to show where they are.
    Of a file that is too large, the first `MAX_BYTES + 1` bytes are enough.
    """
    if len(content) > MAX_BYTES:
        return Fault(
            LIMIT,
            "a file must have at most 64 KiB",
            START,
            "Shorten its texts, or make several records of it.",
        )
    for mark, name in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return Fault(ENCODING, f"a file must be UTF-8, this one is {name}", START, _SAVE_AGAIN)
    content = content.removeprefix(_UTF8_MARK)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(content, error.start)
    return text if any_character else refused(text) or text


def refused(text: str) -> Fault | None:
    """The first character of a text that no file may hold."""
    at = refused_character(text)
    if at is None:
        return None
    name = character_name(text[at])
    return Fault(
        CHARACTER,
        f"a text must not hold the invisible character {name}",
        mark_of(text, at),
        "Use ordinary line ends." if text[at] == "\r" else "Delete it, and type what is missing.",
    )


def mark_of(text: str, index: int) -> Mark:
    """The line and column of the character at `index`."""
    line_start = text.rfind("\n", 0, index) + 1
    return Mark(text.count("\n", 0, index) + 1, index - line_start + 1)


def _not_utf8(content: bytes, start: int) -> Fault:
    before = content[:start].decode("utf-8")
    byte = content[start]
    message = f"a file must be UTF-8, and the byte 0x{byte:02X} here is not"
    remedy = _SAVE_AGAIN
    meant = bytes([byte]).decode("cp1252", errors="ignore")
    if meant.isprintable() and meant:
        remedy += f" In Windows-1252 the byte is {meant}: the file was probably saved so."
    return Fault(ENCODING, message, mark_of(before, len(before)), remedy)
