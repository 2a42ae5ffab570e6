"""What a build made -> the same for the next build, by content. It may be deleted at any time."""
