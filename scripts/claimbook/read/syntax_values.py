"""Complaints about the text of a value: what begins it, what it holds, what does not end it."""

import re

from claimbook.model.origin import Mark
from claimbook.read.complaint import Complaint, Told, paste
from claimbook.read.quoting import LONGEST_SHOWN, split_line

_KEY_AT_START = re.compile(r"[ \t]*(?:-[ ]+)*[A-Za-z_][\w-]*:")
_BLOCK_HEAD = re.compile(r"(?P<head>.*:[ ]+[>|][+-]?)[ ]+(?P<text>\S.*)")


def colon_in_text(complaint: Complaint) -> Told | None:
    """`title: Meta: the layoffs`."""
    key = _KEY_AT_START.match(complaint.here)
    head, value = split_line(complaint.here)
    if not value or (key and key.end() >= complaint.mark.column) or not head.strip():
        return None
    return complaint.quote("a text that holds a colon must be in quotes", complaint.mark)


def colon_in_long_text(complaint: Complaint) -> Told | None:
    """A text over several lines, with a colon in one that is not the first."""
    number = complaint.mark.line
    while number > 1 and not _KEY_AT_START.match(complaint.line(number)):
        number -= 1
    head, value = split_line(complaint.line(number))
    if number == complaint.mark.line or not value or not head.strip().endswith(":"):
        return None
    remedy = paste("Write the whole text below, indented", f"{head.strip()} >-\n  {value}")
    message = "a text of several lines that holds a colon must be written under '>-'"
    return Told(message, complaint.mark, remedy)


def first_character(complaint: Complaint) -> Told | None:
    """`title: @meta`, `title: *Really*`, `title: ? why`."""
    same_line = complaint.opened.line == complaint.mark.line
    mark = complaint.opened if same_line else complaint.mark
    character = complaint.character(mark)
    if not character:
        return None
    if character == "%" and mark.column == 1:
        return Told("a line must not begin with '%'", mark, "Begin it with a field's name.")
    return complaint.quote(f"a text that begins with '{character}' must be in quotes", mark)


def block_head(complaint: Complaint) -> Told | None:
    """`note: >- text`, or a text that happens to begin with `>` or `|`."""
    found = _BLOCK_HEAD.fullmatch(complaint.line(complaint.opened.line))
    if not found:
        return first_character(complaint)
    below = f"{found['head'].lstrip()}\n  {found['text']}"
    remedy = paste("Write it below, indented by two spaces", below)
    return Told("the text must begin in the line below", complaint.mark, remedy)


def list_beside_name(complaint: Complaint) -> Told | None:
    """`themes: - layoff-drivers`."""
    head, value = split_line(complaint.here)
    if not head.strip().endswith(":"):
        return None
    remedy = paste("Write the list below, indented by two spaces", f"{head.strip()}\n  {value}")
    if text := complaint.quoted(complaint.mark):
        remedy += f"\nIf it is a text that begins with a dash, put it in quotes:\n{text}"
    return Told("a list must begin in the line below its field's name", complaint.mark, remedy)


def open_quote(complaint: Complaint) -> Told | None:
    """A quote that is never closed."""
    return _unclosed(complaint, complaint.opened)


def quote_above(complaint: Complaint) -> Told | None:
    """`title: "Open` over `kind: "x"`: the second line's first quote closes the first line's."""
    before = complaint.here[: complaint.mark.column - 1]
    mark = before[-1:]
    head, value = split_line(complaint.here)
    if not mark or mark not in "\"'" or before.strip() != (head + value[:1]).strip():
        return None
    for number in range(complaint.mark.line - 1, 0, -1):
        head, value = split_line(complaint.line(number))
        if value.startswith(mark) and value.count(mark) % 2:
            return _unclosed(complaint, Mark(number, len(head) + 1))
    return None


def _unclosed(complaint: Complaint, mark: Mark) -> Told:
    line = complaint.line(mark.line)
    quote = complaint.character(mark)
    better = f"{line.strip()}{quote}"
    remedy = paste(f"Close it with {quote} at the end of the text", better)
    return Told("the quote that is opened here must be closed", mark, remedy)


def text_after_quote(complaint: Complaint) -> Told | None:
    """`title: "Culture" is an excuse`, `title: 'it's over'`, `title: [AI] is over`."""
    head, value = split_line(complaint.here)
    if complaint.first_in_line or not value or complaint.mark.column <= len(head) + 1:
        return None
    first = value[0]
    if first in "\"'":
        message = "nothing must follow the quote that closes a text"
    elif first in "[{":
        message = f"a text that begins with '{first}' must be in quotes"
    else:
        return None
    return complaint.quote(message, complaint.mark)


def open_bracket(complaint: Complaint) -> Told | None:
    """`title: [AI is over`."""
    mark = complaint.opened
    bracket = complaint.character(mark)
    closing = "]" if bracket == "[" else "}"
    remedy = f"Close it with '{closing}', with a comma between its entries."
    if text := complaint.quoted(mark):
        remedy += f"\nIf it is a text that begins with '{bracket}', put it in quotes:\n{text}"
    return Told(f"the '{bracket}' that is opened here must be closed", mark, remedy)


def backslash(complaint: Complaint) -> Told | None:
    r"""`title: "C:\new"`."""
    line = complaint.line(complaint.opened.line)
    _, value = split_line(line)
    single = ""
    if value[:1] == value[-1:] == '"' and len(line) <= LONGEST_SHOWN:
        single = line.strip().removesuffix(value) + "'" + value[1:-1].replace("'", "''") + "'"
    remedy = paste("Use single quotes, in which a backslash is only a backslash", single)
    return Told("a backslash in double quotes must begin an escape", complaint.mark, remedy)
