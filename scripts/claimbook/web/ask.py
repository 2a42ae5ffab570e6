"""One address -> its content, for commands that bring something in."""

import urllib.error
import urllib.request  # noqa: TID251 - asked for by whoever runs the command, never by a build
from http.client import HTTPException

from claimbook import __version__

LONGEST = 50_000_000
"""How many bytes are read at most: a feed of thousands of episodes has a tenth of it."""
_PATIENCE = 30


class WebError(Exception):
    """An address does not give what it should; the message names it and says why."""


def is_address(text: str) -> bool:
    """Whether it is to be asked of the network, and not a file's name."""
    return text.startswith(("https://", "http://"))


def content_at(address: str) -> bytes:
    """All bytes that an address gives, redirects followed; WebError where it gives none."""
    headers = {"User-Agent": f"claimbook/{__version__}"}
    try:
        request = urllib.request.Request(address, headers=headers)  # noqa: TID251 - as above
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: TID251
            content: bytes = answer.read(LONGEST + 1)
    except urllib.error.HTTPError as trouble:
        raise WebError(f"{address} answers {trouble.code} {trouble.reason}") from trouble
    except (OSError, HTTPException, ValueError) as trouble:
        reason = getattr(trouble, "reason", None) or trouble
        raise WebError(f"{address} cannot be reached: {reason}") from trouble
    if len(content) > LONGEST:
        raise WebError(f"{address} gives more than {LONGEST // 1_000_000} MB")
    return content
