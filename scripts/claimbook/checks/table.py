"""Every check: its code, how bad a finding is, and the function. Adding a check is adding a row."""

import inspect
from dataclasses import dataclass

from claimbook.checks import (
    addresses,
    attestations,
    claims,
    dates,
    duplicates,
    forecasts,
    lifecycle,
    names,
    relations,
    sources,
    topics,
)
from claimbook.checks.finding import Check
from claimbook.model.problems import Rule, Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@dataclass(frozen=True)
class Row:
    """One check. Its rule is told by the function's docstring."""

    code: str
    severity: Severity
    find: Check

    @property
    def rule(self) -> Rule:
        """The rule that findings of the check break."""
        title, _, explanation = inspect.cleandoc(self.find.__doc__ or "").partition("\n\n")
        return Rule(self.code, self.severity, title.removesuffix("."), f"{explanation}\n")


# Families: A attestation, C claim, D duplicate, H history, R relation, S source, T theme and
# whatever else claims refer to, Q question. A code is never given to another rule.
CHECKS = (
    Row("A001", ERROR, attestations.end_before_at),
    Row("A002", ERROR, attestations.end_without_at),
    Row("A003", ERROR, attestations.two_speakers),
    Row("A004", WARNING, attestations.role_of_nobody),
    Row("A005", WARNING, attestations.language_of_nothing),
    Row("A006", WARNING, attestations.beyond_the_end),
    Row("A007", ERROR, attestations.twice),
    Row("A008", WARNING, attestations.only_disputed),
    Row("A009", INFO, attestations.unplayable),
    Row("A010", INFO, attestations.stranger),
    Row("C001", WARNING, claims.short_statement),
    Row("C002", WARNING, claims.long_statement),
    Row("C003", ERROR, claims.named_twice),
    Row("C004", ERROR, claims.names_itself),
    Row("C005", INFO, claims.second_hand),
    Row("C006", ERROR, forecasts.on_another_kind),
    Row("C007", ERROR, forecasts.unexplained_outcome),
    Row("C008", ERROR, forecasts.open_yet_resolved),
    Row("C009", WARNING, forecasts.due_before_said),
    Row("C010", INFO, forecasts.overdue),
    Row("C011", INFO, forecasts.without_terms),
    Row("D001", ERROR, duplicates.same_statement),
    Row("D002", WARNING, duplicates.same_title),
    Row("D003", INFO, duplicates.near_title),
    Row("D004", WARNING, names.same_name),
    Row("D005", WARNING, names.same_address),
    Row("H001", ERROR, lifecycle.ended_while_active),
    Row("H002", ERROR, lifecycle.successor_missing),
    Row("H003", ERROR, lifecycle.successor_of_another_status),
    Row("H004", ERROR, lifecycle.end_unexplained),
    Row("H005", ERROR, lifecycle.missed_forecast_hidden),
    Row("H006", ERROR, lifecycle.successors_circle),
    Row("H007", INFO, lifecycle.names_withdrawn),
    Row("H008", ERROR, dates.in_future),
    Row("H009", ERROR, dates.changed_before_added),
    Row("Q001", ERROR, topics.doubled_position),
    Row("Q002", ERROR, topics.answered_twice),
    Row("Q003", INFO, topics.lonely_position),
    Row("Q004", INFO, topics.unargued_position),
    Row("R001", ERROR, relations.to_itself),
    Row("R002", ERROR, relations.twice),
    Row("R003", ERROR, relations.both_sides),
    Row("R004", ERROR, relations.for_and_against),
    Row("R005", ERROR, relations.note_required),
    Row("R006", WARNING, relations.note_wanted),
    Row("R007", ERROR, relations.circle),
    Row("R008", WARNING, relations.loop),
    Row("R009", INFO, relations.to_inactive),
    Row("S001", WARNING, addresses.insecure),
    Row("S002", ERROR, sources.primary_aggregator),
    Row("S003", ERROR, sources.known_in_a_circle),
    Row("S004", INFO, sources.episode_without_show),
    Row("S005", INFO, sources.nowhere_to_be_found),
    Row("T001", ERROR, topics.theme_in_a_circle),
    Row("T002", INFO, topics.thin_theme),
    Row("T003", INFO, topics.unused),
)
RULES = tuple(row.rule for row in CHECKS)
