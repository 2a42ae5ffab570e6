"""All rules of reading, in the order of their codes' families: YAML, fields, files."""

from claimbook.model.problems import Rule
from claimbook.read import field_rules, file_rules, yaml_rules

RULES: tuple[Rule, ...] = (*yaml_rules.RULES, *field_rules.RULES, *file_rules.RULES)
