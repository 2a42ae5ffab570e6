"""Arrays kept between builds -> one file each: written whole, and read only if it is sound.

A file may be deleted or damaged at any time: what is not kept is reckoned anew.
"""

import hashlib
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

KEY_BYTES = 16
DIGEST_BYTES = 32


def key_of(*parts: str | bytes) -> bytes:
    """The content of something as a short name."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.digest()[:KEY_BYTES]


def keep(file: Path, arrays: Mapping[str, NDArray[np.generic]]) -> None:
    """Write the file whole, in place of the one before; where it cannot be, there is none."""
    content = BytesIO()
    np.savez(content, allow_pickle=False, **arrays)
    half = file.with_name(f"{file.name}.{os.getpid()}.half")
    with suppress(OSError):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with content.getbuffer() as sound, half.open("wb") as stream:
                stream.write(hashlib.sha256(sound).digest())
                stream.write(sound)
            half.replace(file)
        finally:
            half.unlink(missing_ok=True)


def kept(file: Path, names: Sequence[str]) -> dict[str, NDArray[np.generic]]:
    """The arrays of these names; nothing where the file is not there or not as it was written."""
    try:
        with file.open("rb") as stream:
            digest, sound = stream.read(DIGEST_BYTES), stream.read()
        if hashlib.sha256(sound).digest() != digest:
            return {}
        with np.load(BytesIO(sound), allow_pickle=False) as arrays:
            return {name: arrays[name] for name in names}
    except (OSError, ValueError, KeyError):
        return {}
