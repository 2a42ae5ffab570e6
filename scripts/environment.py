"""A lock file -> .venv with what it pins, hash by hash, and the package itself on top.

A stamp in .venv, written last, says what stands there: while it holds, nothing is installed and no
network is needed. A .venv without a true stamp (killed half way, moved, damaged, made by another
Python) is made anew.
"""

import contextlib
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Each lock holds all of the one before it, so that what a later one made serves an earlier one too.
LOCKS = ("build", "test")
# What the messages of pip and of the libraries under it come down to: the first one found is said.
IN_ONE_LINE = (
    (r"DO NOT MATCH THE HASHES", None),
    (r"No space left on device|not enough space", "The disk is full: .venv needs about 500 MB."),
    (
        r"(NewConnection|NameResolution|ConnectTimeout|ReadTimeout|Proxy|Protocol)Error|unreachable",
        "No network: the locked dependencies cannot be fetched. Try again when there is one.",
    ),
)
# Settings of the person's own pip that would send the packages elsewhere than into .venv.
ASTRAY = ("PIP_PREFIX", "PIP_REQUIRE_HASHES", "PIP_ROOT", "PIP_TARGET", "PIP_USER")


class NotReadyError(Exception):
    """What this machine lacks and what to do about it, in one line, or all that pip said."""


@dataclass(frozen=True)
class Environment:
    """The virtual environment of one working tree."""

    root: Path

    @property
    def folder(self) -> Path:
        """The environment's own folder."""
        return self.root / ".venv"

    @property
    def stamp(self) -> Path:
        """The file that says what was installed; absent while anything is being installed."""
        return self.folder / "claimbook-stamp.json"

    @property
    def commands(self) -> Path:
        """The folder of the commands that are installed."""
        return self._path("scripts")

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.commands / ("python.exe" if os.name == "nt" else "python")

    @property
    def packages(self) -> Path:
        """The folder that the packages are installed into."""
        return self._path("purelib")

    def _path(self, kind: str) -> Path:
        base = {"base": str(self.folder), "platbase": str(self.folder)}
        return Path(sysconfig.get_path(kind, "venv", vars=base))

    def lock(self, name: str) -> Path:
        """The file that pins what `name` needs."""
        return self.root / "scripts" / "locks" / f"{name}.txt"


def prepared(lock: str, *, root: Path = ROOT) -> Path:
    """The commands of an environment with what `lock` pins and the package.

    It is made or mended where needed; NotReadyError where this machine cannot.
    """
    environment = Environment(root)
    with alone(environment):
        present = standing(environment)
        wanted = LOCKS[: LOCKS.index(lock) + 1]
        if present is None or not locks_match(environment, present):
            made_anew(environment)
            present = {}
        missing = [name for name in wanted if name not in present]
        if missing or present.get("package") != digest(root / "pyproject.toml"):
            environment.stamp.unlink(missing_ok=True)
            if missing:
                install_locked(environment, missing[-1])
            install_package(environment)
            write_stamp(environment, [name for name in LOCKS if name in wanted or name in present])
    return environment.commands


def standing(environment: Environment) -> dict[str, str] | None:
    """What the stamp says is installed, digest by name; None unless it can be used from here."""
    try:
        stamp = json.loads(environment.stamp.read_text(encoding="utf-8"))
        there = {entry.name for entry in environment.packages.iterdir()}
        if stamp["place"] == place(environment) and there.issuperset(stamp["packages"]):
            return dict(stamp["installed"]) if environment.python.is_file() else None
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return None


def locks_match(environment: Environment, installed: dict[str, str]) -> bool:
    """Whether every lock that was installed still reads the same."""
    return all(
        digest(environment.lock(name)) == known
        for name, known in installed.items()
        if name in LOCKS
    )


def place(environment: Environment) -> list[str]:
    """What an environment is bound to: its own folder, and the interpreter that made it."""
    return [str(environment.folder), sys.version, interpreter()]


def interpreter() -> str:
    """The Python that runs this, outside of any .venv, which could not make itself anew."""
    return os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)


def digest(file: Path) -> str:
    """The content of a text file as a short name, the same whatever its line ends."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def write_stamp(environment: Environment, locks: Sequence[str]) -> None:
    """Say, in one step, that everything is installed."""
    installed = {name: digest(environment.lock(name)) for name in locks}
    stamp = {
        "place": place(environment),
        "installed": installed | {"package": digest(environment.root / "pyproject.toml")},
        "packages": sorted(entry.name for entry in environment.packages.iterdir()),
    }
    half = environment.stamp.with_suffix(".half")
    half.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    half.replace(environment.stamp)


def made_anew(environment: Environment) -> None:
    """An empty environment with pip, whatever was there before."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        remedy = f"apt-get install python{sys.version_info.major}.{sys.version_info.minor}-venv"
        raise NotReadyError(f"Python's own venv is not there. On Debian or Ubuntu: {remedy}")
    print("Making .venv: about a minute, once.", file=sys.stderr, flush=True)
    if environment.folder.is_symlink() or environment.folder.is_file():
        environment.folder.unlink()
    elif environment.folder.exists():
        shutil.rmtree(environment.folder)
    run([interpreter(), "-I", "-m", "venv", str(environment.folder)])


def install_locked(environment: Environment, lock: str) -> None:
    """Install what the lock pins: wheels only, since no lock names what builds a source."""
    pip(
        environment,
        "--require-hashes",
        "--only-binary=:all:",
        f"--requirement={environment.lock(lock)}",
    )


def install_package(environment: Environment) -> None:
    """Install the package itself so that an edit under scripts/ needs no second installation."""
    pip(environment, "--no-build-isolation", "--no-index", f"--editable={environment.root}")


def pip(environment: Environment, *arguments: str) -> None:
    """Install without resolving, which the lock did, and without bytecode, which imports make."""
    always = (
        "--no-deps",
        "--no-compile",
        "--no-input",
        "--disable-pip-version-check",
        "--retries=3",
    )
    run([str(environment.python), "-I", "-m", "pip", "install", *always, *arguments])


def run(command: Sequence[str]) -> None:
    """Run to the end without a word; NotReadyError with the reason, or else all that it said."""
    settings = {name: value for name, value in os.environ.items() if name not in ASTRAY}
    done = subprocess.run(
        command,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=settings,
    )
    if done.returncode == 0:
        return
    raise NotReadyError(
        reason(done.stdout) or f"{done.stdout.rstrip()}\nThis failed: {' '.join(command)}"
    )


def reason(output: str) -> str | None:
    """Why pip failed, in one line; None where only its own words will do."""
    return next((line for pattern, line in IN_ONE_LINE if re.search(pattern, output)), None)


@contextlib.contextmanager
def alone(environment: Environment) -> Iterator[None]:
    """Have a second run wait until the first has made .venv (where the system can lock a file)."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - Windows has none

    with environment.lock(LOCKS[0]).open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def passed_on(command: Sequence[str | Path]) -> int:
    """Run a command in the open and give its exit code, a signal as a shell gives it."""
    code = subprocess.call([str(part) for part in command])
    return code if code >= 0 else 128 - code


def exit_code(script: Callable[[list[str]], int]) -> int:
    """What the script says of this process's arguments; 2 where this machine lacks something."""
    try:
        return script(sys.argv[1:])
    except NotReadyError as missing:
        print(missing, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
