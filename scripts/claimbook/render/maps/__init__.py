"""Claims and what links them -> a drawing made at build time, and the same in words."""
