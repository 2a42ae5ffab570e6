"""A tension -> its scope: the same case on both sides, or the general against the particular."""

from dataclasses import dataclass
from enum import StrEnum

from claimbook.derive.tensions import Tension
from claimbook.model.claim import Claim, CompanyRole


class Reach(StrEnum):
    """How far both sides speak of the same."""

    SAME_CASE = "same-case"
    SAME_COMPANY = "same-company"
    GENERAL_AND_PARTICULAR = "general-and-particular"
    GENERAL = "general"
    DIFFERENT_COMPANIES = "different-companies"


@dataclass(frozen=True)
class Scope:
    """`companies` are the subjects of the one side and of the other, by id."""

    reach: Reach
    companies: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def shared(self) -> tuple[str, ...]:
        """The companies that both sides are about."""
        one, other = self.companies
        return tuple(sorted({*one} & {*other}))


def scope_of(tension: Tension) -> Scope:
    """What both claims are about: companies, and the time of what they tell of."""
    one, other = tension.claims
    companies = (_subjects(one), _subjects(other))
    if {*companies[0]} & {*companies[1]}:
        reach = Reach.SAME_CASE if _same_time(one, other) else Reach.SAME_COMPANY
    elif not any(companies):
        reach = Reach.GENERAL
    elif all(companies):
        reach = Reach.DIFFERENT_COMPANIES
    else:
        reach = Reach.GENERAL_AND_PARTICULAR
    return Scope(reach, companies)


def _subjects(claim: Claim) -> tuple[str, ...]:
    return tuple(sorted({m.id for m in claim.companies if m.role is CompanyRole.SUBJECT}))


def _same_time(one: Claim, other: Claim) -> bool:
    """Whether both name a time, and the one may lie in the other."""
    if one.event_date is None or other.event_date is None:
        return False
    first = max(one.event_date.first_day, other.event_date.first_day)
    last = min(one.event_date.last_day, other.event_date.last_day)
    return first <= last
