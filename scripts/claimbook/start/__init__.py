"""A name and a few wishes -> the files of a new knowledge base."""
