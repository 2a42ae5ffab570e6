"""Files that say messages -> those messages, as Babel finds them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePath

from babel.messages.extract import extract

from claimbook.tongue.marks import KEYWORDS

METHODS = {".py": "python", ".jinja": "jinja2", ".html": "jinja2", ".js": "javascript"}
"""How each sort of file is read; pyproject.toml says the same to `pybabel extract`."""

Found = str | tuple[str, ...]
"""A message, or the two forms of one that counts."""


def messages_in(path: PurePath, content: bytes) -> Iterator[Found]:
    """The messages of a file, in its order."""
    method = METHODS[path.suffix]
    options = {"silent": "false"}  # a template that cannot be read is no template without words
    for _, message, _, _ in extract(method, BytesIO(content), KEYWORDS, options=options):
        yield message
