"""What a text may hold, and how it is tidied."""

import re
import sys

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from claimbook.model.text import Paragraph, refused_character

REFUSED = [
    *(n for n in range(0xA0) if (n < 0x20 and n not in (9, 10, 13)) or n >= 0x7F),
    *(0x2028, 0x2029),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
    *(0xFFFE, 0xFFFF),
    *range(0xE0000, 0xE0080),
]


def test_refused_character_is_found_wherever_it_stands() -> None:
    every = [n for n in range(sys.maxunicode + 1) if refused_character(f"a\n{chr(n)}\n") == 2]
    assert every == sorted(REFUSED)


def test_refused_character_is_a_carriage_return_alone() -> None:
    assert [refused_character(text) for text in ("a\rb", "a\r", "a\r\nb")] == [1, 1, None]


@given(st.lists(st.sampled_from(["a", "\u00e9", " ", "\t", "\n", "\u00a0", "\u3000"]), min_size=1))
def test_paragraph_has_one_space_between_words(parts: list[str]) -> None:
    text = "x" + "".join(parts) + "x"
    if not re.search(r"\n[ \t]*\n", text):
        assert TypeAdapter(Paragraph).validate_python(text) == re.sub(r"\s+", " ", text)
