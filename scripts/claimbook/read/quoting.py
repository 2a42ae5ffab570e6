"""A line of YAML that went wrong -> the same line with its value in quotes, to paste."""

import re

LONGEST_SHOWN = 160

# `- field: value`, its dashes and its field name both optional.
_LINE = re.compile(r"(?P<head>[ \t]*(?:-[ ]+)*(?:[A-Za-z_][\w-]*:[ \t]+)?)(?P<value>\S.*)")


def split_line(line: str) -> tuple[str, str]:
    """A line's head (indentation, dashes, field name) and the value after it."""
    found = _LINE.fullmatch(line.rstrip())
    return (found["head"], found["value"]) if found else (line, "")


def quoted(value: str) -> str:
    """A text in the quotes that need the least escaping, its tabs made spaces."""
    value = value.replace("\t", " ")
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def quoted_line(line: str) -> str:
    """The line, without its indentation, with the value in quotes; empty where it is too long."""
    if len(line) > LONGEST_SHOWN:
        return ""
    head, value = split_line(line)
    if not value:
        return ""
    return head.lstrip() + quoted(_without_outer_quotes(value))


def _without_outer_quotes(value: str) -> str:
    """`'it's'` -> `it's`, but `"A" or "B"` stays: there the first quote closes before the end."""
    mark = value[0]
    if mark not in "\"'" or len(value) < 2 or value[-1] != mark:
        return value
    inner = value[1:-1]
    closes = re.search(rf"(?<=\S){mark}(?!\w)", inner)
    opens = re.search(rf"(?<!\S){mark}", inner)
    if closes and not (opens and opens.start() < closes.start()):
        return value
    return inner
