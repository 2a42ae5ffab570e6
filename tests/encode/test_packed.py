"""The encoder's files: found in packages that are never imported, and taken only if known."""

import sys
from pathlib import Path

import pytest

from claimbook.encode import packed
from claimbook.encode.packed import NoEncoderError, PackedFile, checked, missing_packages

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package that breaks whoever imports it."""
    folder = tmp_path / "packed_model"
    folder.mkdir()
    (folder / "__init__.py").write_text("raise SystemExit('imported')")
    (folder / "model").write_text("abc")
    monkeypatch.syspath_prepend(tmp_path)
    return folder.name


def test_checked_looks_without_importing_the_package(package: str) -> None:
    assert checked(PackedFile(package, "model", ABC)).read_bytes() == b"abc"
    assert package not in sys.modules


@pytest.mark.parametrize(
    ("path", "sha256", "told"),
    [
        pytest.param("model", "0" * 64, "is not the file that is known", id="another-content"),
        pytest.param("missing", ABC, "has no missing to read", id="no-such-file"),
    ],
)
def test_checked_refuses_what_is_not_known(package: str, path: str, sha256: str, told: str) -> None:
    with pytest.raises(NoEncoderError, match=told):
        checked(PackedFile(package, path, sha256))


def test_checked_of_a_package_that_is_not_there() -> None:
    with pytest.raises(NoEncoderError, match="no_such_package is not installed"):
        checked(PackedFile("no_such_package", "model", ABC))


def test_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "ENGINES", ("sys", "no_such_engine"))
    assert "no_such_engine" in missing_packages()
    assert "sys" not in missing_packages()
