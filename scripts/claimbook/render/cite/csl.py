"""A citation -> CSL-JSON. Previews of claims read it too: it is the smallest file about a claim."""

import json

from claimbook.render.cite.citation import Citation


def csl(citation: Citation) -> str:
    """A list of one reference; what CSL has no name for stands under `custom`, as it provides."""
    added = citation.added
    reference = {
        "id": citation.id,
        "type": "webpage",
        "title": citation.whole_title,
        "author": [{"literal": citation.site_name}],
        "container-title": citation.site_name,
        "issued": {"date-parts": [[added.year, added.month, added.day]]},
        "abstract": citation.statement,
        "note": citation.note,
        "URL": citation.url,
        "version": citation.version,
        "custom": {
            "title": citation.title,
            "attribution": citation.said,
            "kind": citation.kind,
            "standing": citation.standing,
        },
    }
    known = {name: value for name, value in reference.items() if value}
    return json.dumps([known], ensure_ascii=False, separators=(",", ":")) + "\n"
