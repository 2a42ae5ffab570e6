"""A language -> the words, dates, numbers and lists of a site in it. Here catalogues are read."""
