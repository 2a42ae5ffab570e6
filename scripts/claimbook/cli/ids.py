"""What stands on the command line so far -> the ids that may come next, from the files' names."""

from collections.abc import Callable, Collection
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from claimbook.cli.root import NoBaseError, base_root
from claimbook.model.kinds import RecordKind
from claimbook.read.disk import find_records
from claimbook.read.record import kind_of, name_in

Completion = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def ids_of(*kinds: RecordKind) -> Completion:
    """Completes the ids of these kinds of record, or of all. No file is read."""
    wanted: Collection[RecordKind] = kinds or tuple(RecordKind)

    def complete(
        context: click.Context, _parameter: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        return [
            CompletionItem(name, help=kind.value)
            for name, kind in _names(context.params.get("root"))
            if kind in wanted and name.startswith(incomplete)
        ]

    return complete


def _names(root: Path | str | None) -> list[tuple[str, RecordKind]]:
    try:
        folder = base_root(Path(root) if root else None)
    except NoBaseError:
        return []
    return sorted((name_in(path), kind_of(path)) for path in find_records(folder).paths)
