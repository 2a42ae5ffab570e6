"""Work in shares comes to the same however many processes have part in it."""

import os
import signal
import threading

import pytest

from claimbook.workers.shares import Share, Tell, WorkerLostError, in_shares, share_count

PIECES = tuple(range(23))


def squares(share: Share, tell: Tell) -> dict[int, int]:
    found = {}
    for piece in share.part(PIECES):
        found[piece] = piece * piece
        tell(1)
    return found


@pytest.mark.parametrize("shares", [1, 2, 5, 30])
def test_in_shares_makes_every_piece_once_and_tells_of_each(shares: int) -> None:
    told: list[int] = []
    found = in_shares(squares, shares=shares, tell=told.append)
    assert len(found) == shares
    assert sum(map(len, found)) == sum(told) == len(PIECES)
    assert {key: square for part in found for key, square in part.items()} == {
        piece: piece**2 for piece in PIECES
    }


@pytest.mark.parametrize("shares", [1, 2, 5])
@pytest.mark.parametrize("length", [1, 4, 100])
def test_turns_hand_out_every_piece_once(shares: int, length: int) -> None:
    def work(share: Share, _: Tell) -> list[int]:
        return [piece for turn in share.turns(PIECES, length) for piece in turn]

    found = in_shares(work, shares=shares)
    assert sorted(piece for part in found for piece in part) == list(PIECES)
    assert all(part == sorted(part) for part in found)


def test_in_shares_returns_the_shares_in_order() -> None:
    assert in_shares(lambda share, _: share.index, shares=4) == [0, 1, 2, 3]


@pytest.mark.parametrize("shares", [1, 3])
def test_in_shares_raises_what_one_share_raised(shares: int) -> None:
    def work(share: Share, _: Tell) -> None:
        if share.index == share.of - 1:
            raise OSError(28, "No space left on device", "build/docs/x")

    with pytest.raises(OSError, match="No space left") as raised:
        in_shares(work, shares=shares)
    assert raised.value.filename == "build/docs/x"


def test_in_shares_tells_what_cannot_be_handed_over_in_words() -> None:
    class Own(Exception):
        """Known in one process only."""

    def work(_share: Share, _tell: Tell) -> None:
        raise Own("of this test")

    with pytest.raises(RuntimeError, match="Own: of this test"):
        in_shares(work, shares=2)


def test_in_shares_notices_a_process_that_is_gone() -> None:
    def work(share: Share, _: Tell) -> None:
        if share.index == 1:
            os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(WorkerLostError, match="exit code -9"):
        in_shares(work, shares=2)


def test_share_count_is_one_beside_another_thread() -> None:
    counts: list[int] = []
    thread = threading.Thread(target=lambda: counts.append(share_count()))
    thread.start()
    thread.join()
    assert counts == [1]
