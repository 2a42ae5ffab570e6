"""A site that is built again and again -> the same in one's own browser, always up to date.

MkDocs' own server watches the files and reloads the open pages. Here it takes its address before it
builds, so that a port that is taken is told at once; and a build that fails stops nothing: pages
stay as they were, and a banner on each says what is wrong.
"""

import contextlib
import errno
import html
import logging
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from claimbook.publish.failure import PublishError

_LOOPBACK = "127.0.0.1"
_EVERY_ADDRESS = {"0.0.0.0": _LOOPBACK, "::": "::1"}
_POLL = 0.25
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


class Preview(LiveReloadServer):
    """A server that has its address; it builds when it is run, and when a watched file changes.

    `rebuild` is given the address that the pages may name, and returns what is wrong in plain text,
    or nothing. `path` is where the site begins. PublishError when the address cannot be had.
    """

    def __init__(
        self, site_dir: Path, *, host: str, port: int, path: str, rebuild: Callable[[str], str]
    ) -> None:
        super().__init__(self._build, host, port, str(site_dir), path, polling_interval=_POLL)
        self._rebuild = rebuild
        self._wrong = ""
        self.error_handler = self._error_page
        try:
            super().server_bind()
            self.server_activate()
        except (OSError, UnicodeError) as error:
            self.server_close()
            raise PublishError(_told(host, port, error)) from error
        seen = _EVERY_ADDRESS.get(host, host)
        self.url = self._address(f"[{seen}]" if ":" in seen else seen)

    def watch_all(self, paths: Iterable[Path]) -> None:
        """Build anew when one of these changes, or anything below it; what is missing is left."""
        for path in paths:
            if path.exists():
                self.watch(str(path))

    def run(self) -> None:
        """Build, serve and build again until Ctrl+C. A request waits for a build under way."""
        # Its lines are told to nobody; what a fault of the server's own raises is.
        logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
        # The first build is made like all others, when files are watched: no change is missed.
        self._visible_epoch = 0
        self._want_rebuild = True
        with contextlib.suppress(KeyboardInterrupt):
            try:
                self.serve()  # type: ignore[no-untyped-call]
            finally:
                self.shutdown()

    def server_bind(self) -> None:
        """Nothing: the address is taken from the beginning."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell what went wrong with a request, but not of a browser that went away."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def _address(self, host: str) -> str:
        return f"http://{host}:{self.server_address[1]}{self.mount_path}"

    def _build(self) -> None:
        try:
            self._wrong = self._rebuild(self._address(_LOOPBACK))
        except Exception as error:  # noqa: BLE001 - a fault of ours must not leave a browser waiting
            traceback.print_exc()
            self._wrong = f"{type(error).__name__}: {error}"

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        live: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        if not self._wrong:
            return live
        body, end, rest = live.rpartition(b"</body>")
        banner = _BANNER.format(html.escape(self._wrong)).encode(errors="backslashreplace")
        return body + banner + end + rest

    def _error_page(self, _code: int) -> bytes:
        page = Path(self.root, "404.html")
        content = page.read_bytes() if page.is_file() else _NO_PAGE.encode()
        return self._inject_js_into_html(content, self._visible_epoch)


def _told(host: str, port: int, error: OSError | UnicodeError) -> str:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"port {port} of {host} is in use, perhaps by another preview: name another port"
    why = getattr(error, "strerror", None) or str(error)
    return f"cannot serve at {host}, port {port}: {why}"
