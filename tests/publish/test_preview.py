"""The live preview, with a rebuild that takes no time."""

import re
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from claimbook.publish import PublishError
from claimbook.publish.preview import Preview

PAGE = "<html><body><p>{}</p></body></html>"
PATIENCE = 20


@dataclass
class Base:
    """A watched file that a rebuild puts on the one page; `!` in it is a fault, `?` a bug."""

    root: Path
    path: str = "/"
    built: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        (self.root / "site" / "deep").mkdir(parents=True)
        (self.root / "site" / "index.html").write_text(PAGE.format("home"))
        (self.root / "claims").mkdir()
        self.save("one")
        self.preview = Preview(
            self.root / "site", host="127.0.0.1", port=0, path=self.path, rebuild=self.rebuild
        )

    def save(self, text: str) -> None:
        """Put the file there at once: half a save would be one more."""
        (self.root / "draft").write_text(text)
        (self.root / "draft").replace(self.root / "claims" / "claim.yaml")

    def rebuild(self, address: str) -> str:
        self.built.append(address)
        text = (self.root / "claims" / "claim.yaml").read_text()
        if "?" in text:
            raise ZeroDivisionError("a bug")
        if "!" in text:
            return f"claims/claim.yaml: <b>{text}</b>"
        (self.root / "site" / "deep" / "index.html").write_text(PAGE.format(text))
        return ""

    def get(self, path: str = "deep/") -> str:
        with urllib.request.urlopen(self.preview.url + path, timeout=PATIENCE) as answer:
            text: str = answer.read().decode()
        return text

    def wait(self, what: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not what():
            assert time.monotonic() < deadline, self.built
            time.sleep(0.02)

    def save_and_wait(self, text: str) -> str:
        """The page after a save was noticed."""
        count = len(self.built)
        self.save(text)
        self.wait(lambda: len(self.built) > count)
        return self.get()


@pytest.fixture(params=["/"])
def base(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Base]:
    """A base that is being served."""
    base = Base(tmp_path, path=request.param)
    base.preview.watch_all([tmp_path / "claims", tmp_path / "not-there"])
    thread = threading.Thread(target=base.preview.run)
    thread.start()
    base.get()  # waits for the first build
    yield base
    base.preview.shutdown()
    thread.join(PATIENCE)
    assert not thread.is_alive()


def epoch(page: str) -> int:
    found = re.search(r"livereload\((\d+), \d+\)", page)
    assert found
    return int(found[1])


def test_preview_answers_when_the_first_build_has_ended(base: Base) -> None:
    assert "<p>one</p>" in base.get()
    assert base.built == [base.preview.url]


def test_preview_builds_when_a_file_is_saved_and_tells_the_open_page(base: Base) -> None:
    before = epoch(base.get())
    polls: list[str] = []
    poll = threading.Thread(target=lambda: polls.append(base.get(f"livereload/{before}/1")))
    poll.start()
    page = base.save_and_wait("two")
    poll.join(PATIENCE)
    assert "<p>two</p>" in page
    assert polls == [str(epoch(page))]
    assert epoch(page) > before


def test_preview_keeps_the_last_good_page_under_a_banner_until_all_is_well(base: Base) -> None:
    assert "cb-trouble" not in base.get()
    page = base.save_and_wait("two!")
    assert "<p>one</p>" in page
    assert '<div id="cb-trouble" role="alert"' in page
    assert "claims/claim.yaml: &lt;b&gt;two!&lt;/b&gt;" in page
    assert page.index("cb-trouble") < page.index("</body>")
    page = base.save_and_wait("three")
    assert ("<p>three</p>" in page, "cb-trouble" in page) == (True, False)


def test_preview_goes_on_after_a_fault_of_its_own(
    base: Base, capfd: pytest.CaptureFixture[str]
) -> None:
    page = base.save_and_wait("?")
    assert ("<p>one</p>" in page, "ZeroDivisionError: a bug" in page) == (True, True)
    assert "Traceback" in capfd.readouterr().err
    assert "<p>two</p>" in base.save_and_wait("two")


def test_preview_builds_once_for_each_save(base: Base) -> None:
    base.save_and_wait("two")
    time.sleep(1)
    assert len(base.built) == 2


@pytest.mark.parametrize("made", [False, True])
def test_preview_of_a_page_that_is_not_there_waits_for_it(base: Base, made: bool) -> None:
    if made:
        (base.root / "site" / "404.html").write_text(PAGE.format("Not found here"))
    with pytest.raises(urllib.error.HTTPError) as missing:
        base.get("nowhere/")
    text = missing.value.read().decode()
    missing.value.close()
    assert missing.value.code == 404
    assert ("Not found here" in text) == made
    assert epoch(text) > 0


@pytest.mark.parametrize("base", ["/repo/sub/"], indirect=True)
def test_preview_serves_under_the_sites_path(base: Base) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/repo/sub/", base.preview.url)
    assert "<p>one</p>" in base.get()
    with urllib.request.urlopen(base.preview.url.removesuffix("repo/sub/")) as answer:
        assert answer.url == base.preview.url
        assert answer.read()


@pytest.mark.parametrize(
    ("host", "seen", "named"),
    [
        ("127.0.0.1", "127.0.0.1", "127.0.0.1"),
        ("localhost", "localhost", "127.0.0.1"),
        ("0.0.0.0", "127.0.0.1", "127.0.0.1"),
    ],
)
def test_preview_names_an_address_that_a_browser_can_open(
    tmp_path: Path, host: str, seen: str, named: str
) -> None:
    preview = Preview(tmp_path, host=host, port=0, path="/", rebuild=str)
    port = preview.server_address[1]
    preview.server_close()
    assert preview.url == f"http://{seen}:{port}/"
    assert preview._address("127.0.0.1") == f"http://{named}:{port}/"


def test_preview_tells_at_once_that_a_port_is_taken(tmp_path: Path) -> None:
    first = Preview(tmp_path, host="127.0.0.1", port=0, path="/", rebuild=str)
    port = first.server_address[1]
    with pytest.raises(PublishError, match=rf"^port {port} of 127\.0\.0\.1 is in use"):
        Preview(tmp_path, host="127.0.0.1", port=port, path="/", rebuild=str)
    first.server_close()


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host", "x" * 300])
def test_preview_tells_that_an_address_is_none_of_this_machine(tmp_path: Path, host: str) -> None:
    with pytest.raises(PublishError, match=f"^cannot serve at {host}, port 0: "):
        Preview(tmp_path, host=host, port=0, path="/", rebuild=str)
