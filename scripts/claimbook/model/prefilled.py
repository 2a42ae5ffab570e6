"""A form or a file to be -> the address that opens it in a browser, filled in as far as known."""

from urllib.parse import quote, quote_plus

from claimbook.model.issue_forms import IssueForm
from claimbook.model.settings import Settings

LONGEST_ADDRESS = 8000
"""What a browser, and the server behind a form, takes as one address, in bytes."""


def form_link(settings: Settings, form: IssueForm, claim: str = "") -> str | None:
    """The address of an issue form, about the claim with this id; None without a repository.

    Only fields of text are filled in: a choice that is filled in is said to blank the whole form.
    """
    if settings.repository is None:
        return None
    address = f"{settings.repository.rstrip('/')}/issues/new?template={form.id}.yml"
    if not claim:
        return address
    return f"{address}&title={quote_plus(form.title + claim)}&claim={claim}"


def new_file_link(settings: Settings, path: str, text: str) -> str | None:
    """The address that opens a new file at `path` with `text` in it; None without a repository."""
    if settings.repository is None:
        return None
    folder, _, name = path.rpartition("/")
    where = f"{settings.repository.rstrip('/')}/new/{settings.branch}/{quote(folder)}"
    return f"{where}?filename={quote(name)}&value={quote_plus(text)}"
