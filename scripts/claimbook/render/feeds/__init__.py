"""Events -> Atom and JSON feeds, made by serialisers that know their context."""
