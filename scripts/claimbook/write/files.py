"""Changed files -> the disk: all of them or none, each whole."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

_PART = ".part"


class AstrayError(OSError):
    """A path that leads elsewhere: nothing is written through links, or out of the base."""


def write_files(files: Mapping[str, bytes | None], root: Path) -> None:
    """Write and remove (None) files under `root`; OSError where one cannot, and then none is.

    Paths have `/` and lead nowhere else: a link on the way is refused. Killed in between, it
    leaves files that are old or new as a whole, and perhaps hidden ones that end in `.part`.
    """
    targets = {path: _safe(root, path) for path in sorted(files)}
    before = {path: _content(target) for path, target in targets.items()}
    parts: dict[str, Path] = {}
    try:
        for path, target in targets.items():
            content = files[path]
            if content is not None and content != before[path]:
                parts[path] = _part(target, content)
    except OSError:
        _discard(parts.values())
        raise
    _replace(parts, [path for path in targets if files[path] is None], targets, before)


def _replace(
    parts: Mapping[str, Path],
    gone: list[str],
    targets: Mapping[str, Path],
    before: Mapping[str, bytes | None],
) -> None:
    done: list[str] = []
    try:
        for path, part in parts.items():
            part.replace(targets[path])
            done.append(path)
        for path in gone:
            targets[path].unlink(missing_ok=True)
            done.append(path)
    except OSError:
        _discard(parts.values())
        for path in done:
            _restore(targets[path], before[path])
        raise


def _safe(root: Path, path: str) -> Path:
    target = root
    steps = path.split("/")
    for step in steps:
        if step in ("", ".", ".."):
            raise AstrayError(None, f"{path} leads out of its folder", path)
        target = target / step
        if target.is_symlink():
            raise AstrayError(None, "there is a symbolic link in the way", path)
    return target


def _content(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def _part(target: Path, content: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}{_PART}")
    part.unlink(missing_ok=True)
    with part.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        part.chmod(target.stat().st_mode)
    return part


def _discard(parts: Iterable[Path]) -> None:
    for part in parts:
        part.unlink(missing_ok=True)


def _restore(target: Path, content: bytes | None) -> None:
    if content is None:
        target.unlink(missing_ok=True)
    else:
        _part(target, content).replace(target)
