"""When .venv is made, mended or left alone, and what is said where it cannot be."""

import importlib.util
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import environment as subject
from environment import Environment, NotReadyError

NO_NETWORK = "No network: the locked dependencies cannot be fetched. Try again when there is one."


class Installations:
    """Stands in for venv and pip: makes files as they would, and tells what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.killed_in: str | None = None

    def anew(self, environment: Environment) -> None:
        self.asked.append("anew")
        environment.stamp.unlink(missing_ok=True)
        environment.packages.mkdir(parents=True, exist_ok=True)
        environment.commands.mkdir(parents=True, exist_ok=True)
        environment.python.touch()

    def locked(self, environment: Environment, lock: str) -> None:
        self.install(environment, lock)

    def package(self, environment: Environment) -> None:
        self.install(environment, "package")

    def install(self, environment: Environment, name: str) -> None:
        if name == self.killed_in:
            self.killed_in = None
            raise KeyboardInterrupt
        self.asked.append(name)
        (environment.packages / name).touch()


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    made = Environment(tmp_path)
    made.lock("build").parent.mkdir(parents=True)
    for name in subject.LOCKS:
        made.lock(name).write_text(f"what {name} needs\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return made


@pytest.fixture
def installations(monkeypatch: pytest.MonkeyPatch) -> Installations:
    stand_in = Installations()
    monkeypatch.setattr(subject, "made_anew", stand_in.anew)
    monkeypatch.setattr(subject, "install_locked", stand_in.locked)
    monkeypatch.setattr(subject, "install_package", stand_in.package)
    return stand_in


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text() + text)


def restamp(environment: Environment, **changes: object) -> None:
    environment.stamp.write_text(json.dumps(json.loads(environment.stamp.read_text()) | changes))


SITUATIONS: dict[str, tuple[str, Callable[[Environment], object], str, list[str]]] = {
    "nothing changed": ("build", lambda _: None, "build", []),
    "to test after building": ("build", lambda _: None, "test", ["test", "package"]),
    "to build after testing": ("test", lambda _: None, "build", []),
    "the package changed": (
        "build",
        lambda e: append(e.root / "pyproject.toml", "#"),
        "build",
        ["package"],
    ),
    "the lock changed": (
        "build",
        lambda e: append(e.lock("build"), "#"),
        "build",
        ["anew", "build", "package"],
    ),
    "the lock got Windows line ends": (
        "build",
        lambda e: e.lock("build").write_bytes(b"what build needs\r\n"),
        "build",
        [],
    ),
    "the other lock changed": (
        "test",
        lambda e: append(e.lock("test"), "#"),
        "build",
        ["anew", "build", "package"],
    ),
    "no stamp": (
        "build",
        lambda e: e.stamp.unlink(),
        "build",
        ["anew", "build", "package"],
    ),
    "half a stamp": (
        "build",
        lambda e: e.stamp.write_text(e.stamp.read_text()[:40]),
        "build",
        ["anew", "build", "package"],
    ),
    "a stamp of another shape": (
        "build",
        lambda e: e.stamp.write_text("[]"),
        "build",
        ["anew", "build", "package"],
    ),
    "moved, or another Python": (
        "build",
        lambda e: restamp(e, place=["/elsewhere/.venv", sys.version, sys.executable]),
        "build",
        ["anew", "build", "package"],
    ),
    "a package is gone": (
        "test",
        lambda e: (e.packages / "test").unlink(),
        "test",
        ["anew", "test", "package"],
    ),
    "its Python is gone": (
        "build",
        lambda e: e.python.unlink(),
        "build",
        ["anew", "build", "package"],
    ),
}


@pytest.mark.parametrize(
    ("before", "happens", "wanted", "asked"), SITUATIONS.values(), ids=list(SITUATIONS)
)
def test_prepared_installs_no_more_than_is_missing(
    environment: Environment,
    installations: Installations,
    before: str,
    happens: Callable[[Environment], object],
    wanted: str,
    asked: list[str],
) -> None:
    subject.prepared(before, root=environment.root)
    assert installations.asked == ["anew", before, "package"]
    installations.asked.clear()

    happens(environment)
    commands = subject.prepared(wanted, root=environment.root)
    assert (installations.asked, commands) == (asked, environment.commands)

    installations.asked.clear()
    subject.prepared(wanted, root=environment.root)
    assert installations.asked == []


@pytest.mark.parametrize("where", ["build", "package"])
def test_prepared_starts_anew_after_it_was_killed(
    environment: Environment, installations: Installations, where: str
) -> None:
    installations.killed_in = where
    with pytest.raises(KeyboardInterrupt):
        subject.prepared("build", root=environment.root)
    installations.asked.clear()
    subject.prepared("build", root=environment.root)
    assert installations.asked == ["anew", "build", "package"]


def test_prepared_starts_anew_when_killed_while_adding_the_test_tools(
    environment: Environment, installations: Installations
) -> None:
    subject.prepared("build", root=environment.root)
    installations.killed_in = "test"
    with pytest.raises(KeyboardInterrupt):
        subject.prepared("test", root=environment.root)
    installations.asked.clear()
    subject.prepared("build", root=environment.root)
    assert installations.asked == ["anew", "build", "package"]


@pytest.mark.skipif(sys.platform == "win32", reason="files are not locked there")
def test_alone_has_a_second_run_wait(environment: Environment) -> None:
    entered = threading.Event()

    def second_run() -> None:
        with subject.alone(environment):
            entered.set()

    waiting = threading.Thread(target=second_run)
    with subject.alone(environment):
        waiting.start()
        assert not entered.wait(timeout=0.2)
    assert entered.wait(timeout=10)
    waiting.join()


def test_made_anew_replaces_a_link_and_leaves_what_it_led_to(
    environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "run", lambda _: None)
    elsewhere = environment.root / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept").touch()
    environment.folder.symlink_to(elsewhere)
    subject.made_anew(environment)
    assert (elsewhere / "kept").exists()
    assert not environment.folder.is_symlink()


@pytest.mark.parametrize("absent", ["venv", "ensurepip"])
def test_made_anew_names_debians_remedy(
    environment: Environment, monkeypatch: pytest.MonkeyPatch, absent: str
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == absent else found(name)
    )
    with pytest.raises(NotReadyError) as said:
        subject.made_anew(environment)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert str(said.value) == (
        f"Python's own venv is not there. On Debian or Ubuntu: apt-get install python{version}-venv"
    )


@pytest.mark.parametrize(
    ("output", "line"),
    [
        pytest.param(
            "WARNING: Retrying (Retry(total=0, ...)) after connection broken by "
            "'NewConnectionError('<HTTPSConnection>: Failed to establish a new connection: "
            "[Errno -3] Temporary failure in name resolution')': /simple/click/\n"
            "ERROR: No matching distribution found for click==8.5.1",
            NO_NETWORK,
            id="no name is found",
        ),
        pytest.param(
            "WARNING: Retrying ... broken by 'ProxyError('Cannot connect to proxy.', OSError())'",
            NO_NETWORK,
            id="the proxy is down",
        ),
        pytest.param(
            "pip._vendor.urllib3.exceptions.ReadTimeoutError: Read timed out.",
            NO_NETWORK,
            id="the network stopped half way",
        ),
        pytest.param(
            "ERROR: Could not install packages: [Errno 28] No space left on device",
            "The disk is full: .venv needs about 500 MB.",
            id="disk full",
        ),
        pytest.param(
            "WARNING: Retrying ... 'ReadTimeoutError'\n"
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            None,
            id="a wrong hash after a slow start",
        ),
        pytest.param("ERROR: ResolutionImpossible", None, id="anything else"),
    ],
)
def test_reason_is_one_line_only_where_that_says_it_all(output: str, line: str | None) -> None:
    assert subject.reason(output) == line


def test_run_is_silent_where_all_is_well(capfd: pytest.CaptureFixture[str]) -> None:
    subject.run([sys.executable, "-c", "print('on and on')"])
    assert capfd.readouterr() == ("", "")


def test_run_shows_all_that_an_unknown_failure_said() -> None:
    command = [sys.executable, "-c", "import sys; print('first'); sys.exit('last')"]
    with pytest.raises(NotReadyError) as said:
        subject.run(command)
    assert {"first", "last", f"This failed: {' '.join(command)}"} == set(
        str(said.value).splitlines()
    )


def test_run_keeps_installations_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in subject.ASTRAY:
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("PIP_CERT", "kept")
    look = "import os, sys; sys.exit(' '.join(n for n in os.environ if n.startswith('PIP_')))"
    with pytest.raises(NotReadyError) as said:
        subject.run([sys.executable, "-c", look])
    names = str(said.value).splitlines()[0].split()
    assert "PIP_CERT" in names
    assert not set(names) & set(subject.ASTRAY)


@pytest.mark.parametrize("code", [0, 1, 2, 77])
def test_passed_on_gives_the_commands_own_code(code: int) -> None:
    assert subject.passed_on([sys.executable, "-c", f"raise SystemExit({code})"]) == code


@pytest.mark.skipif(os.name == "nt", reason="Windows ends no process by a signal")
def test_passed_on_gives_a_signal_as_a_shell_does() -> None:
    kill = f"import os; os.kill(os.getpid(), {signal.SIGTERM.value})"
    assert subject.passed_on([sys.executable, "-c", kill]) == 128 + signal.SIGTERM


def test_exit_code_is_2_and_one_line_for_what_is_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(arguments: list[str]) -> int:
        raise NotReadyError(f"No tin opener for {arguments}.")

    monkeypatch.setattr(sys, "argv", ["build.py", "--strict"])
    assert subject.exit_code(script) == 2
    assert capsys.readouterr() == ("", "No tin opener for ['--strict'].\n")


def test_exit_code_after_an_interrupt_is_a_shells() -> None:
    def script(arguments: list[str]) -> int:
        raise KeyboardInterrupt(arguments)

    assert subject.exit_code(script) == 130
