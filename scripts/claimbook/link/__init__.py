"""records -> Library: every reference resolved, both directions of each relation."""
