"""A linked and judged base -> Markdown pages and search entries. The only room that knows Jinja."""
