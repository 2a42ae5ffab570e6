"""The exit codes: 0 clean, 1 problems, 2 misuse or a broken machine."""

CLEAN, PROBLEMS, BROKEN = 0, 1, 2
