"""One text -> how it is written in a file: plain, in quotes, folded, or as it stands.

Whatever the text holds, reading what is written gives the text again.
"""

import re

WIDTH = 100
"""The longest line that is wished for, in characters."""

# What another reader of YAML may take for something else than a text.
_AMBIGUOUS = re.compile(
    r"~|null|true|false|yes|no|on|off|y|n|=|<<"
    r"|[-+]?[0-9.][0-9_,.:xob]*(?:e[-+]?[0-9]+)?|0x[0-9a-f_]+|[-+]?\.(?:inf|nan)"
    r"|\d{4}-\d\d?-\d\d?.*",
    re.IGNORECASE,
)
_BARE = re.compile(r"[-+]?[0-9][0-9.\-]*|true|false", re.ASCII)
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_FIRST_REFUSED = frozenset("-?:,[]{}#&*!|>'\"%@` .=~<")
_ESCAPED = re.compile('[\x00-\x1f\x7f-\x9f\\\\"\ufeff\u2028\u2029\ud800-\udfff\ufffe\uffff]')
_NAMED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def written(text: str, *, literally: bool = False) -> str:
    """A text on one line: plain where no reader of YAML could mistake it, else in quotes.

    `literally` asks for a plain one where it is a date, a number or a flag.
    """
    bare = literally and _BARE.fullmatch(text)
    if bare or (_plain_form(text) and not _AMBIGUOUS.fullmatch(text)):
        return text
    return quoted(text)


def named(key: str) -> str:
    """A field's name as it is written: `on` too, whatever a reader of YAML 1.1 thinks of it."""
    return key if _WORD.fullmatch(key) else quoted(key)


def _plain_form(text: str) -> bool:
    """Whether a text without quotes is read as it is."""
    return (
        bool(text)
        and text[0] not in _FIRST_REFUSED
        and text == text.strip()
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
        and "  " not in text
        and all(character.isprintable() for character in text)
    )


def quoted(text: str) -> str:
    """A text in double quotes, or in single ones where those need no escapes and these do."""
    if '"' in text and not _ESCAPED.search(text.replace('"', "")):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(lambda found: _escape(found[0]), text) + '"'


def _escape(character: str) -> str:
    code = ord(character)
    return _NAMED.get(character) or (f"\\x{code:02X}" if code < 256 else f"\\u{code:04X}")


def folded(text: str, *, indent: int) -> list[str] | None:
    """The lines below `>-` that are read as this text; None where it cannot be folded."""
    if not text or "\n" in text or text != text.strip() or not _is_visible(text):
        return None
    room = max(WIDTH - indent, 20)
    lines = []
    while len(text) > room:
        cut = _break(text, room)
        if cut is None:
            break
        lines.append(text[:cut])
        text = text[cut + 1 :]
    return [" " * indent + line for line in (*lines, text)]


def _break(text: str, room: int) -> int | None:
    """The last single space within the room; or the first one beyond it."""
    spaces = [found.start() for found in re.finditer(r"(?<=\S) (?=\S)", text)]
    near = [at for at in spaces if at <= room]
    return near[-1] if near else (spaces[0] if spaces else None)


def literal(text: str, *, indent: int) -> tuple[str, list[str]] | None:
    """`|-` or `|` with the lines below it that are read as this text; None where none are."""
    kept = text.removesuffix("\n")
    lines = kept.split("\n")
    sound = kept and lines[0][:1].strip() and lines[-1].strip() and _is_visible(text)
    if not sound or kept.endswith("\n"):
        return None
    sign = "|" if text.endswith("\n") else "|-"
    return sign, [" " * indent + line if line.strip() else line for line in lines]


def _is_visible(text: str) -> bool:
    """Whether every character can stand in a block: no control, no mark of byte order."""
    return not _ESCAPED.search(re.sub(r'[\\"\n]', "", text)) and "\t" not in text
