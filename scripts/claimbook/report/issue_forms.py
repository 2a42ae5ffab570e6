"""The table of issue forms -> the files that GitHub shows as forms."""

import json
from collections.abc import Iterator

from claimbook.model.issue_forms import FORMS, FieldShape, FormField, IssueForm

FOLDER = ".github/ISSUE_TEMPLATE"
_NOTE = "What you write here is public. What is taken in is published under {licence}."
_CONFIG = """\
# Questions about the program, or the site as a whole, fit no form.
blank_issues_enabled: true
"""


def issue_form_files(*, licence: str) -> dict[str, str]:
    """Every form by its path from the root of a repository; `licence` is that of the claims."""
    forms = {f"{FOLDER}/{form.id}.yml": _form(form, licence) for form in FORMS}
    return {f"{FOLDER}/config.yml": _CONFIG, **forms}


def _form(form: IssueForm, licence: str) -> str:
    lines = [
        "# Made by `claimbook forms`; a form of your own goes beside it.",
        f"name: {_text(form.name)}",
        f"description: {_text(form.about)}",
        f"title: {_text(form.title)}",
        "body:",
        "  - type: markdown",
        "    attributes:",
        f"      value: {_text(_NOTE.format(licence=licence))}",
    ]
    for field in form.fields:
        lines += _field(field)
    return "\n".join(lines) + "\n"


def _field(field: FormField) -> Iterator[str]:
    yield f"  - type: {field.shape.value}"
    yield f"    id: {field.id}"
    yield "    attributes:"
    yield f"      label: {_text(field.label)}"
    yield f"      description: {_text(field.hint)}"
    if field.shape is FieldShape.CHOICE:
        yield "      options:"
        yield from (f"        - {_text(choice)}" for choice in field.choices)
    if field.required:
        yield "    validations:"
        yield "      required: true"


def _text(text: str) -> str:
    """A text in quotes: JSON's are YAML's as well."""
    return json.dumps(text, ensure_ascii=False)
