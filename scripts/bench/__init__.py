"""What scripts/benchmark.py is made of: a made-up base of any size, runs of it, and a table."""
