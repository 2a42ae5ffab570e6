"""claims/ and mkdocs.yml -> records, settings and problems. The only room that knows YAML."""
