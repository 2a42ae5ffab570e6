"""One address -> what answers there: asked for its head, then, if need be, for all of it.

Addresses come from strangers. So only public ones are asked, and by the number that was looked at,
lest a name stands for another machine a moment later.
"""

import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address
from urllib.parse import urljoin, urlsplit

from claimbook import __version__
from claimbook.model.visits import Verdict, Visit

_PATIENCE, _HOPS = 20, 5
_WAITS = (2, 10)
"""Seconds before the second and the third try."""
_PERMANENT = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
_REDIRECTS = (*_PERMANENT, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT)
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_HEADERS = {"User-Agent": f"claimbook/{__version__} (looks whether links still lead somewhere)"}


class UnaskedError(Exception):
    """An address that no request is sent to; the message says why."""


@dataclass(frozen=True)
class _Answer:
    status: int
    reason: str
    location: str | None

    @property
    def fine(self) -> bool:
        return self.status < HTTPStatus.MULTIPLE_CHOICES

    @property
    def words(self) -> str:
        return f"{self.status} {self.reason}".strip()


def is_public(number: str) -> bool:
    """Whether the number of a machine is one of the open internet."""
    return ip_address(number.partition("%")[0]).is_global


def visit(
    address: str,
    *,
    allowed: Callable[[str], bool] = is_public,
    wait: Callable[[float], None] = time.sleep,
) -> Visit:
    """What answers at `address`, in at most three tries; `allowed` judges a machine's number."""
    found = _once(address, allowed)
    for seconds in _WAITS:
        if found.verdict is not Verdict.SILENT:
            break
        wait(seconds)
        found = _once(address, allowed)
    return found


def _once(address: str, allowed: Callable[[str], bool]) -> Visit:
    try:
        found = _followed(address, "HEAD", allowed)
        # Many servers know only one of the two ways to ask.
        return found if found.verdict in _WELL else _followed(address, "GET", allowed)
    except UnaskedError as reason:
        return Visit(Verdict.UNASKED, str(reason))
    except socket.gaierror as trouble:
        if trouble.errno == socket.EAI_NONAME:
            return Visit(Verdict.DEAD, "no machine has this name")
        return Visit(Verdict.SILENT, "its name cannot be looked up")
    except ssl.SSLCertVerificationError as trouble:
        return Visit(Verdict.SILENT, f"its certificate is not valid: {trouble.verify_message}")
    except (OSError, HTTPException, ValueError) as trouble:
        return Visit(Verdict.SILENT, str(trouble) or type(trouble).__name__)


_WELL = (Verdict.ALIVE, Verdict.MOVED)


def _followed(address: str, method: str, allowed: Callable[[str], bool]) -> Visit:
    here, permanent = address, True
    for _ in range(_HOPS + 1):
        answer = _asked(here, method, allowed)
        if answer.status not in _REDIRECTS or not answer.location:
            moved_to = here if permanent and here != address else ""
            return _judged(answer, moved_to)
        permanent = permanent and answer.status in _PERMANENT
        here = urljoin(here, answer.location)
    return Visit(Verdict.DEAD, f"leads on more than {_HOPS} times")


def _judged(answer: _Answer, moved_to: str) -> Visit:
    if answer.fine:
        return Visit(Verdict.MOVED if moved_to else Verdict.ALIVE, answer.words, moved_to)
    if answer.status in _GONE:
        return Visit(Verdict.DEAD, answer.words)
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Visit(Verdict.SILENT, answer.words)
    return Visit(Verdict.SHUT, answer.words)


def _asked(address: str, method: str, allowed: Callable[[str], bool]) -> _Answer:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UnaskedError("it is no address of the web")
    host = parts.hostname.encode("idna").decode()
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    connection = (HTTPSConnection if secure else HTTPConnection)(host, port, timeout=_PATIENCE)
    connection.sock = _connected(host, port, allowed)
    try:
        if secure:
            context = ssl.create_default_context()
            connection.sock = context.wrap_socket(connection.sock, server_hostname=host)
        target = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
        connection.request(method, target, headers=_HEADERS)
        answer = connection.getresponse()
        return _Answer(answer.status, answer.reason, answer.headers.get("Location"))
    finally:
        connection.close()


def _connected(host: str, port: int, allowed: Callable[[str], bool]) -> socket.socket:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    numbers = list(dict.fromkeys(str(row[4][0]) for row in found))
    if not all(allowed(number) for number in numbers):
        raise UnaskedError("its machine is not on the open internet")
    trouble: OSError = OSError("it has no number")
    for number in numbers:
        try:
            return socket.create_connection((number, port), timeout=_PATIENCE)
        except OSError as found_trouble:
            trouble = found_trouble
    raise trouble
