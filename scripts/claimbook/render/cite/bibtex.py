"""A citation -> BibTeX.

BibTeX counts braces before TeX reads a backslash, so a brace in a text is written by its name.
"""

from claimbook.render.cite.citation import Citation

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPED = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        '"': r"\textquotedbl{}",
        **{mark: f"\\{mark}" for mark in "$&%#_"},
    }
)
_IN_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def bibtex(citation: Citation) -> str:
    """One entry, named by the claim's id; double braces keep capital letters as they are."""
    fields = {
        "author": f"{{{_text(citation.site_name)}}}",
        "title": f"{{{_text(citation.whole_title)}}}",
        "howpublished": _text(citation.where),
        "year": f"{citation.added.year:04}",
        "note": _text(citation.note),
        "url": citation.url.translate(_IN_URL),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    lines.insert(4, f"  month = {_MONTHS[citation.added.month - 1]},")
    return "\n".join([f"@misc{{{citation.id},", *lines, "}", ""])


def _text(text: str) -> str:
    return text.translate(_ESCAPED)
