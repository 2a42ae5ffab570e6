"""The relation types: one row each. Adding a type is adding a row."""

from dataclasses import dataclass
from enum import StrEnum


class RelationType(StrEnum):
    """How a claim relates to another; its row in RELATIONS says what follows from it."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"
    DEPENDS_ON = "depends_on"
    REFINES = "refines"
    RESTATES = "restates"
    RELATED = "related"


class Rule(StrEnum):
    """What a check makes of a cycle or of a missing note."""

    FREE = "free"
    WARN = "warn"
    ERROR = "error"


@dataclass(frozen=True)
class RelationRow:
    """One relation type.

    `forward` is read at the claim that states it, `inverse` at its target; `rank` orders related
    claims (0 first); `cycle` and `note` say what a cycle and a missing note are.
    """

    type: RelationType
    forward: str
    inverse: str
    rank: int
    meaning: str
    symmetric: bool = False
    cycle: Rule = Rule.FREE
    note: Rule = Rule.WARN


RELATIONS = (
    RelationRow(
        RelationType.CONTRADICTS,
        "contradicts",
        "contradicts",
        0,
        "A and B cannot both hold in the stated scope; the note names the scope.",
        symmetric=True,
        note=Rule.ERROR,
    ),
    RelationRow(
        RelationType.SUPPORTS,
        "supports",
        "is supported by",
        1,
        "If A holds, B is more credible.",
        cycle=Rule.WARN,
    ),
    RelationRow(
        RelationType.QUALIFIES,
        "qualifies",
        "is qualified by",
        2,
        "A limits B's scope, strength or certainty without denying it.",
        cycle=Rule.WARN,
        note=Rule.ERROR,
    ),
    RelationRow(
        RelationType.DEPENDS_ON,
        "depends on",
        "is relied on by",
        3,
        "A loses its ground if B falls.",
        cycle=Rule.ERROR,
    ),
    RelationRow(
        RelationType.REFINES,
        "refines",
        "is refined by",
        4,
        "A is a narrower or sharper form of B.",
        cycle=Rule.ERROR,
    ),
    RelationRow(
        RelationType.RESTATES,
        "restates",
        "is restated by",
        5,
        "A says again, changed, what B said; both stand.",
        cycle=Rule.ERROR,
        note=Rule.ERROR,
    ),
    RelationRow(
        RelationType.RELATED,
        "is related to",
        "is related to",
        6,
        "The last resort, where no other relation fits; the note says how.",
        symmetric=True,
        note=Rule.ERROR,
    ),
)
RELATION_OF = {row.type: row for row in RELATIONS}
