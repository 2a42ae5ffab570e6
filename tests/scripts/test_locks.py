"""The locks hold what pyproject.toml asks for, and can be installed wherever the package can."""

import re
import tomllib
from dataclasses import dataclass

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from environment import LOCKS, ROOT, Environment

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")
PYTHONS = ("3.11.0", "3.11.9", "3.12.0", "3.13.0", "3.14.0")
ALL_LOCKS = ("build", "semantic", "test")
locks = pytest.mark.parametrize("lock", ALL_LOCKS)


@dataclass(frozen=True)
class Pin:
    requirement: Requirement
    hashes: int

    @property
    def name(self) -> str:
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        return str(self.requirement.specifier).removeprefix("==")

    def applies(self, python: str) -> bool:
        marker = self.requirement.marker
        versions = {"python_full_version": python, "python_version": python.rpartition(".")[0]}
        return marker is None or marker.evaluate(versions)


def lines(lock: str) -> list[str]:
    """Every requirement with its hashes as one line, without comments."""
    text = Environment(ROOT).lock(lock).read_text(encoding="utf-8")
    bare = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)
    return bare.replace("\\\n", "").splitlines()


def pins(lock: str) -> list[Pin]:
    return [
        Pin(Requirement(line.partition("--hash")[0]), len(HASH.findall(line)))
        for line in lines(lock)
    ]


def asked(lock: str) -> list[Requirement]:
    groups = PROJECT["dependency-groups"]
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    if lock != "build":
        wanted += PROJECT["project"]["optional-dependencies"]["semantic"]
    return [Requirement(text) for text in [*wanted, *(groups["test"] if lock == "test" else [])]]


@locks
def test_lock_holds_every_dependency_within_its_range(lock: str) -> None:
    for requirement in asked(lock):
        name = canonicalize_name(requirement.name)
        versions = [pin.version for pin in pins(lock) if pin.name == name]
        assert versions, f"{name} is not locked: see scripts/locks/README.md"
        assert all(version in requirement.specifier for version in versions), requirement


@locks
def test_lock_has_a_hash_and_an_exact_version_for_everything(lock: str) -> None:
    for pin in pins(lock):
        assert pin.hashes, pin
        assert re.fullmatch(r"==[0-9][0-9a-z.]*", str(pin.requirement.specifier)), pin


@locks
def test_lock_says_nothing_of_where_packages_come_from(lock: str) -> None:
    for line in lines(lock):
        rest = HASH.sub("", line)
        assert rest[0] != "-", line
        assert not set(rest) & set("@/"), line


@locks
@pytest.mark.parametrize("python", PYTHONS)
def test_lock_has_one_version_of_each_on_every_python(lock: str, python: str) -> None:
    names = [pin.name for pin in pins(lock) if pin.applies(python)]
    assert sorted(set(names)) == sorted(names)
    assert {canonicalize_name(requirement.name) for requirement in asked(lock)} <= set(names)


def test_each_lock_holds_all_of_the_one_before() -> None:
    build, semantic, test = (
        {(pin.name, pin.version, str(pin.requirement.marker)) for pin in pins(lock)}
        for lock in ALL_LOCKS
    )
    assert build <= semantic <= test
    assert set(LOCKS) <= set(ALL_LOCKS)


def test_package_group_locks_what_the_build_system_asks_for() -> None:
    assert PROJECT["dependency-groups"]["package"] == PROJECT["build-system"]["requires"]


def test_readme_gives_a_reason_for_each_dependency_and_for_no_other() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    dependencies = text.partition("\n## Dependencies\n")[2].partition("\n## ")[0]
    told = re.findall(r"^\| `([\w-]+)` \| \w.{9,} \|$", dependencies, flags=re.MULTILINE)
    assert sorted(told) == sorted(canonicalize_name(wanted.name) for wanted in asked("test"))
