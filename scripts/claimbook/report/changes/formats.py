"""What a change means -> one of the formats of `claimbook diff`."""

from collections.abc import Callable
from enum import StrEnum

from claimbook.report.changes.headline import headline
from claimbook.report.changes.json_changes import json_changes
from claimbook.report.changes.meaning import Meaning
from claimbook.report.changes.outline import outline
from claimbook.report.markdown import markdown
from claimbook.report.terminal import terminal


class ChangeFormat(StrEnum):
    """The formats of `claimbook diff --format`."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"


def _text(meaning: Meaning) -> str:
    return terminal(_opening(meaning), outline(meaning))


def _markdown(meaning: Meaning) -> str:
    return markdown(_opening(meaning), outline(meaning))


def _opening(meaning: Meaning) -> str:
    told = f"Since {meaning.base}: {headline(meaning)}"
    if meaning.unread:
        told += f" Of that state {meaning.unread} files could not be read."
    return told


CHANGE_FORMATS: dict[ChangeFormat, Callable[[Meaning], str]] = {
    ChangeFormat.TEXT: _text,
    ChangeFormat.MARKDOWN: _markdown,
    ChangeFormat.JSON: json_changes,
}
