"""The body of an issue, written by a stranger -> the form that it was, and its answers.

Nothing in it is trusted: headings count only where the form has them, once each and in order;
answers are of the form's choices, or texts without a character that no file may hold.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claimbook.edit.edits import RefusedError
from claimbook.link.nearest import did_you_mean
from claimbook.model.issue_forms import FORM_OF, FORMS, NO_ANSWER, FieldShape, FormField, IssueForm
from claimbook.model.text import refused_character

LONGEST_BODY = 70_000
"""More than a host of issues takes, in characters."""

_HEADING = "### "
_NOTHING = frozenset({"", NO_ANSWER, "None"})
_AGAIN = "Edit the issue so that it has the form's headings once each, then try again."


@dataclass(frozen=True)
class Answered:
    """A form with its answers by the fields' ids; those that were not given are left out.

    `cleaned` is how many characters were taken out that no file may hold.
    """

    form: IssueForm
    answers: dict[str, str]
    cleaned: int = 0

    def __getitem__(self, id: str) -> str:
        return self.answers.get(id, "")


def answered(body: str, *, form: str | None = None) -> Answered:
    """The form and its answers; RefusedError where the body is not that of one form."""
    if len(body) > LONGEST_BODY:
        raise RefusedError(f"an issue has at most {LONGEST_BODY} characters")
    text, cleaned = _clean(body)
    lines = text.split("\n")
    begin = len(_HEADING)
    headings = [(n, s[begin:].strip()) for n, s in enumerate(lines) if s.startswith(_HEADING)]
    chosen = _named(form) if form else _known(label for _, label in headings)
    return Answered(chosen, _answers(chosen, lines, headings), cleaned)


def _clean(body: str) -> tuple[str, int]:
    """The text with plain ends of lines, and how many characters were taken out."""
    text = body.removeprefix("\ufeff").replace("\r\n", "\n")
    if refused_character(text) is None:
        return text, 0
    kept = "".join(c if refused_character(c) is None else "" for c in text)
    return kept, len(text) - len(kept)


def _named(id: str) -> IssueForm:
    if id not in FORM_OF:
        remedy = did_you_mean(id, FORM_OF) or f"One of {', '.join(FORM_OF)}."
        raise RefusedError(f"no form is called '{id}'", remedy=remedy)
    return FORM_OF[id]


def _known(labels: Iterable[str]) -> IssueForm:
    """The one form that has all known headings, in this order."""
    every = {field.label for form in FORMS for field in form.fields}
    found = [label for label in labels if label in every]
    for form in FORMS:
        if [field.label for field in form.fields] == found:
            return form
    raise RefusedError("the headings are not those of one form", remedy=f"{_AGAIN} Or name --form.")


def _answers(form: IssueForm, lines: list[str], headings: list[tuple[int, str]]) -> dict[str, str]:
    """The text below each heading of the form, up to the next one."""
    wanted = [field.label for field in form.fields]
    places = [(number, label) for number, label in headings if label in wanted]
    found = [label for _, label in places]
    if found != wanted:
        twice = [label for label, times in Counter(found).items() if times > 1]
        message = (
            f"the heading '{twice[0]}' must be there once" if twice else "headings are missing"
        )
        raise RefusedError(f"{message}, as in the form '{form.id}'", remedy=_AGAIN)
    ends = [number for number, _ in places[1:]] + [len(lines)]
    answers = {}
    for field, (start, _), end in zip(form.fields, places, ends, strict=True):
        text = _answer(field, "\n".join(lines[start + 1 : end]).strip())
        if text:
            answers[field.id] = text
        elif field.required:
            remedy = "Ask whoever wrote it, and edit the issue."
            raise RefusedError(f"'{field.label}' must be answered", remedy=remedy)
    return answers


def _answer(field: FormField, text: str) -> str:
    if text in _NOTHING:
        return ""
    if field.shape is FieldShape.CHOICE:
        if text not in field.choices:
            remedy = "Edit the issue."
            raise RefusedError(f"'{field.label}' must be one of the form's choices", remedy=remedy)
        return text.partition(" - ")[0]
    return " ".join(text.split())
