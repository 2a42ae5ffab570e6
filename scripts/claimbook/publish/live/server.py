"""The files of a site, and pages that only its builder has yet -> a browser, which is reloaded.

It runs in a process of its own and has threads, so that the one that builds needs none. MkDocs' own
server answers and reloads; here it asks the builder for what is not on the disk yet, and says on
each page what is wrong. It ends when the builder does.
"""

import contextlib
import errno
import html
import io
import logging
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http import HTTPStatus
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from wsgiref.util import FileWrapper

from mkdocs.livereload import LiveReloadServer

from claimbook.publish.failure import PublishError
from claimbook.publish.live.notice import Notice
from claimbook.publish.live.talk import At, Building, Built, Made, NotAt, Ready, Touched, Wanted

_LOOPBACK = "127.0.0.1"
_EVERY_ADDRESS = {"0.0.0.0": _LOOPBACK, "::": "::1"}
_BANNER = """\
<div id="cb-trouble" role="alert" style="position:fixed;inset:auto 0 0;z-index:99;max-height:60vh;\
overflow:auto;padding:.8rem 1rem;background:#5f1414;color:#fff;font:14px/1.5 sans-serif">
<strong>This page is not up to date: as they are now, the files make no site.</strong>
<pre style="margin:.5rem 0 0;white-space:pre-wrap;font:13px/1.45 monospace">{}</pre>
</div>
"""
_NO_PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>No page</title></head>
<body><p>There is no such page. When it is made, it appears here.</p></body></html>
"""


@dataclass(frozen=True)
class Site:
    """What is served where: `path` is where the site begins, `watched` what it is made from."""

    folder: Path
    host: str
    port: int
    path: str
    watched: tuple[Path, ...]


def serve(site: Site, builder: Connection, other_end: Connection) -> None:
    """Serve until the builder is gone; it is told the address, or why there is none."""
    other_end.close()  # so that a builder that is gone is an end of the line
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the builder, which then ends this
    # Its lines are told to nobody; what a fault of the server's own raises is.
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    try:
        server = Server(site, builder)
    except PublishError as error:
        builder.send(NotAt(str(error)))
        return
    builder.send(At(server.seen, server.named))
    server.run(site.watched)


class Server(LiveReloadServer):
    """A server that has its address. PublishError when it cannot be had."""

    def __init__(self, site: Site, builder: Connection) -> None:
        super().__init__(_never, site.host, site.port, str(site.folder), site.path)
        self._watched_paths = {str(path): 1 for path in site.watched}
        self._builder, self._sending = builder, threading.Lock()
        self._visible_epoch = 0  # whoever comes waits for the first build
        self._wrong = ""
        self._ready = False
        """Whether the builder makes pages on demand."""
        self._made: dict[str, bytes | None] = {}
        self.error_handler = self._error_page
        try:
            self.server_bind()
            self.server_activate()
        except (OSError, UnicodeError) as error:
            self.server_close()
            raise PublishError(_told(site.host, site.port, error)) from error
        host = _EVERY_ADDRESS.get(site.host, site.host)
        self.seen = self._address(f"[{host}]" if ":" in host else host)
        self.named = self._address(_LOOPBACK)

    def run(self, watched: Iterable[Path]) -> None:
        """Serve, and do as the builder says, until it is gone."""
        self.serve_thread.start()
        notice = Notice(watched, lambda: self._say(Touched()))
        try:
            notice.start()
            while True:
                self._hear(self._builder.recv())
        except (EOFError, OSError):
            pass  # the builder is gone
        finally:
            notice.stop()
            self.shutdown()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell what went wrong with a request, but not of a browser that went away."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def _address(self, host: str) -> str:
        return f"http://{host}:{self.server_address[1]}{self.mount_path}"

    def _say(self, words: object) -> None:
        with self._sending, contextlib.suppress(OSError):
            self._builder.send(words)

    def _hear(self, said: object) -> None:
        with self._epoch_cond:
            match said:
                case Building():
                    self._begin_another()
                case Ready():
                    self._ready, self._wrong = True, ""
                    self._visible_epoch = self._wanted_epoch
                case Made(place, content):
                    self._made[place] = content
                case Built(wrong, ready):
                    if self._ready and wrong:  # those that were reloaded must be told
                        self._begin_another()
                    self._ready, self._wrong = ready, wrong
                    self._visible_epoch = self._wanted_epoch
            self._epoch_cond.notify_all()

    def _begin_another(self) -> None:
        self._wanted_epoch = max(self._wanted_epoch + 1, round(time.monotonic() * 1000))
        self._ready = False
        self._made.clear()

    def _serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        content = self._on_demand(path)
        if content is not None:
            live = self._inject_js_into_html(content, self._visible_epoch)
            length = [("Content-Type", "text/html"), ("Content-Length", str(len(live)))]
            start_response("200 OK", length)
            return FileWrapper(io.BytesIO(live))
        return self._from_disk(environ, start_response)

    def _from_disk(self, environ: Any, start_response: Any) -> Iterable[bytes] | None:
        answer: Iterable[bytes] | None
        answer = super()._serve_request(environ, start_response)
        if answer is None and self._on_its_way:
            # Perhaps it is only about to be made, or the site is just being exchanged.
            self._wait(lambda: not self._on_its_way)
            answer = super()._serve_request(environ, start_response)
        return answer

    def _on_demand(self, path: str) -> bytes | None:
        """A page that is not on the disk yet; None once it is, and for what is no page."""
        place = path.removeprefix(self.mount_path) + ("index.html" if path.endswith("/") else "")
        if not path.startswith(self.mount_path) or not place.endswith(".html"):
            return None
        with self._epoch_cond:
            while True:
                self._wait(lambda: self._visible_epoch == self._wanted_epoch)
                if not self._ready:
                    return None
                epoch = self._wanted_epoch
                if place not in self._made:
                    self._say(Wanted(place))
                self._wait(lambda: epoch != self._wanted_epoch or self._settled(place))  # noqa: B023
                if epoch == self._wanted_epoch and (content := self._made.get(place)) is not None:
                    return content
                self._wait(lambda: epoch != self._wanted_epoch or not self._on_its_way)  # noqa: B023
                if epoch == self._wanted_epoch:
                    return None

    @property
    def _on_its_way(self) -> bool:
        """Whether what is not on the disk yet will be."""
        return self._ready and not self._wrong

    def _settled(self, place: str) -> bool:
        return place in self._made or not self._ready

    def _wait(self, until: Callable[[], bool]) -> None:
        with self._epoch_cond:
            self._epoch_cond.wait_for(until)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        live: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        if not self._wrong:
            return live
        body, end, rest = live.rpartition(b"</body>")
        banner = _BANNER.format(html.escape(self._wrong)).encode(errors="backslashreplace")
        return body + banner + end + rest

    def _error_page(self, code: int) -> bytes | None:
        if code != HTTPStatus.NOT_FOUND:
            return None
        page = Path(self.root, "404.html")
        content = page.read_bytes() if page.is_file() else _NO_PAGE.encode()
        return self._inject_js_into_html(content, self._visible_epoch)


def _never() -> None:
    """Build nothing: another process does."""


def _told(host: str, port: int, error: OSError | UnicodeError) -> str:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is in use, perhaps by another preview: name another port"
    why = getattr(error, "strerror", None) or str(error)
    return f"cannot serve at {host}, port {port}: {why}"
