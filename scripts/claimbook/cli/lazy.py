"""A table of commands -> a group that imports a command's module when that command is called."""

import importlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import click
from click.shell_completion import CompletionItem


@dataclass(frozen=True)
class Entry:
    """Where a command is among the modules of this room, and what it does in one line."""

    place: str
    help: str

    def load(self) -> click.Command:
        """The command itself, with all that it imports."""
        module, _, attribute = self.place.partition(":")
        command = getattr(importlib.import_module(f"{__package__}.{module}"), attribute)
        assert isinstance(command, click.Command)
        return command


class LazyGroup(click.Group):
    """Lists its commands, and completes their names, from a table; none is imported for it."""

    def __init__(self, *, entries: Mapping[str, Entry], **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]  # click's own
        self._entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click hands it over
        """Their names, in the order of the alphabet."""
        return sorted(self._entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        entry = self._entries.get(cmd_name)
        return entry.load() if entry else super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands in the help, as click does."""
        room = formatter.width - 6 - max(map(len, self._entries))
        with formatter.section("Commands"):
            formatter.write_dl([(name, _fitted(help, room)) for name, help in self._lines(ctx)])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands that begin so, then whatever any command completes."""
        named = [
            CompletionItem(name, help=help)
            for name, help in self._lines(ctx)
            if name.startswith(incomplete)
        ]
        return [*named, *click.Command.shell_complete(self, ctx, incomplete)]

    def _lines(self, ctx: click.Context) -> Iterator[tuple[str, str]]:
        return ((name, self._entries[name].help) for name in self.list_commands(ctx))


def _fitted(help: str, room: int) -> str:
    """The line of help, cut as click cuts it."""
    return click.Command(None, help=help).get_short_help_str(room)
