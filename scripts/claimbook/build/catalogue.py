"""Every rule that a problem may name, from all the rooms that find problems."""

from claimbook.build.collisions import RULES as OF_PAGES
from claimbook.checks.table import RULES as OF_CHECKS
from claimbook.compare.rules import RULES as OF_CHANGES
from claimbook.link.rules import RULES as OF_LINKS
from claimbook.model.problems import Rule
from claimbook.read.rules import RULES as OF_FILES

RULES: tuple[Rule, ...] = tuple(
    sorted((*OF_FILES, *OF_PAGES, *OF_LINKS, *OF_CHECKS, *OF_CHANGES), key=lambda rule: rule.code)
)

FAMILIES = {
    "A": "where a claim was said",
    "B": "what differs from an earlier state of the base",
    "C": "claims and forecasts",
    "D": "what is there twice",
    "F": "fields and their values",
    "H": "what became of a record",
    "L": "references from one record to another",
    "P": "files, folders and pages",
    "Q": "questions and answers",
    "R": "relations between claims",
    "S": "sources",
    "T": "themes and other topics",
    "Y": "how a file is written",
}
"""What the first letter of a code stands for."""
