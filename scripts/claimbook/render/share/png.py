"""Rows of four shades -> PNG. Pillow's own writer takes as long again as the rest of a picture."""

import struct
import zlib
from collections.abc import Sequence

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TWO_BITS, _PALETTE, _NO_FILTER = 2, 3, b"\0"
_EFFORT = 5
"""Higher ones take twice as long for one byte in fifty."""


def png(size: tuple[int, int], colours: Sequence[bytes], packed: bytes) -> bytes:
    """A picture of four colours (red, green, blue); `packed` has four pixels a byte, row by row."""
    width, height = size
    stride = len(packed) // height
    rows = b"".join(
        _NO_FILTER + packed[start : start + stride] for start in range(0, len(packed), stride)
    )
    header = struct.pack(">IIBBBBB", width, height, _TWO_BITS, _PALETTE, 0, 0, 0)
    return _SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", b"".join(colours)),
            _chunk(b"IDAT", zlib.compress(rows, _EFFORT)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(name: bytes, content: bytes) -> bytes:
    checked = name + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))
