"""Every rule that a problem may name, from all the rooms that find problems."""

from claimbook.checks.table import RULES as OF_CHECKS
from claimbook.link.rules import RULES as OF_LINKS
from claimbook.model.problems import Rule
from claimbook.read.rules import RULES as OF_FILES

RULES: tuple[Rule, ...] = tuple(
    sorted((*OF_FILES, *OF_LINKS, *OF_CHECKS), key=lambda rule: rule.code)
)
