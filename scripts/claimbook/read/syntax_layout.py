"""Complaints about where a line begins, and about the space and colon that divide it."""

import re

from claimbook.model.origin import Mark
from claimbook.read.complaint import Complaint, Told, margin, paste
from claimbook.read.quoting import split_line

_KEY = re.compile(r"(?P<head>[ \t]*(?:-[ ]+)*)(?P<name>[A-Za-z_][\w-]*):(?=\s|$)")
_KEY_NO_SPACE = re.compile(r"(?P<head>[ \t]*(?:-[ ]+)*[A-Za-z_][\w-]*:)(?P<value>[^\s:/].*)")
_DASH_NO_SPACE = re.compile(r"(?P<head>[ \t]*)-(?P<value>[^\s:-][^:]*)")
_BLOCK_BEGINS = re.compile(r".*:[ ]+[>|][+-]?[ ]*")


def tab(complaint: Complaint) -> Told | None:
    """A tab where only spaces may be."""
    if "tab" not in complaint.problem and complaint.character(complaint.mark) != "\t":
        return None
    better = complaint.here.replace("\t", "  ")
    remedy = paste("Write two spaces for each tab", better)
    return Told("a line must be indented with spaces, not tabs", complaint.mark, remedy)


def line_above(complaint: Complaint) -> Told | None:
    """A field under a line that is none: `title:Foo`, or `title Foo`."""
    number = complaint.above(complaint.mark.line)
    if not number or not complaint.here[: complaint.mark.column].strip().endswith(":"):
        return None
    if margin(complaint.line(number)) > margin(complaint.here):
        return None
    return _space_missing(complaint, number) or _colon_missing(complaint, number)


def line_that_is_no_field(complaint: Complaint) -> Told | None:
    """A line in which libyaml looked for a colon in vain."""
    number = complaint.opened.line
    return _space_missing(complaint, number) or _colon_missing(complaint, number)


def _space_missing(complaint: Complaint, number: int) -> Told | None:
    line = complaint.line(number)
    for pattern, sign in ((_KEY_NO_SPACE, "colon"), (_DASH_NO_SPACE, "dash")):
        found = pattern.fullmatch(line)
        if found:
            head = found["head"].lstrip() or "-"
            mark = Mark(number, found.start("value") + 1)
            remedy = paste("Write", f"{head} {found['value']}")
            return Told(f"a space must follow the {sign}", mark, remedy)
    return None


def _colon_missing(complaint: Complaint, number: int) -> Told | None:
    line = complaint.line(number)
    text = line.strip()
    if not text or _KEY.match(line):
        return None
    above = complaint.line(complaint.above(number))
    name, _, rest = text.partition(" ")
    if _BLOCK_BEGINS.fullmatch(above) or (above and not _KEY.match(above)):
        remedy = paste("If it goes on with the text above, indent it", f"  {text}")
    elif re.fullmatch(r"[a-z_]+", name) and rest:
        remedy = paste(f"If '{name}' is a field's name, write", f"{name}: {rest}")
    else:
        remedy = paste("If it goes on with the text above, indent it", f"  {text}")
    return Told("a line must be 'field: value'", Mark(number, margin(line) + 1), remedy)


def too_deep(complaint: Complaint) -> Told | None:
    """A field that begins right of the field above, which has a value already."""
    found = _KEY.match(complaint.here)
    above = complaint.line(complaint.above(complaint.mark.line))
    if not found or found.end() != complaint.mark.column:
        return None
    here = complaint.here.strip()
    column = len(above) - len(above.lstrip(" -"))
    remedy = paste(
        f"If '{found['name']}' is a field, begin it in the same column",
        f"{above.rstrip()}\n{' ' * column}{here}",
    )
    head, value = split_line(above)
    if value and head.strip().endswith(":"):
        pad = " " * (column + 2)
        text = f"{head}>-\n{pad}{value}\n{pad}{here}"
        remedy += "\n" + paste("If it goes on with the text above, write", text)
    mark = Mark(complaint.mark.line, margin(complaint.here) + 1)
    return Told("a field must begin in the same column as the field above it", mark, remedy)


def out_of_line(complaint: Complaint) -> Told | None:
    """A line that begins in a column in which nothing around it begins."""
    if not complaint.first_in_line or not complaint.here.strip():
        return None
    text = complaint.here.strip()
    if text.startswith("- ") and complaint.mark.column == complaint.opened.column:
        message = "a list must belong to a field"
        remedy = "Write the field's name and a colon in the line above the list."
    elif text.startswith("- "):
        message = "the dashes of a list must stand in one column"
        remedy = "Indent this line exactly as the other entries of its list."
    elif _KEY.match(complaint.here):
        return _field_out_of_line(complaint)
    else:
        message = "a text that goes on must be indented like the line above"
        remedy = "Indent it by at least two spaces more than its field's name."
    return Told(message, complaint.mark, remedy)


def no_dash(complaint: Complaint) -> Told | None:
    """A line within a list that is no entry of it."""
    if not complaint.first_in_line or not complaint.here.strip():
        return None
    text = complaint.here.strip()
    if _KEY.match(complaint.here) and complaint.mark.column > 1:
        return _field_out_of_line(complaint)
    remedy = paste("If it is an entry, write", f"- {text}")
    if _KEY.match(complaint.here):
        remedy += "\nIf it is a field, begin it in the same column as the other fields."
    return Told("every entry of a list must begin with a dash", complaint.mark, remedy)


def _field_out_of_line(complaint: Complaint) -> Told:
    message = "fields of one record must begin in one column"
    remedy = "Indent this line exactly as the other fields beside it."
    return Told(message, complaint.mark, remedy)


def left_of_the_first(complaint: Complaint) -> Told | None:
    """A record whose first line is indented and whose others are not, or that was ended."""
    first = next((i for i, line in enumerate(complaint.lines, 1) if line.strip()), 0)
    if not first or not margin(complaint.line(first)):
        remedy = "Remove the line '...', or put what follows it in a file of its own."
        return Told("a file must hold one record", complaint.mark, remedy)
    remedy = paste("Begin every field in the first column", complaint.line(first).strip())
    return Told("fields of one record must begin in one column", Mark(first, 1), remedy)
