"""The rules of a file's text (Y): encoding, limits and YAML, each told for newcomers."""

from claimbook.model.problems import Rule, Severity

SYNTAX = Rule(
    "Y001",
    Severity.ERROR,
    "A file is written in YAML",
    """\
A record is a text file in YAML: one `field: value` a line, lists as lines that begin with `- `,
and whatever belongs to a field indented below it by two spaces.

Nearly every mistake is one of these:

- **A colon in a text.** `title: Meta: the layoffs` must be `title: "Meta: the layoffs"`.
- **A special first character.** A value that begins with `@`, a backtick, `%`, `&`, `*`, `!`, `[`,
  `{`, `>`, `|`, `#`, a quote or a dash and a space must be in quotes.
- **A quote that is opened and not closed**, or text after the closing quote.
- **Indentation.** Fields of one record begin in the same column; use spaces, never tabs.
- **No space after the colon or the dash.** `kind:observation` must be `kind: observation`.

A text of several lines is written under `>-`, and may then hold anything:

    statement: >-
      Anything at all: colons, "quotes" and # signs.
""",
)
ENCODING = Rule(
    "Y002",
    Severity.ERROR,
    "A file is encoded in UTF-8",
    """\
Files are read as UTF-8, with or without a byte order mark. A file that was saved in another
encoding (UTF-16, Windows-1252, Latin-1) has bytes that are not UTF-8. Save it again: most editors
have "Save with encoding", and the answer is UTF-8. Files edited in a browser are UTF-8 already.
""",
)
CHARACTER = Rule(
    "Y003",
    Severity.ERROR,
    "A text holds no invisible control characters",
    """\
Control characters, characters that reverse the direction of writing, Unicode's line separators and
tag characters cannot be seen, and can show a reviewer another text than a reader. They come along
when text is copied from elsewhere. Delete the character; the column says where it is. Letters with
accents, other scripts, typographic quotes and emoji are all welcome.
""",
)
LIMIT = Rule(
    "Y004",
    Severity.ERROR,
    "A file has at most 64 KiB and 12 levels",
    """\
A record is a short text: no file may have more than 64 KiB, nor fields nested more than 12 deep.
What needs more is several records.
""",
)
PLAIN = Rule(
    "Y005",
    Severity.ERROR,
    "A file uses plain YAML only",
    """\
YAML's tags (`!name`), anchors (`&name`), aliases (`*name`) and merges (`<<`) are not used here:
what stands in a file must be readable where it stands. They mostly appear by accident, when a text
begins with `!`, `&` or `*`. Put such a text in quotes: `title: "*Really*?"`.
""",
)
DUPLICATE_KEY = Rule(
    "Y006",
    Severity.ERROR,
    "A field is written once",
    """\
When a field stands twice, one of the two would be lost without a word. Keep one. Several values of
one field are a list:

    themes:
      - layoff-drivers
      - talent-and-skills
""",
)
ONE_MAPPING = Rule(
    "Y007",
    Severity.ERROR,
    "A file is one record, made of fields",
    """\
A file holds one record, written as `field: value` lines. It may not be empty, a bare text or a
list, nor hold several documents divided by `---`; and a field's name is a word.
""",
)
COMMENT = Rule(
    "Y008",
    Severity.WARNING,
    "A text is not cut off by a comment",
    """\
In YAML, `#` after a space begins a comment, and the rest of the line is dropped: of
`title: We are #1`, only `We are` is left. Put the value in quotes: `title: "We are #1"`. If it is
meant as a comment, write a space after the `#`.
""",
)

RULES = (SYNTAX, ENCODING, CHARACTER, LIMIT, PLAIN, DUPLICATE_KEY, ONE_MAPPING, COMMENT)
