"""A base, wherever it was read from -> a digest of every page and feed that its site would have."""

import datetime
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from claimbook.build.examine import Examined
from claimbook.build.judging import judged
from claimbook.build.meaning import meanings_of_base
from claimbook.encode.packed import NoEncoderError
from claimbook.rank.related import related_claims
from claimbook.render.site import Site
from claimbook.render.site_pages import render


def page_digests(found: Examined, *, day: datetime.date, root: Path) -> dict[str, bytes]:
    """Those of the pages that are made from records, by path, on a day and without git's dates.

    The base must be sound. What an encoder has made of its texts is kept under `root`.
    """
    return digests({page.path: page.text.encode() for page in render(_site(found, day, root))})


def digests(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The digest of each file, by path; of ends of lines nothing is told."""
    return {path: blake2b(_plain(text)).digest() for path, text in files.items()}


def _plain(text: bytes) -> bytes:
    """The text with plain ends of lines: git may write others on disk than it keeps."""
    return text.replace(b"\r\n", b"\n")


def _site(found: Examined, day: datetime.date, root: Path) -> Site:
    meanings = None
    with suppress(NoEncoderError):
        meanings = meanings_of_base(found.library, root)
    related = related_claims(found.library, meanings, linked=False, rivals=False)
    return judged(found, related, date=day, commits={})
