"""The rules of single fields (F): names, shapes and forms, each told for newcomers."""

from claimbook.model.problems import Rule, Severity

UNKNOWN_FIELD = Rule(
    "F001",
    Severity.ERROR,
    "A record has only fields that are known",
    """\
A field with a wrong name would be ignored, so it is refused: most often it is a slip
(`theme` for `themes`), or it belongs one level higher or lower. The reference page lists the
fields of each kind of record.
""",
)
REQUIRED = Rule(
    "F002",
    Severity.ERROR,
    "A record has every field that it needs",
    """\
Some fields are required; an empty value counts as none. A record that is not yet complete can be
kept with `status: draft`: what it lacks is then a warning, and it is not published.
""",
)
CHOICE = Rule(
    "F003",
    Severity.ERROR,
    "A field with fixed choices has one of them",
    """\
Fields such as `kind`, `status`, `stance`, `role` and `type` take one of a few words, written
exactly as the message lists them.
""",
)
SHAPE = Rule(
    "F004",
    Severity.ERROR,
    "A field has the right shape",
    """\
A field holds one text, a list, or fields of its own, and cannot hold another of these.

    title: One text                # a text
    themes:                        # a list: each entry behind a dash
      - layoff-drivers
    forecast:                      # fields of its own, indented
      resolve_by: 2030

A text that begins with `[` or `{`, or an entry of a list that holds a colon and a space, must be in
quotes to be read as text.
""",
)
LENGTH = Rule(
    "F005",
    Severity.ERROR,
    "A list has neither too few nor too many entries",
    """\
A claim has one to five themes and at least one attestation; a question has at least one position.
Lists have at most 50 entries, attestations 200.
""",
)
TEXT = Rule(
    "F006",
    Severity.ERROR,
    "A text keeps to its length and shape",
    """\
Titles have at most 90 characters, names and labels 120, quotes 300, statements, summaries and notes
of relations 600, `notes` 8,000. Titles and names are one line, statements and summaries one
paragraph without empty lines. No text is empty: leave the field out instead.
""",
)
DATE = Rule(
    "F007",
    Severity.ERROR,
    "A date or a moment is written in its one form",
    """\
Dates are `2026-11-23`; where a field allows it, a month is `2026-11` and a year `2026`. Moments in
a recording are `12:34` or `1:02:03`: minutes and seconds, or hours, minutes and seconds.
""",
)
ADDRESS = Rule(
    "F008",
    Severity.ERROR,
    "A web address is whole",
    """\
Addresses begin with `https://` (or `http://`), name a host, and hold no spaces, quotes, user names
or passwords. The safest way is to copy it from the browser's address bar.
""",
)
ID = Rule(
    "F009",
    Severity.ERROR,
    "A reference is an id",
    """\
Records are named by their id: the name of their file without `.yaml`, such as `layoff-drivers` for
`claims/_themes/layoff-drivers.yaml`. An id is made of the letters a to z, digits and single hyphens
between them, and has 3 to 60 characters.
""",
)
FORM = Rule(
    "F010",
    Severity.ERROR,
    "A value has the form that its field asks for",
    """\
Some fields take only one form of value: `primary` is `true` or `false`, a figure's `value` a
plain number (`8000`, `-1.5`), `language` a tag such as `en` or `pt-BR`, and `wikidata` an item such
as `Q380`.
""",
)
LANGUAGE = Rule(
    "F011",
    Severity.WARNING,
    "Pages speak a language that there is a catalogue for",
    """\
`language` under `theme:` in `mkdocs.yml` is the language of the site: the theme's words follow it,
and so do the words that the pages put around the claims, as far as they have been translated. For a
language without a catalogue the pages speak English. The page on maintaining a site tells how
to translate them; a catalogue is one file.
""",
)

RULES = (UNKNOWN_FIELD, REQUIRED, CHOICE, SHAPE, LENGTH, TEXT, DATE, ADDRESS, ID, FORM, LANGUAGE)
