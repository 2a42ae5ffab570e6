"""The files of Pagefind's indexes <-> tables; the files settled, and those of parts put together.

Pagefind keeps facets and sort keys in hash tables with a seed of their own, so the order within a
facet's file, and with it the file's name and all that names it, changes from run to run. A file is
gzip over a signature and CBOR. Here facets, values and sort keys are put in order and the files
named anew by their content. What a reader's browser never asks for is left out.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import cbor2

from claimbook.cache.cache import digest
from claimbook.model.pages import SearchEntry
from claimbook.publish.search_parts import Part, joined
from claimbook.publish.search_words import Words, words_of

_SIGNATURE = b"pagefind_dcd"
_NEEDED = (".pf_fragment", ".pf_index", ".pagefind")
_TABLES = (".pf_filter", ".pf_meta")
_SCRIPTS = ("pagefind.js", "pagefind-worker.js")
_MADE_ANEW = (".pf_fragment", ".pf_index", *_TABLES)
_ENTRY = "pagefind-entry.json"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_EFFORT, _UNSETTLED = 6, 0
"""For words, which are the most by far: higher ones take twice as long for one byte in thirty. No
effort is made for what settled() packs again."""


def is_needed(path: str) -> bool:
    """Whether a search, or settled(), asks for a file."""
    return path.endswith(_NEEDED + _TABLES) or path in (*_SCRIPTS, _ENTRY)


def page_count(files: Mapping[str, bytes]) -> int:
    """How many pages an index has."""
    languages = json.loads(files[_ENTRY])["languages"]
    return sum(language["page_count"] for language in languages.values())


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
    return cbor2.loads(_opened(content))


def _encoded(tables: Iterable[Any], effort: int = 9) -> bytes:
    return _closed(cbor2.dumps(tables), effort)


def _opened(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(_SIGNATURE)


class Closing:
    """Packs what words are written in, unless it was `known` packed; `used` is what was needed.

    Most of what a reader fetches words from is the same after an edit.
    """

    def __init__(self, known: Mapping[str, bytes]) -> None:
        self._known = known
        self.used: dict[str, bytes] = {}

    def closed(self, written: bytes) -> bytes:
        """It, as a file."""
        key = digest(written)
        content = self.used[key] = self._known.get(key) or _closed(written, _EFFORT)
        return content


def _closed(written: bytes, effort: int) -> bytes:
    return gzip.compress(_SIGNATURE + written, effort, mtime=0)


def fields_of(files: Mapping[str, bytes]) -> list[str]:
    """The names of the meta fields of an index, in order of their numbers."""
    fields: list[str] = _meta(files)[5]
    return fields


def words_among(files: Mapping[str, bytes], fields: Sequence[str]) -> Words:
    """The words of an index, as those of one with all these meta fields."""
    chunks = _meta(files)[2]
    numbers = {-n: -1 - fields.index(name) for n, name in enumerate(fields_of(files), 1)}
    contents = (_opened(files[f"index/{chunk[-1]}.pf_index"]) for chunk in chunks)
    return words_of(contents, {} if all(n == m for n, m in numbers.items()) else numbers)


def joined_files(
    in_order: Sequence[SearchEntry],
    parts: Sequence[tuple[Mapping[str, bytes], Words]],
    fields: Sequence[str],
    closing: Closing,
) -> dict[str, bytes]:
    """The files of the index of all parts; of what shows a page, only what needs another name."""
    of_parts = [files for files, _ in parts]
    whole = joined([_part(files, words) for files, words in parts])
    entry = json.loads(of_parts[0][_ENTRY])
    ((language, about),) = entry["languages"].items()
    about["page_count"] = len(in_order)
    renamed = _renamed(whole.pages, of_parts)
    files = {name: data for name, data in of_parts[0].items() if not name.endswith(_MADE_ANEW)}
    chunks = []
    for first, last, words in whole.chunks:
        content = closing.closed(words)
        chunks.append([first, last, _name(content, language)])
        files[f"index/{chunks[-1][-1]}.pf_index"] = content
    facets = {facet: f"{language}_{number}" for number, facet in enumerate(whole.facets)}
    for facet, name in facets.items():
        values = [[value, pages] for value, pages in whole.facets[facet].items()]
        files[f"filter/{name}.pf_filter"] = _encoded([facet, values], _UNSETTLED)
    named = [[facet, name] for facet, name in facets.items()]
    tables = [entry["version"], whole.pages, chunks, named, list(_sorted(in_order)), list(fields)]
    files[f"pagefind.{about['hash']}.pf_meta"] = _encoded(tables, _UNSETTLED)
    return {**files, **renamed, _ENTRY: json.dumps(entry).encode()}


def _meta(files: Mapping[str, bytes]) -> list[Any]:
    """The tables of an index of one language."""
    (about,) = json.loads(files[_ENTRY])["languages"].values()
    tables: list[Any] = _decoded(files[f"pagefind.{about['hash']}.pf_meta"])
    return tables


def _part(files: Mapping[str, bytes], words: Words) -> Part:
    _, pages, _, facets, _, _ = _meta(files)
    return Part(pages, words, dict(_decoded(files[f"filter/{n}.pf_filter"]) for _, n in facets))


def _renamed(pages: list[Any], parts: Sequence[Mapping[str, bytes]]) -> dict[str, bytes]:
    """What shows a page under a name that another part has, too; the page gets to know its own.

    Pagefind names by a few letters of a digest, and sees to it only within an index.
    """
    renamed, taken = {}, set[str]()
    numbers = [number for number, files in enumerate(parts) for _ in range(page_count(files))]
    for page, number in zip(pages, numbers, strict=True):
        if page[0] in taken:
            content = parts[number][f"fragment/{page[0]}.pf_fragment"]
            page[0] = _name(content, page[0])
            renamed[f"fragment/{page[0]}.pf_fragment"] = content
        taken.add(page[0])
    return renamed


def _sorted(in_order: Sequence[SearchEntry]) -> Iterator[list[Any]]:
    """The pages in order of each sort key, as numbers if all are, as Pagefind has it."""
    given: dict[str, dict[int, str]] = {}
    for page, entry in enumerate(in_order):
        for name, value in entry.sort:
            given.setdefault(name, {})[page] = value
    for name, values in given.items():
        numeric = all(map(_NUMBER.fullmatch, values.values()))
        keys = {page: float(value) if numeric else value for page, value in values.items()}
        yield [name, sorted(keys, key=keys.__getitem__)]  # pages of one value by number
