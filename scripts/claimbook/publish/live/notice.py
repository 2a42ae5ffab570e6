"""Files and folders -> a word as soon as the system tells that something there is touched.

Some systems tell nothing, such as a disk of another machine: whoever waits looks at times, too.
"""

import contextlib
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

_PAUSE = 0.05
"""Many files may be touched at once: of one word a pause, nobody tires."""
_EVENTS: list[type[FileSystemEvent]] = [
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
    *(FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent),
]


class Notice(FileSystemEventHandler):
    """Says a word whenever something is touched, from `start` to `stop`."""

    def __init__(self, watched: Iterable[Path], say: Callable[[], None]) -> None:
        self._say = say
        self._touched, self._stopped = threading.Event(), False
        self._observer = Observer()
        self._thread = threading.Thread(target=self._tell, daemon=True)
        paths = list(watched)
        folders = {path: True for path in paths if path.is_dir()}
        # A file is replaced rather than written by many an editor: its folder knows.
        for path in dict.fromkeys(path.parent for path in paths):
            folders.setdefault(path, False)
        for folder, recursive in folders.items():
            self._observer.schedule(self, str(folder), recursive=recursive, event_filter=_EVENTS)

    def start(self) -> None:
        """Begin; where the system has no more room for it, nothing is ever said."""
        self._thread.start()
        with contextlib.suppress(OSError):
            self._observer.start()

    def stop(self) -> None:
        """Say nothing any more."""
        self._stopped = True
        self._touched.set()
        self._observer.stop()

    def on_any_event(self, _event: FileSystemEvent) -> None:
        """Something is touched."""
        self._touched.set()

    def _tell(self) -> None:
        while self._touched.wait() and not self._stopped:
            self._touched.clear()
            self._say()
            threading.Event().wait(_PAUSE)
