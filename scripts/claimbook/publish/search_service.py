"""Search entries -> the files of a Pagefind index, as its service process hands them over.

The service is driven here and not through its Python wrapper, which waits 0.1 s for every record.
It reads and writes JSON in base64, one message a comma; it answers in the order it was asked.
"""

import base64
import json
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, Any

from pagefind.service import get_executable

from claimbook.model.pages import SearchEntry
from claimbook.publish.failure import PublishError

SECONDS = 600
_FIRST_INDEX = 0  # a new service numbers its indexes from 0

Message = Mapping[str, Any]


def index_files(entries: Iterable[SearchEntry], language: str) -> dict[str, bytes]:
    """Every file of the index by its path, in Pagefind's own form: not the same on each run.

    Words are found by their stems in `language`.
    """
    requests = [
        {"type": "NewIndex", "config": {"force_language": language}},
        *(_record(entry, language) for entry in entries),
        {"type": "GetFiles", "index_id": _FIRST_INDEX},
    ]
    answer = _ask(requests)
    return {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}


def _record(entry: SearchEntry, language: str) -> Message:
    return {
        "type": "AddRecord",
        "index_id": _FIRST_INDEX,
        "url": entry.address,
        # Pagefind drops a record without a word of content.
        "content": entry.content or entry.title,
        "language": language,
        "meta": {"title": entry.title, **dict(entry.meta)},
        # A value given twice would be counted twice.
        "filters": {name: list(dict.fromkeys(values)) for name, values in entry.filters},
        "sort": dict(entry.sort),
    }


def _ask(requests: Sequence[Message]) -> Message:
    """The answer to the last request; the process has ended when this returns or raises."""
    with tempfile.TemporaryFile() as complaints:
        service = _start(complaints)
        assert service.stdin is not None
        assert service.stdout is not None
        deadline = threading.Timer(SECONDS, service.kill)
        deadline.daemon = True
        # Written beside the reading: pipes are small, and each side would wait for the other.
        writer = threading.Thread(target=_write, args=(service.stdin, requests), daemon=True)
        try:
            deadline.start()
            writer.start()
            last = _last_answer(service.stdout, len(requests))
        finally:
            deadline.cancel()
            service.kill()
            service.wait()
            writer.join()
            service.stdin.close()
            service.stdout.close()
        if last is None:
            raise PublishError(f"Pagefind ended without an index{_complaint(complaints)}")
        return last


def _start(complaints: IO[bytes]) -> subprocess.Popen[bytes]:
    program = get_executable()
    if program is None:
        raise PublishError("Pagefind is not installed: it comes with the locked dependencies")
    try:
        return subprocess.Popen(
            [program, "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            bufsize=0,
        )
    except OSError as error:
        raise PublishError(f"Pagefind does not start ({error.strerror}): {program}") from error


def _write(pipe: IO[bytes], requests: Sequence[Message]) -> None:
    """The pipe stays open: at its end the service stops, with the last answers unsaid."""
    try:
        for number, request in enumerate(requests):
            text = json.dumps({"message_id": number, "payload": request})
            unwritten = memoryview(base64.b64encode(text.encode()) + b",")
            while unwritten:
                unwritten = unwritten[pipe.write(unwritten) :]
    except (OSError, ValueError):
        pass  # the service has ended: its reader sees that, and says so


def _last_answer(pipe: IO[bytes], count: int) -> Message | None:
    last = None
    for _, last in zip(range(count), _answers(pipe), strict=False):
        if last["type"] == "Error":
            raise PublishError(f"Pagefind refused a record: {last['message']!r}")
    return last if last is not None and last["type"] == "GetFiles" else None


def _answers(pipe: IO[bytes]) -> Iterator[Message]:
    pieces: list[bytes] = []
    while chunk := pipe.read(1 << 20):
        *ends, rest = chunk.split(b",")
        for end in ends:
            yield _payload(b"".join((*pieces, end)))
            pieces.clear()
        pieces.append(rest)


def _payload(message: bytes) -> Message:
    try:
        payload: Message = json.loads(base64.b64decode(message, validate=True))["payload"]
    except (ValueError, KeyError) as error:
        raise PublishError(f"Pagefind's answer is not understood: {message[:60]!r}") from error
    return payload


def _complaint(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    lines = complaints.read(100_000).decode(errors="replace").strip().splitlines()
    return f": {lines[-1]!r}" if lines else ""
