"""Search entries -> the files of a Pagefind index, with the same bytes on every run.

Pagefind makes an index as a whole, and nothing can be added to it. So entries go to it in parts, of
which only those that changed are made again, and what it makes of them is put together here.
"""

import os
from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

from claimbook.cache.cache import Cache, digest
from claimbook.model.pages import SearchEntry
from claimbook.publish.search_parts import parted
from claimbook.publish.search_service import index_files
from claimbook.publish.search_tables import is_needed, joined_files, page_count, settled
from claimbook.tongue.catalogue import ENGLISH

FOLDER = "pagefind"
_MADE_BY = ("search_files.py", "search_parts.py", "search_tables.py")


def search_files(
    entries: Iterable[SearchEntry], language: str = ENGLISH, cache: Cache | None = None
) -> dict[str, bytes]:
    """The files that a search asks for, by their path on the site."""
    in_order = sorted(entries, key=lambda entry: entry.address)
    parts = {_key(part, language): part for part in parted(in_order)}
    made = _made(parts, language, cache)
    if len(parts) > 1 and any(page_count(made[key]) != len(parts[key]) for key in parts):
        # A record without a word gets no page, and then it is not known which page is whose.
        parts = {_key(in_order, language): in_order}
        made = _made(parts, language, cache)
    files = _whole(in_order, made, cache) if len(made) > 1 else settled(*made.values())
    return {f"{FOLDER}/{path}": content for path, content in files.items()}


def _key(part: Sequence[SearchEntry], language: str) -> str:
    return digest(FOLDER, version(FOLDER), language, *map(repr, part))


def _made(
    parts: Mapping[str, Sequence[SearchEntry]], language: str, cache: Cache | None
) -> dict[str, dict[str, bytes]]:
    """What Pagefind makes of each part, or made of it before."""
    found = {key: files for key in parts if (files := _kept(cache, key))}
    missing = {key: part for key, part in parts.items() if key not in found}
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        fresh = threads.map(lambda part: index_files(part, language), missing.values())
        for key, files in zip(missing, fresh, strict=True):
            found[key] = {path: files[path] for path in files if is_needed(path)}
            _keep(cache, key, found[key])
    return {key: found[key] for key in parts}


def _whole(
    in_order: Sequence[SearchEntry], made: Mapping[str, dict[str, bytes]], cache: Cache | None
) -> dict[str, bytes]:
    """The files of all parts together; what shows a page of a result comes from its part."""
    sources = (Path(__file__).with_name(name).read_bytes() for name in _MADE_BY)
    key = digest(*sources, *made)
    own = _kept(cache, key)
    if own is None:
        own = settled(joined_files(in_order, list(made.values())))
        _keep(cache, key, own)
    fragments = ChainMap(*made.values())  # of two of one name, the first has it
    shown = {path: fragments[path] for path in fragments if path.endswith(".pf_fragment")}
    return dict(sorted({**shown, **own}.items()))


def _kept(cache: Cache | None, key: str) -> dict[str, bytes] | None:
    """The files that were made before, if all are there."""
    note = cache.note(key) if cache else None
    if cache is None or not note:
        return None
    files = {path: cache.file(name) for path, name in note.items()}
    whole = {path: content for path, content in files.items() if content is not None}
    return whole if len(whole) == len(files) else None


def _keep(cache: Cache | None, key: str, files: Mapping[str, bytes]) -> None:
    if cache:
        cache.keep_note(key, {path: cache.keep_file(content) for path, content in files.items()})
