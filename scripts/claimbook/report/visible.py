"""Text from anywhere -> text that is safe to print: no control character, no log command."""

import re

from claimbook.model.text import refused_character

# What a CI runner takes for a command: `::` at the beginning of a line, `##[` anywhere.
_LINE_COMMAND = re.compile(r"^(\s*)(?=::)", re.MULTILINE)


def visible(text: str) -> str:
    r"""The text in one line, each character that cannot or must not be shown written `\\u202e`."""
    plain = refused_character(text) is None and "\n" not in text and "\t" not in text
    shown = text if plain else "".join(map(visible_character, text))
    return shown.replace("##[", "##\\x5b")


def visible_character(character: str) -> str:
    """The character itself, or how it is written in an escape."""
    if refused_character(character) is None and character not in "\n\t":
        return character
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible_lines(text: str) -> list[str]:
    """The lines of a text, each of them safe to print."""
    return [visible(line) for line in text.split("\n")]


def without_commands(text: str) -> str:
    """The same text, in which no line is a command to a CI runner."""
    return _LINE_COMMAND.sub(r"\1| ", text)
