"""A kind of record -> its JSON Schema, for editors that check and complete while one types."""

from typing import Any

from claimbook.model.kinds import RecordKind
from claimbook.model.records import MODEL_OF

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: RecordKind) -> dict[str, Any]:
    """The schema of a kind's files, draft 2020-12; unknown keys are refused.

    It knows shapes, not references: that a theme exists is for `claimbook check` to say.
    """
    found = MODEL_OF[kind].model_json_schema(mode="validation")
    return {"$schema": DIALECT, **found}
