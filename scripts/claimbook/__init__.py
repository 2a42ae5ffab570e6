"""Claim files -> a published site of cross-linked pages."""

__version__ = "0.1.0"
