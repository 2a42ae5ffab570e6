"""Rules -> their explanation in a terminal, and the page of all checks."""

from collections.abc import Iterable

from claimbook.model.problems import Rule, Severity

_STOPS = {
    Severity.ERROR: "error: the site is not built",
    Severity.WARNING: "warning: an error under --strict",
    Severity.INFO: "info: nothing is wrong",
}


def explain(rule: Rule) -> str:
    """What `claimbook explain CODE` prints: the code, the title, how bad it is, and the why."""
    head = f"{rule.code}: {rule.title}"
    return f"{head}\n{'=' * len(head)}\n({_STOPS[rule.severity]})\n\n{rule.explanation.rstrip()}\n"


def rules_page(rules: Iterable[Rule]) -> str:
    """A Markdown page of all rules by code; the anchor of a rule is its code in small letters."""
    intro = (
        "# Every check\n\n"
        "`claimbook check` reads all claims and tells all problems at once. Each has a code; this "
        "page says what each code means, why it is asked, and what to do. An *error* keeps the "
        "site from being built, a *warning* does under `--strict`, an *info* never does.\n"
    )
    ordered = sorted(rules, key=lambda rule: rule.code)
    return "\n".join([intro, *(_section(rule) for rule in ordered)])


def _section(rule: Rule) -> str:
    return f"## {rule.code}\n\n**{rule.title}** ({rule.severity})\n\n{rule.explanation.rstrip()}\n"
