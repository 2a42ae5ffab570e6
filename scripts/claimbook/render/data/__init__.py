"""Site -> what machines read: JSON answers, tables, a database, Markdown twins, JSON-LD."""
