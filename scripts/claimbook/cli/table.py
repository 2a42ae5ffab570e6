"""The commands: where each is, and what it does in one line. Adding one is adding a row.

The line is the first one of the command's own help; it stands here so that help and completion need
not import what a command imports.
"""

from claimbook.cli.lazy import Entry

COMMANDS = {
    "check": Entry(
        "checking:check_command", "Check every claim file and say all that is wrong at once."
    ),
    "build": Entry(
        "building:build_command",
        "Check the claims and build the site; with errors, the last good site stays as it was.",
    ),
    "serve": Entry(
        "serving:serve_command",
        "Show the site while you write: save a file, and the open page follows.",
    ),
    "brief": Entry(
        "briefing:brief_command", "Print the five claims most worth reading, for a newsletter."
    ),
    "diff": Entry("comparing:diff_command", "Say what has changed since BASE, and what it means."),
    "accept": Entry(
        "accepting:accept_command",
        "Say that the relations of a CLAIM still hold, though the claim at their other end "
        "changed.",
    ),
    "new": Entry(
        "creating:new_command",
        "Begin a record: its file, in the right place and order, with what you know of it.",
    ),
    "rename": Entry("renaming:rename_command", "Give the record OLD the id NEW."),
    "merge": Entry(
        "ending:merge_command", "Say that the record ID says the same as the record INTO."
    ),
    "supersede": Entry(
        "ending:supersede_command", "Say that a newer record takes the place of OLD."
    ),
    "withdraw": Entry("ending:withdraw_command", "Say that a record should not stand any more."),
    "fmt": Entry(
        "formatting:fmt_command",
        "Lay claim files out alike: order of fields, quotes, long texts, lists.",
    ),
    "from-issue": Entry(
        "issuing:from_issue_command",
        "Make a change of the files of what somebody wrote into an issue form.",
    ),
    "review": Entry(
        "reviewing:review_command",
        "Try several branches on one base: what clashes between them, and a good order to "
        "merge them.",
    ),
    "show": Entry(
        "showing:show_command",
        "Show the record with this ID: what it says, how solid it is and why, what relates to it.",
    ),
    "find": Entry(
        "finding:find_command", "Find the records that hold the words of TEXT, the nearest first."
    ),
    "stats": Entry(
        "counting:stats_command",
        "Count what the base holds: records, how solid claims are, themes, growth, what is "
        "missing.",
    ),
    "completion": Entry(
        "completing:completion_command",
        "Print the script that lets a SHELL complete commands, options, and ids of records.",
    ),
    "explain": Entry(
        "lookups:explain_command",
        "Explain a check by its CODE, such as R005; without one, list all checks.",
    ),
    "schema": Entry(
        "lookups:schema_command",
        "Print the JSON Schema of a KIND of record, for editors; claim if none is named.",
    ),
    "init": Entry("starting:init_command", "Begin a knowledge base of your own in FOLDER."),
    "import": Entry("importing:import_command", "Bring in what other tools wrote, as drafts."),
    "migrate": Entry(
        "migrating:migrate_command",
        "Bring a base's files to the shape that this version of Claimbook reads.",
    ),
    "forms": Entry(
        "forms:forms_command",
        "Write the issue forms of GitHub, which the pages lead to, into .github/ISSUE_TEMPLATE.",
    ),
    "links": Entry(
        "links:links_command",
        "Ask every web address in the claims whether something is still there.",
    ),
}
