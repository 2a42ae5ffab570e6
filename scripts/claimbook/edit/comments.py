"""Comments and empty lines -> the fields and entries to which they belong."""

from bisect import bisect_right
from collections.abc import Collection as AnyCollection
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.edit.nodes import Collection, Entry, Fields, Node, Scalar, every_entry


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its `#`; line, column and `index` (in the text) count from 0."""

    line: int
    column: int
    text: str
    index: int = 0


def find_comments(lines: Sequence[str], scalars: Sequence[tuple[int, int]]) -> list[Comment]:
    """All comments: a `#` after a space or first in its line, outside of every scalar.

    `scalars` are the places of those in the text, sorted.
    """
    starts = [start for start, _ in scalars]
    found = []
    begin = 0
    for number, line in enumerate(lines):
        at = line.find("#")
        while at >= 0:
            before = bisect_right(starts, begin + at) - 1
            inside = before >= 0 and begin + at < scalars[before][1]
            if not inside and (at == 0 or line[at - 1] in " \t"):
                found.append(Comment(number, at, line[at:].rstrip(), begin + at))
                break
            at = line.find("#", at + 1)
        begin += len(line) + 1
    return found


def attach(
    root: Fields, comments: Sequence[Comment], lines: Sequence[str], texts: AnyCollection[int]
) -> None:
    """Give every comment to an entry: above it, beside it, or below the last one of a list.

    `texts` are lines within texts of several lines: these hold no empty line of the file's own.
    """
    entries = sorted(every_entry(root), key=lambda entry: entry.start)
    ends = dict(_ends_of_brackets(root, len("\n".join(lines)) + 1))
    own_line = []
    for comment in comments:
        if lines[comment.line][: comment.column].strip():
            _beside(comment, [entry for entry in entries if comment.index < ends[entry.start]])
        else:
            own_line.append(comment)
    blank = [
        Comment(number, 0, "")
        for number, line in enumerate(lines)
        if not line.strip() and number not in texts
    ]
    _attach_lines(root, sorted([*own_line, *blank], key=lambda c: c.line), entries)


def _ends_of_brackets(node: Node, end: int) -> Iterator[tuple[int, int]]:
    """For the start of every entry, the index up to which comments may stand beside it."""
    if isinstance(node, Scalar):
        return
    end = min(end, node.span.end) if node.flow else end
    for entry in node.entries:
        yield from _ends_of_brackets(entry.value, end)
        yield entry.start, end


def _beside(comment: Comment, entries: Sequence[Entry]) -> None:
    """To the innermost entry that the comment's line has something of."""
    place = (comment.line, comment.column)
    touching = [e for e in entries if (e.line, e.column) < place and e.last >= comment.line]
    owner = max(touching, key=lambda entry: entry.start, default=None)
    if owner is None:  # beside `---`
        entries[0].before.insert(0, comment.text)
    else:
        owner.beside.append(comment.text)


def _attach_lines(root: Fields, loose: Sequence[Comment], entries: Sequence[Entry]) -> None:
    position = 0
    while position < len(loose):
        following = _next_entry(loose[position].line, entries)
        until = following.line if following else float("inf")
        run = position
        while run < len(loose) and loose[run].line < until:
            run += 1
        run = max(run, position + 1)
        _attach_run(root, loose[position:run], following)
        position = run


def _next_entry(line: int, entries: Sequence[Entry]) -> Entry | None:
    return next((entry for entry in entries if entry.line > line), None)


def _attach_run(root: Fields, run: Sequence[Comment], following: Entry | None) -> None:
    """Lines between two entries: those that stand further right belong to what ends there."""
    least = following.column if following else -1
    below = True
    waiting: list[str] = []
    for comment in run:
        waiting.append(comment.text)
        if not comment.text:
            continue
        owner = _ended(root, comment, least) if below else None
        if owner is not None:
            owner.after += waiting
            owner.below = comment.line
            waiting = []
        elif following is not None:
            below = False
    if following is not None:
        following.before += waiting


def _ended(root: Fields, comment: Comment, least: int) -> Collection | None:
    """The innermost list or fields that ended above a comment, no further right than it."""
    found: Collection | None = root if least < 0 else None
    node: Collection = root
    while node.entries and not node.flow:
        column = node.entries[0].column
        if column > comment.column:
            break
        if column > least:
            found = node
        last = [entry for entry in node.entries if entry.line < comment.line]
        if not last or isinstance(last[-1].value, Scalar):
            break
        node = last[-1].value
    return found
