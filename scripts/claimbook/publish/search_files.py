"""Search entries -> the files of a Pagefind index, with the same bytes on every run.

Pagefind keeps facets and sort keys in hash tables with a seed of their own, so the order within a
facet's file, and with it the file's name and all that names it, changes from run to run. A file is
gzip over a signature and CBOR. Here facets, values and sort keys are put in order and the files
named anew by their content. What a reader's browser never asks for is left out.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import cbor2

from claimbook.cache.cache import Cache, digest
from claimbook.model.pages import SearchEntry
from claimbook.publish.search_service import index_files
from claimbook.tongue.catalogue import ENGLISH

FOLDER = "pagefind"
_SOURCE = Path(__file__)
_SIGNATURE = b"pagefind_dcd"
_NEEDED = (".pf_fragment", ".pf_index", ".pagefind")
_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_ENTRY = "pagefind-entry.json"


def search_files(
    entries: Iterable[SearchEntry], language: str = ENGLISH, cache: Cache | None = None
) -> dict[str, bytes]:
    """The files that a search asks for, by their path on the site."""
    in_order = sorted(entries, key=lambda entry: entry.address)
    key = digest(FOLDER, version(FOLDER), language, _SOURCE.read_bytes(), *map(repr, in_order))
    kept = _kept(cache, cache.note(key)) if cache else None
    if kept is None:
        kept = settled(index_files(in_order, language))
        if cache:
            cache.keep_note(key, {path: cache.keep_file(file) for path, file in kept.items()})
    return {f"{FOLDER}/{path}": content for path, content in kept.items()}


def _kept(cache: Cache, note: Any) -> dict[str, bytes] | None:
    """The files of an index that was made before, if all are there."""
    files = {path: cache.file(name) for path, name in (note or {}).items()}
    whole = {path: content for path, content in files.items() if content is not None}
    return whole if whole and len(whole) == len(files) else None


def settled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index that search needs, with their bytes settled, in order of path."""
    facets, new_names = _facets(files)
    kept = {
        path: content
        for path, content in files.items()
        if path.endswith(_NEEDED) or path in _SCRIPTS
    }
    entry = json.loads(files[_ENTRY])
    metas = {}
    for name, language in entry["languages"].items():
        tables = _decoded(files[f"pagefind.{language['hash']}.pf_meta"])
        content = _encoded(_ordered(tables, new_names))
        language["hash"] = _name(content, name)
        metas[f"pagefind.{language['hash']}.pf_meta"] = content
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return dict(sorted({**kept, **facets, **metas, _ENTRY: text.encode()}.items()))


def _facets(files: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, str]]:
    """The facets' files with their values in order, and the new name of each old one."""
    facets, new_names = {}, {}
    for path, content in files.items():
        if path.endswith(".pf_filter"):
            facet, values = _decoded(content)
            settled_content = _encoded([facet, sorted(values)])
            old = path.removeprefix("filter/").removesuffix(".pf_filter")
            new_names[old] = name = _name(settled_content, old.partition("_")[0])
            facets[f"filter/{name}.pf_filter"] = settled_content
    return facets, new_names


def _ordered(tables: Any, new_names: Mapping[str, str]) -> list[Any]:
    """An index's tables: version, pages, word chunks, facets, sort keys, names of meta fields.

    Only facets and sort keys come in a changing order; the places of the others carry meaning.
    """
    version, pages, chunks, facets, sort_keys, fields = tables
    renamed = sorted([facet, new_names[name]] for facet, name in facets)
    return [version, pages, chunks, renamed, sorted(sort_keys), fields]


def _name(content: bytes, language: str) -> str:
    return f"{language}_{hashlib.sha256(content).hexdigest()[:10]}"


def _decoded(content: bytes) -> Any:
    return cbor2.loads(gzip.decompress(content).removeprefix(_SIGNATURE))


def _encoded(tables: Iterable[Any]) -> bytes:
    return gzip.compress(_SIGNATURE + cbor2.dumps(tables), mtime=0)
