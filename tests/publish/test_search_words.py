"""The words of parts, put together from bytes, are those that a decoder reads in all of them."""

from collections.abc import Sequence
from typing import Any

import cbor2
import pytest

from claimbook.publish.search_words import joined_words, words_of

PLAIN = [["ab", [[3, [-25, 4], [-2, 7]], [2, [9], []]], []], ["z", [[0, [], [-1, 1]]], []]]
SPELT = [
    ["cafe", [[1, [2], []]], [["caf\u00e9", [[4, [1], []]]]]],
    ["on", [], [["\u00f6n", [[0, [5], []]]]]],
]
BY_CHANCE = [["ab", [[1, [33_633, 33_656], []]], []], ["b", [[700, [70_000], []]], []]]
LONG = [["w" * 300, [[n, [n], []] for n in range(300)], []]]


def joined(parts: Sequence[list[Any]], starts: Sequence[int], numbers: dict[int, int]) -> list[Any]:
    words = [words_of([cbor2.dumps([part])], numbers) for part in parts]
    return [(*ends, cbor2.loads(content)[0]) for *ends, content in joined_words(words, starts)]


@pytest.mark.parametrize(
    "words", [PLAIN, SPELT, BY_CHANCE, LONG], ids=["plain", "spelt", "chance", "long"]
)
def test_words_of_one_part_are_its_own(words: list[Any]) -> None:
    assert joined([words], [0], {}) == [(words[0][0], words[-1][0], words)]


def test_words_of_a_later_part_go_on_from_the_last_page() -> None:
    [(*_, words)] = joined([PLAIN, PLAIN], [0, 100], {})
    assert words[0][1] == [
        [3, [-25, 4], [-2, 7]],
        [2, [9], []],
        [98, [-25, 4], [-2, 7]],
        [2, [9], []],
    ]
    assert words[1][1] == [[0, [], [-1, 1]], [100, [], [-1, 1]]]


def test_words_get_the_numbers_of_all_fields() -> None:
    [(*_, words)] = joined([PLAIN], [0], {-1: -1, -2: -4})
    assert words[0][1][0] == [3, [-25, 4], [-4, 7]]
