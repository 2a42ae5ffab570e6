"""The rules of files and folders (P), each told for newcomers."""

from claimbook.model.problems import Rule, Severity

FILE_NAME = Rule(
    "P001",
    Severity.ERROR,
    "A file is named by its record's id",
    """\
A record's file is `<id>.yaml`, and the id becomes its address on the site. It is made of the small
letters a to z, digits and single hyphens between them, and has 3 to 60 characters:
`meta-layoffs-fund-ai-capex.yaml`. Names that Windows reserves (`con`, `nul`, ...), `index` and
`page` are taken. Rename the file; an id that is already published stays alive if it is added to
`aliases`.
""",
)
DUPLICATE_ID = Rule(
    "P002",
    Severity.ERROR,
    "An id is used once among records of a kind",
    """\
Two claims cannot have the same id, even in two folders, as they would have the same address. The
same holds for themes, companies, sources, shows, people and questions, each among themselves.
Rename one of the two files, or join them if they are the same.
""",
)
STRAY = Rule(
    "P003",
    Severity.WARNING,
    "Under claims/ there are only records",
    """\
`claims/` holds records (`.yaml` files), `README.md` and `LICENSE`; folders that begin with an
underscore are `_themes`, `_companies`, `_sources`, `_shows`, `_people` and `_questions`, directly
under `claims/`. Anything else is never read and never published, so it is most likely a mistake: a
record named `.yml`, a folder `_theme`, a note that belongs into `docs/`. Files whose name begins
with a dot are left alone, unless they look like records.
""",
)
SYMLINK = Rule(
    "P004",
    Severity.ERROR,
    "There are no symbolic links",
    """\
A symbolic link could publish a file from anywhere on the machine that builds the site, so none is
followed. Put the file itself in its place.
""",
)
UNREADABLE = Rule(
    "P005",
    Severity.ERROR,
    "A file can be read",
    """\
The file or folder is there, but cannot be read: its permissions forbid it, the disk fails, or it is
not an ordinary file. On Linux and macOS `chmod u+r FILE` (for a folder `chmod u+rx FOLDER`) gives
the permission.
""",
)
MISSING = Rule(
    "P006",
    Severity.ERROR,
    "A knowledge base has claims/ and mkdocs.yml",
    """\
The folder given by `--root` (or found upward from where the command is run) holds a folder
`claims/` with the records and a file `mkdocs.yml` with the settings. If they are elsewhere, run the
command there or name the folder with `--root`.
""",
)
VERSION = Rule(
    "P008",
    Severity.ERROR,
    "The files have the shape that this version of the program reads",
    """\
`schema_version` in mkdocs.yml says by which rules the files of a knowledge base are shaped; where
it is not written, it is 1. Files of an older shape are brought up to date by `claimbook migrate`,
which keeps comments and order and can be looked at before it is committed. For files of a newer
shape, install a newer Claimbook: this one could misread them.
""",
)

RULES = (FILE_NAME, DUPLICATE_ID, STRAY, SYMLINK, UNREADABLE, MISSING, VERSION)
