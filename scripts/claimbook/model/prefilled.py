"""A form or a file to be -> the address that opens it in a browser, filled in as far as known."""

from urllib.parse import quote, quote_plus, urlencode

from claimbook.model.issue_forms import FieldShape, IssueForm
from claimbook.model.settings import Settings

LONGEST_ADDRESS = 8000
"""What a browser, and the server behind a form, takes as one address, in bytes."""

_TITLE = "title"


def form_link(settings: Settings, form: IssueForm, **answers: str) -> str | None:
    """The address of an issue form, with these answers by their field; None without a repository.

    Only fields of text can be filled in: a choice that is filled in is said to blank the whole
    form. The issue's title names the claim that the form is about, unless the form has a field of
    that name: the two could not be told apart.
    """
    texts = {field.id for field in form.fields if field.shape is not FieldShape.CHOICE}
    unknown = answers.keys() - (texts - {_TITLE})
    if unknown:
        raise ValueError(f"the form {form.id} has no field of text {', '.join(sorted(unknown))}")
    if settings.repository is None:
        return None
    query = {"template": f"{form.id}.yml"}
    if "claim" in answers and _TITLE not in texts:
        query[_TITLE] = form.title + answers["claim"]
    return f"{settings.repository.rstrip('/')}/issues/new?{urlencode(query | answers)}"


def new_file_link(settings: Settings, path: str, text: str) -> str | None:
    """The address that opens a new file at `path` with `text` in it; None without a repository."""
    if settings.repository is None:
        return None
    folder, _, name = path.rpartition("/")
    where = f"{settings.repository.rstrip('/')}/new/{settings.branch}/{quote(folder)}"
    return f"{where}?filename={quote(name)}&value={quote_plus(text)}"
