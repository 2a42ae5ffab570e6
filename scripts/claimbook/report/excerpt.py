"""A line of a file and a column -> the line as a terminal shows it, and a caret below it."""

from rich.cells import cell_len

from claimbook.report.visible import visible_character

WIDEST = 100
_BEFORE_CARET = 60
_TAB = "    "


def _shown(character: str) -> str:
    return _TAB if character == "\t" else visible_character(character)


def excerpt(line: str, column: int) -> tuple[str, str]:
    """The shown line, cropped around the column if it is long, and the caret's line.

    `column` counts characters from 1; it may be one past the end.
    """
    index = min(column - 1, len(line))
    left = max(0, index - _BEFORE_CARET) if len(line) > WIDEST else 0
    right = min(len(line), left + WIDEST)
    before = ("…" if left else "") + "".join(map(_shown, line[left:index]))
    after = "".join(map(_shown, line[index:right])) + ("…" if right < len(line) else "")
    shown = (before + after).rstrip().replace("##[", "## [")
    return shown, " " * cell_len(before) + "^"
