"""A site in one's own browser: served by one process, built by another."""
