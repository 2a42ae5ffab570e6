"""What may happen to what a build keeps: files are lost, cut short or changed behind its back."""

import shutil
from pathlib import Path


def damaged(folder: Path, which: int, how: str, *, added: bytes = b"x") -> None:
    """Damage a file of the folder: `delete`, `shorten` or `change` it; or lose `all` of them.

    The file is a new one in any case: what has the old one under another name keeps it.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    if how == "all":
        shutil.rmtree(folder, ignore_errors=True)
    elif files:
        file = files[which % len(files)]
        content = file.read_bytes()
        file.unlink()
        if how == "change":
            file.write_bytes(content.replace(b"e", b"x", 1) + added)
        elif how == "shorten":
            file.write_bytes(content[: len(content) // 2])
