"""The words of the field: records, relation types, problems, settings, addresses, pages. Pure."""
