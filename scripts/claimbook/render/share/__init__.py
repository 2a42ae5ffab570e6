"""The pictures that a link to a page brings along where it is shared. Only here is Pillow known."""
