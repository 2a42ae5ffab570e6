"""Texts of claim files and a wish -> new texts; what is not touched stays as it is. No disk."""
