"""What a change means -> text for a terminal, Markdown for a pull request, JSON."""
