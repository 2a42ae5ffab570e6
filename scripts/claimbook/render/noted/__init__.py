"""A site that notes what is asked of it, so that a page can be known to be as it was."""
