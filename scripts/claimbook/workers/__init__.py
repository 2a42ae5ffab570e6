"""One piece of work -> the same piece by several processes, each with a share of it."""
