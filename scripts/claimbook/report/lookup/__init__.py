"""Records, what was found, and numbers -> text for a terminal, and JSON."""
