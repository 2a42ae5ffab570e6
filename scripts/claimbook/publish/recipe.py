"""Settings and templates -> a mark that changes when pages would be made otherwise."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from claimbook.publish.overrides import INDEX, SCRIPT_SOURCES
from claimbook.publish.walk import entries_in

_ENGINES = ("mkdocs", "mkdocs-material", "jinja2")


def recipe_of(config_file: Path, *, theme_dir: Path, also: object) -> str:
    """The same as long as mkdocs.yml, the theme's templates, the engines and `also` are."""
    digest = hashlib.sha256(f"{also!r} {[version(name) for name in _ENGINES]}".encode())
    found = entries_in(theme_dir, without=INDEX)
    templates = [theme_dir / path for path, _ in found if path.endswith(".html")]
    for path in (config_file, *(path for path in templates if path != theme_dir / SCRIPT_SOURCES)):
        content = path.read_bytes()
        digest.update(f"\n{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()
