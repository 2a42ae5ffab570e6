"""build/docs -> HTML pages: the same bytes as MkDocs alone would make of them, sooner."""
