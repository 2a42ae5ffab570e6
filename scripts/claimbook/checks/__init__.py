"""Library and today -> problems: what is linked well and still wrong, doubtful or missing."""
