"""The command line: arguments, exit codes, today's date, printing, progress."""

from claimbook.cli.commands import main

__all__ = ["main"]
