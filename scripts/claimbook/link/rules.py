"""The rules of references: what every id that a record names must be."""

from claimbook.model.problems import Rule, Severity

UNKNOWN = Rule(
    "L001",
    Severity.ERROR,
    "A reference leads to a record",
    """\
Wherever a record names another one (a theme, a source, a claim at the other end of a relation),
a file with that id must be there, because every name becomes a link on the site.

The id is the file's name without `.yaml`: `claims/_themes/working-time.yaml` is the theme
`working-time`. Look for a slip of the pen (the help names ids that are nearly the same), or add
the record that is missing.
""",
)
OTHER_KIND = Rule(
    "L002",
    Severity.ERROR,
    "A reference leads to a record of the right kind",
    """\
The id exists, but belongs to another kind of record: a company under `themes`, say, or a person
under `organisation`. Ids are unique only within their kind, so each field looks among its own.

Name a record of the kind that the field asks for, or move the name to the field that fits.
""",
)
TO_DRAFT = Rule(
    "L003",
    Severity.ERROR,
    "Only a draft refers to a draft",
    """\
A draft is not published: a link to it would lead nowhere, and nothing may rest on it.

Publish the record that is named (remove its `status: draft` and fill in what it lacks), make the
record that names it a draft too, or leave the reference out until then.
""",
)
ALIAS_USED = Rule(
    "L004",
    Severity.WARNING,
    "A reference uses the current id",
    """\
The name is an old id of a record that has since been renamed. The link works, since old ids are
kept as `aliases`, but whoever reads the file will look for a file that is not there.

Write the new id, which the message names.
""",
)
REPLACED = Rule(
    "L005",
    Severity.WARNING,
    "A reference leads to the record that counts today",
    """\
The record that is named was merged into another one, or replaced by it. It keeps its page, which
leads on, but it counts for nothing any more.

Name the successor, after a look at whether the statement still fits. A relation to a superseded
claim is not warned of: that a claim rested on one that was replaced is worth keeping.
""",
)
ALIAS_TAKEN = Rule(
    "L006",
    Severity.ERROR,
    "An alias is an old id of one record alone",
    """\
An alias keeps an old address alive: a reader who follows it must land at one record. So it may
neither be the id of a record that is there, nor an alias of another record of the same kind, and
it is listed once.

Remove the alias where it does not belong. Ids are never used again for something else.
""",
)
POSITION = Rule(
    "L007",
    Severity.ERROR,
    "An answer names a position of its question",
    """\
A claim answers a question by one of the positions that the question's file lists, by its `id`.

Take one of those, or add the new position to the question: an answer that nobody has thought of
is welcome there, with an `id` and a `name`.
""",
)
DRAFT_DANGLES = Rule(
    "L008",
    Severity.WARNING,
    "A draft's references lead somewhere before it is published",
    """\
A draft may name records that are not there yet: it is not published, so no link breaks. Once it
is published, the same would be an error.

Add what is missing, or correct the id, before you remove `status: draft`.
""",
)
RULES = (
    UNKNOWN,
    OTHER_KIND,
    TO_DRAFT,
    ALIAS_USED,
    REPLACED,
    ALIAS_TAKEN,
    POSITION,
    DRAFT_DANGLES,
)
