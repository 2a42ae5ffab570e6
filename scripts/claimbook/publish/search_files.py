"""Search entries -> the files of a Pagefind index, with the same bytes on every run.

Pagefind makes an index as a whole, and nothing can be added to it. So entries go to it in parts, of
which only those that changed are made again, and what it makes of them is put together here.
"""

import os
import zlib
from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import cbor2

from claimbook.cache.cache import Cache, digest
from claimbook.model.pages import SearchEntry
from claimbook.publish.search_parts import parted
from claimbook.publish.search_service import index_files
from claimbook.publish.search_tables import (
    Closing,
    fields_of,
    is_needed,
    joined_files,
    page_count,
    settled,
    words_among,
)
from claimbook.publish.search_words import Words
from claimbook.tongue.catalogue import ENGLISH

FOLDER = "pagefind"
_MADE_BY = ("search_files.py", "search_parts.py", "search_tables.py", "search_words.py")

Files = dict[str, bytes]


def search_files(
    entries: Iterable[SearchEntry], language: str = ENGLISH, cache: Cache | None = None
) -> Files:
    """The files that a search asks for, by their path on the site."""
    in_order = sorted(entries, key=lambda entry: entry.address)
    packs = _Packs(cache)
    parts = {_key(part, language): part for part in parted(in_order)}
    made = _made(parts, language, packs)
    if len(parts) > 1 and any(page_count(made[key]) != len(parts[key]) for key in parts):
        # A record without a word gets no page, and then it is not known which page is whose.
        parts = {_key(in_order, language): in_order}
        made = _made(parts, language, packs)
    files = _whole(in_order, made, packs) if len(made) > 1 else settled(*made.values())
    return {f"{FOLDER}/{path}": content for path, content in files.items()}


def _key(part: Sequence[SearchEntry], language: str) -> str:
    return digest(FOLDER, version(FOLDER), language, *map(repr, part))


def _made(
    parts: Mapping[str, Sequence[SearchEntry]], language: str, packs: "_Packs"
) -> dict[str, Files]:
    """What Pagefind makes of each part, or made of it before."""
    found = {key: files for key in parts if (files := packs.kept(key))}
    missing = {key: part for key, part in parts.items() if key not in found}
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        fresh = threads.map(lambda part: index_files(part, language), missing.values())
        for key, files in zip(missing, fresh, strict=True):
            found[key] = {path: files[path] for path in files if is_needed(path)}
            packs.keep(key, found[key])
    return {key: found[key] for key in parts}


def _whole(in_order: Sequence[SearchEntry], made: Mapping[str, Files], packs: "_Packs") -> Files:
    """The files of all parts together; what shows a page of a result comes from its part."""
    key = digest(*_program(), *made)
    own = packs.kept(key)
    if own is None:
        fields = sorted({field for files in made.values() for field in fields_of(files)})
        parts = [(files, _words(key, files, fields, packs)) for key, files in made.items()]
        closing = Closing(packs.kept(_chunks()) or {})
        own = settled(joined_files(in_order, parts, fields, closing))
        packs.keep(_chunks(), closing.used)
        packs.keep(key, own)
    fragments = ChainMap(*made.values())  # of two of one name, the first has it
    shown = {path: fragments[path] for path in fragments if path.endswith(".pf_fragment")}
    return dict(sorted({**shown, **own}.items()))


def _words(key: str, files: Files, fields: Sequence[str], packs: "_Packs") -> Words:
    """The words of a part as bytes to be put together, or as they were before."""
    own = digest(*_program(), "words", key, *fields)
    columns = packs.kept(own)
    if columns is None:
        words = words_among(files, fields)
        packs.keep(own, words._asdict())
        return words
    return Words(**columns)


def _chunks() -> str:
    """Where chunks of words are kept as files: they are known by what they hold."""
    return digest(*_program(), zlib.ZLIB_RUNTIME_VERSION, "chunks")


@cache
def _program() -> tuple[bytes, ...]:
    return tuple(Path(__file__).with_name(name).read_bytes() for name in _MADE_BY)


class _Packs:
    """What is kept of parts and of the whole: each a file of its own, since there are very many."""

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache

    def kept(self, key: str) -> dict[str, Any] | None:
        """What was made before, by name."""
        name = self._cache.note(key) if self._cache else None
        content = self._cache.file(name) if self._cache and name else None
        return None if content is None else dict(cbor2.loads(content))

    def keep(self, key: str, contents: Mapping[str, Any]) -> None:
        """Keep it for the next build."""
        if self._cache:
            self._cache.keep_note(key, self._cache.keep_file(cbor2.dumps(contents)))
