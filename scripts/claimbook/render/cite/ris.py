"""A citation -> RIS, one field a line, each line ended as the format wants it."""

from claimbook.render.cite.citation import Citation


def ris(citation: Citation) -> str:
    """One reference; no field has a line end in it, so none can begin another."""
    fields = (
        ("TY", "ELEC"),
        ("ID", citation.id),
        ("AU", citation.site_name),
        ("TI", citation.whole_title),
        ("PB", citation.site_name),
        ("PY", f"{citation.added.year:04}"),
        ("DA", citation.added.strftime("%Y/%m/%d")),
        ("N1", citation.note),
        ("UR", citation.url),
    )
    lines = [f"{tag}  - {value}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])
