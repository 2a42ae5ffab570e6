"""The files of the data beside the records' own: where each is, and what it holds."""

from dataclasses import dataclass

from claimbook.model.addresses import API, LLMS
from claimbook.render.data.base_shapes import ChangeAnswer, IndexAnswer
from claimbook.render.data.claim_shapes import ClaimLine
from claimbook.render.data.shapes import Shape
from claimbook.tongue.marks import msg

JSON = "application/json"
JSON_LINES = "application/jsonl"
INDEX = f"{API}index.json"
CLAIM_LINES = f"{API}claims.jsonl"
CLAIM_TABLE = f"{API}claims.csv"
CHANGES = f"{API}changes.jsonl"
DATABASE = f"{API}claimbook.sqlite"
OPENAPI = f"{API}openapi.json"


@dataclass(frozen=True)
class Content:
    """A file: `media` is its type, `shape` what it holds, or what each of its lines holds."""

    path: str
    media: str
    about: str
    shape: type[Shape] | None = None


CONTENTS = (
    Content(INDEX, JSON, msg("What is here."), IndexAnswer),
    Content(CLAIM_LINES, JSON_LINES, msg("Every claim, one a line."), ClaimLine),
    Content(CLAIM_TABLE, "text/csv", msg("Every claim, as a table.")),
    Content(CHANGES, JSON_LINES, msg("What happened, the newest first, one a line."), ChangeAnswer),
    Content(DATABASE, "application/vnd.sqlite3", msg("Every record, as a SQLite database.")),
    Content(OPENAPI, JSON, msg("This interface, in OpenAPI 3.1.")),
    Content(LLMS, "text/markdown", msg("The pages as plain Markdown, for language models.")),
)
