"""What stands on the command line so far -> the ids and revisions that may come next."""

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from claimbook.cli.root import NoBaseError, base_root
from claimbook.model.kinds import RecordKind
from claimbook.read.disk import find_records
from claimbook.read.record import kind_of, name_in
from claimbook.read.revision import RevisionError, names_of_revisions

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


def revisions(
    context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Completes the branches and tags that git knows."""
    with suppress(NoBaseError, RevisionError):
        found = names_of_revisions(_root(context.params.get("root")))
        return [CompletionItem(name) for name in found if name.startswith(incomplete)]
    return []


def _names(root: Path | str | None) -> list[tuple[str, RecordKind]]:
    with suppress(NoBaseError):
        paths = find_records(_root(root)).paths
        return sorted((name_in(path), kind_of(path)) for path in paths)
    return []


def _root(given: Path | str | None) -> Path:
    return base_root(Path(given) if given else None)
