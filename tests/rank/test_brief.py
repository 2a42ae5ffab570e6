"""The five claims of a day, and why each was picked."""

import datetime

from hypothesis import given
from tests.libraries import bases, claim, law, library_of, record, related

from claimbook.derive.standing import standings
from claimbook.link.library import Library
from claimbook.link.resolve import link_records
from claimbook.model.claim import Claim
from claimbook.model.kinds import RecordKind
from claimbook.model.record import Record
from claimbook.rank.brief import MOST, Merit, Pick, brief, candidates

DAY = datetime.date(2026, 6, 1)


def picked(library: Library, day: datetime.date = DAY) -> tuple[Pick, ...]:
    return brief(candidates(library, standings(library)), day=day)


def answering(id: str, /, position: str) -> Claim:
    return claim(id, answers=[{"question": "any-question", "position": position}])


def test_brief_takes_the_newest_day_first_then_the_most_merits() -> None:
    library = library_of(
        claim("aaa-plain", added="2026-01-02"),
        claim("disputed", added="2026-01-02", relations=[related("contradicts", "opponent")]),
        claim("opponent", added="2026-01-01"),
        claim("later", added="2026-01-03"),
    )
    found = picked(library)
    assert [pick.claim.id for pick in found] == ["later", "disputed", "aaa-plain", "opponent"]
    assert found[1].merits == (Merit.DISPUTED,)
    assert found[1].opposing == library.claims["opponent"]
    assert found[0].opposing is None


def test_brief_of_a_day_knows_nothing_that_was_added_later() -> None:
    library = library_of(claim("old", added="2026-01-01"), claim("new", added="2026-02-01"))
    before = picked(library, datetime.date(2026, 1, 15))
    assert [pick.claim.id for pick in before] == ["old"]


def test_brief_lets_other_sides_have_their_turn() -> None:
    question = record(RecordKind.QUESTION, "any-question")
    crowd = [answering(f"aye-{n}", "yes") for n in range(9)]
    library = library_of(question, *crowd, answering("zzz-nay", "nay"), claim("zzz-other"))
    ids = [pick.claim.id for pick in picked(library)]
    assert {"zzz-nay", "zzz-other"} <= set(ids)
    assert len(ids) == MOST


def test_brief_is_shorter_where_only_one_side_speaks() -> None:
    question = record(RecordKind.QUESTION, "any-question")
    library = library_of(question, *(answering(f"aye-{n}", "yes") for n in range(9)))
    assert len(picked(library)) == MOST - 1


def test_only_answer_is_a_merit_where_others_are_argued_for_too() -> None:
    question = record(RecordKind.QUESTION, "any-question")
    alone = library_of(question, answering("aye", "yes"))
    assert picked(alone)[0].merits == ()
    both = library_of(question, answering("aye", "yes"), answering("nay", "nay"))
    assert [pick.merits for pick in picked(both)] == [(Merit.ONLY_ANSWER,)] * 2


@law
@given(bases())
def test_brief_is_at_most_five_active_claims_never_all_on_one_side(base: list[Record]) -> None:
    library, _ = link_records(base)
    found = picked(library, datetime.date.max)
    assert len({pick.claim.id for pick in found}) == len(found) <= MOST
    assert all(pick.claim.active for pick in found)
    if len(found) == MOST:
        assert not frozenset.intersection(*(pick.sides for pick in found))
