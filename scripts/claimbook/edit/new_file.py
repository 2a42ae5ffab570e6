"""A draft -> the text of its file, with a word on each field that is still missing."""

import re
import textwrap

from claimbook.edit.layout import file_lines, node_of
from claimbook.edit.nodes import Fields
from claimbook.edit.scalars import WIDTH
from claimbook.edit.shapes import shapes
from claimbook.model.drafts import DraftRecord
from claimbook.model.records import MODEL_OF
from claimbook.model.text import refused_character

_LONGEST_COMMENT = 1000


def file_of(draft: DraftRecord) -> str:
    """The file's text. A draft that lacks required fields says so, and which they are."""
    draft = draft.with_status()
    root = node_of(draft.fields)
    assert isinstance(root, Fields)
    missing = draft.missing
    if missing:
        _remind(root, draft, missing)
    head = [line for text in (*draft.comments, *_lacks(missing)) for line in comment_lines(text)]
    above = [*head, ""] if head else []
    return "\n".join([*above, *file_lines(root, MODEL_OF[draft.kind]), ""])


def _lacks(missing: tuple[str, ...]) -> list[str]:
    if not missing:
        return []
    end = "remove the line 'status: draft' and these comments."
    return [f"Still missing: {', '.join(missing)}. Once they are there, {end}"]


def _remind(root: Fields, draft: DraftRecord, missing: tuple[str, ...]) -> None:
    """A comment for each missing field, in the place where the field goes."""
    model = MODEL_OF[draft.kind]
    waiting: list[str] = []
    entries = {entry.key: entry for entry in root.entries}
    for name in shapes(model):
        if name in missing:
            description = model.model_fields[name].description or ""
            waiting += comment_lines(f"{name}: {description}")
        elif name in entries:
            entries[name].before += waiting
            waiting = []
    root.after += waiting


def comment_lines(text: str) -> list[str]:
    """A text as comments, whatever it holds: no character of it can end the comment."""
    words = " ".join(text.split())
    while (at := refused_character(words)) is not None:
        words = words[:at] + words[at + 1 :]
    words = re.sub(r"\s+", " ", words)[:_LONGEST_COMMENT].strip()
    return [f"# {line}" for line in textwrap.wrap(words, WIDTH - 2, break_on_hyphens=False)]
