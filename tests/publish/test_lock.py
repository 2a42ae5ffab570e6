"""The right to build one base at a time."""

import os
import shutil
import signal
from pathlib import Path

import pytest
from tests.publish.small import python

from claimbook.publish import PublishError, building

HOLD = """
import sys, time
from pathlib import Path
from claimbook.publish import building
with building(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_lock_lets_one_build_follow_another(tmp_path: Path) -> None:
    for _ in range(2):
        with building(tmp_path):
            assert (tmp_path / "build" / "lock").read_text() == f"{os.getpid()}\n"


def test_lock_refuses_a_second_build_of_the_base_and_says_who_holds_it(tmp_path: Path) -> None:
    with (
        building(tmp_path),
        pytest.raises(PublishError, match=rf"process {os.getpid()} is building this base"),
        building(tmp_path),
    ):
        pytest.fail("two builds hold the lock")


def test_lock_does_not_hold_up_another_base(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    with building(tmp_path / "one"), building(tmp_path / "two"):
        pass


def test_lock_of_a_killed_build_blocks_nobody(tmp_path: Path) -> None:
    with python(HOLD, tmp_path) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(PublishError, match=f"process {holder.pid} "), building(tmp_path):
            pytest.fail("two builds hold the lock")
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    with building(tmp_path):
        pass


def test_lock_is_free_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), building(tmp_path):
        raise ZeroDivisionError
    with building(tmp_path):
        pass


def test_lock_is_taken_anew_when_build_was_deleted(tmp_path: Path) -> None:
    with building(tmp_path):
        shutil.rmtree(tmp_path / "build")
        with building(tmp_path):
            assert (tmp_path / "build" / "lock").is_file()


def test_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file in the place of the folder")
    with pytest.raises(PublishError, match="cannot lock the build"), building(tmp_path):
        pytest.fail("nothing is locked")
