"""The models and the rules -> the reference pages of the site, which the code itself writes."""

from collections.abc import Iterator

from claimbook.build.catalogue import RULES
from claimbook.model.pages import Page
from claimbook.model.records import MODEL_OF
from claimbook.report.reference import reference_page
from claimbook.report.rules import rules_page


def reference_pages() -> Iterator[Page]:
    """The fields of every kind of record, and every check."""
    yield Page("reference/records.md", reference_page(MODEL_OF.values()))
    yield Page("reference/checks.md", rules_page(RULES))
