"""The brief as a letter: Markdown, a page of HTML, a mail, or JSON."""
