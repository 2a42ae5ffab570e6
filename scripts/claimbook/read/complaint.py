"""What libyaml complains of, with the lines around it, for those who tell it in plain words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimbook.model.origin import Mark
from claimbook.read.quoting import LONGEST_SHOWN, quoted_line


@dataclass(frozen=True)
class Told:
    """A complaint in plain words: what must be, where, and how to get there."""

    message: str
    mark: Mark
    remedy: str


@dataclass(frozen=True)
class Complaint:
    """libyaml's words, its place, and the place where it began what it was reading."""

    problem: str
    mark: Mark
    opened: Mark
    lines: Sequence[str]

    def line(self, number: int) -> str:
        """A line of the text, from 1; empty outside of it."""
        return self.lines[number - 1].rstrip("\r") if 0 < number <= len(self.lines) else ""

    def character(self, mark: Mark) -> str:
        """The character at a mark; empty at the end of its line."""
        return self.line(mark.line)[mark.column - 1 : mark.column]

    @property
    def here(self) -> str:
        """The line of the complaint."""
        return self.line(self.mark.line)

    @property
    def first_in_line(self) -> bool:
        """Whether nothing but space stands before the mark."""
        return not self.here[: self.mark.column - 1].strip()

    def above(self, number: int) -> int:
        """The nearest line above `number` that is not empty; 0 without one."""
        number -= 1
        while number > 0 and not self.line(number).strip():
            number -= 1
        return number

    def quote(self, message: str, mark: Mark) -> Told:
        """The remedy of most complaints: the value of the marked line in quotes."""
        return Told(message, mark, paste("Put the whole value in quotes", self.quoted(mark)))

    def quoted(self, mark: Mark) -> str:
        """The marked line with its value in quotes."""
        return quoted_line(self.line(mark.line))


Teller = Callable[[Complaint], Told | None]
"""Tells a complaint, or leaves it to the next."""


def paste(remedy: str, lines: str) -> str:
    """A remedy with lines to paste; without them where there are none or they are too long."""
    return f"{remedy}:\n{lines}" if 0 < len(lines) <= LONGEST_SHOWN else f"{remedy}."


def margin(line: str) -> int:
    """How many characters a line is indented."""
    return len(line) - len(line.lstrip())
