"""The words of each part's index -> the words of all, put together from bytes.

A word's table is `[word, places, forms]`: `places` has for each page how much further on it is than
the last one, and where the word stands in its text and in its meta fields; a field's places follow
its number, as -1, -2 and so on. `forms` has the same for other spellings of the word.

Only the first place in a part depends on where the part begins. What stands behind it is the same
bytes in the index of all, so it is looked into once, when the part is made.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, groupby, pairwise, zip_longest
from typing import Any, NamedTuple

import cbor2

Table = list[Any]
Chunk = tuple[str, str, bytes]
"""The first and the last word that may be in it, and its words as they are written."""

_CHUNK = 20_000
"""How many places are in one of the files that a reader fetches words from, as Pagefind has it."""
_FORM = "\0"
"""Between a word and another spelling of it: in order, spellings follow their word."""
_WORD = re.compile(rb"\x83(?:[\x60-\x77]|\x78.|\x79..)", re.DOTALL)
"""How a word's table begins: with a text in a list of three. Of numbers
only those from 33,632 on look so, by chance; then there seem to be more words than there are."""
_LIST_OF_ONE, _LIST_OF_TWO, _LIST_OF_THREE, _NOTHING = b"\x81", b"\x82", b"\x83", b"\x80"


class Words(NamedTuple):
    """The words of a part and their other spellings, column by column.

    `firsts` are the numbers of the first pages, `spans` how much further on the last ones are,
    `counts` how many pages there are, `sizes` how many places on them, and `rests` what is written
    behind the number of the first page.
    """

    texts: list[str]
    firsts: list[int]
    spans: list[int]
    counts: list[int]
    sizes: list[int]
    rests: list[bytes]

    def enter(self, text: str, places: Sequence[Table], written: bytes) -> None:
        """Enter the places of one word or spelling, if there is any."""
        if places:
            first = places[0][0]
            self.texts.append(text)
            self.firsts.append(first)
            self.spans.append(sum([place[0] for place in places]) - first)
            self.counts.append(len(places))
            self.sizes.append(sum([1 + len(own) + len(meta) for _, own, meta in places]))
            self.rests.append(written[len(_list_of(len(places))) + len(_place(first)) :])


def words_of(chunks: Iterable[bytes], numbers: Mapping[int, int]) -> Words:
    """The words in the chunks of one part, whose meta fields get these `numbers`."""
    found = Words([], [], [], [], [], [])
    for (text, places, forms), written in chain.from_iterable(map(_tables, chunks)):
        if written is None or numbers or forms:
            found.enter(text, places, _written(places, numbers))
            for form, others in forms:
                found.enter(f"{text}{_FORM}{form}", others, _written(others, numbers))
        else:
            head = len(_LIST_OF_THREE) + len(cbor2.dumps(text))
            found.enter(text, places, written[head : -len(_NOTHING)])
    return found


def _tables(chunk: bytes) -> Iterator[tuple[Table, bytes | None]]:
    """The table of each word, with how it is written where that can be told."""
    starts = [start.start() for start in _WORD.finditer(chunk)]
    if chunk.startswith(_LIST_OF_ONE + _list_of(len(starts))):
        for start, end in pairwise((*starts, len(chunk))):
            # One by one: of all at once there would be so many lists that garbage is looked for.
            yield cbor2.loads(chunk[start:end]), chunk[start:end]
    else:
        yield from ((table, None) for table in cbor2.loads(chunk)[0])


def _written(places: list[Table], numbers: Mapping[int, int]) -> bytes:
    renumbered = [[page, own, [numbers.get(n, n) for n in meta]] for page, own, meta in places]
    return cbor2.dumps(renumbered)


def joined_words(parts: Sequence[Words], starts: Sequence[int]) -> Iterator[Chunk]:
    """The words of all parts in chunks; the pages of the parts begin at `starts`.

    Each chunk has no more of its ends than tells it from its neighbours.
    """
    chunks = list(_chunks(_gathered(parts, starts)))
    first = chunks[0][0] if chunks else ""
    for (_, end, content), following in zip_longest(chunks, chunks[1:]):
        last, start = (end, "") if following is None else _apart(end, following[0])
        yield first, last, content
        first = start


class _Places:
    """The places of a word, or of a spelling, in the parts so far, as they are written."""

    def __init__(self) -> None:
        self.size = 0
        self._count = self._last = 0
        self._written: list[bytes] = []

    def add(self, first: int, span: int, count: int, size: int, rest: bytes) -> None:
        """Take in those of a part, from the page `first` on."""
        self._written += (_place(first - self._last), rest)
        self._last = first + span
        self._count += count
        self.size += size

    def written(self) -> bytes:
        """All of them."""
        return b"".join((_list_of(self._count), *self._written))


def _gathered(parts: Sequence[Words], starts: Sequence[int]) -> dict[str, _Places]:
    found: dict[str, _Places] = {}
    for start, part in zip(starts, parts, strict=True):
        for text, first, *more in zip(*part, strict=True):
            places = found.get(text)
            if places is None:
                places = found[text] = _Places()
            places.add(start + first, *more)
    return found


def _chunks(found: Mapping[str, _Places]) -> Iterator[Chunk]:
    """The words in order, in chunks with their first and last words."""
    texts: list[str] = []
    written: list[bytes] = []
    room = _CHUNK
    for text, of_one in groupby(sorted(found), key=_without_form):
        if room <= 0:
            yield _chunk(texts, written)
            texts, written, room = [], [], _CHUNK
        places = {form: found[form] for form in of_one}
        own = places.pop(text, None)
        texts.append(text)
        written.append(_word(text, own, places))
        room -= own.size if own else 0
    if texts:
        yield _chunk(texts, written)


def _without_form(text: str) -> str:
    return text.partition(_FORM)[0]


def _chunk(texts: Sequence[str], written: Iterable[bytes]) -> Chunk:
    return texts[0], texts[-1], b"".join((_LIST_OF_ONE, _list_of(len(texts)), *written))


def _word(text: str, own: _Places | None, forms: Mapping[str, _Places]) -> bytes:
    """The table of a word as it is written."""
    pieces = [_LIST_OF_THREE, cbor2.dumps(text), own.written() if own else _NOTHING]
    pieces.append(_list_of(len(forms)))
    for form, places in forms.items():
        pieces += (_LIST_OF_TWO, cbor2.dumps(form.partition(_FORM)[2]), places.written())
    return b"".join(pieces)


def _list_of(count: int) -> bytes:
    """How a list of so many is begun: as a number is written, with other three first bits."""
    head = bytearray(cbor2.dumps(count))
    head[0] |= 0x80
    return bytes(head)


@lru_cache(maxsize=1 << 16)
def _place(further: int) -> bytes:
    """How the place on a page is begun."""
    return _LIST_OF_THREE + cbor2.dumps(further)


def _apart(one: str, other: str) -> tuple[str, str]:
    """So much of the beginnings of two words that they differ."""
    alike = next(n for n, (a, b) in enumerate(zip_longest(one, other)) if a != b)
    return one[: alike + 1], other[: alike + 1]
