"""Relations that nobody has looked at since the other claim says something else -> looked at."""

import datetime
from collections.abc import Collection
from pathlib import Path

from claimbook.build.comparing import Comparison
from claimbook.compare.judge import moved_links
from claimbook.edit.change import set_field
from claimbook.edit.edits import ClaimFile, RefusedError
from claimbook.link.library import Link
from claimbook.model.kinds import RecordKind
from claimbook.read.decode import decoded
from claimbook.read.disk import read_file
from claimbook.read.fault import Fault
from claimbook.write.files import write_files


def waiting(comparison: Comparison, claims: Collection[str] = ()) -> tuple[Link, ...]:
    """The relations that want a look, by claim; of these claims, at either end, if any is named."""
    links = moved_links(comparison.changes, comparison.today)
    return tuple(
        link for link in links if not claims or {link.claim.id, link.target.id} & {*claims}
    )


def accept(comparison: Comparison, links: Collection[Link]) -> None:
    """Write the day into each of these relations, as `reviewed`; all files or none.

    Raises RefusedError where a file is not such that it can be changed, and OSError.
    """
    root, today = comparison.root, comparison.today
    by_path: dict[str, list[int]] = {}
    for link in links:
        by_path.setdefault(link.claim.origin.path, []).append(link.index)
    write_files(
        {path: _reviewed(root, path, found, today) for path, found in sorted(by_path.items())},
        root,
    )


def _reviewed(root: Path, path: str, indices: list[int], today: datetime.date) -> bytes:
    """The file with the day in its relations at these places."""
    content = read_file(root, path)
    text = content if isinstance(content, Fault) else decoded(content)
    if isinstance(text, Fault):
        raise RefusedError(text.message, path=path)
    assert isinstance(content, bytes)
    document = ClaimFile(path, content.decode()).document()
    for index in indices:
        place = ("relations", index, "reviewed")
        document = set_field(document, RecordKind.CLAIM, place, str(today))
    return document.written.encode()
