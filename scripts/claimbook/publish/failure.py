"""What is told when the site cannot be made."""


class PublishError(Exception):
    """The site was not made; the message says what must change. The last good site stands."""
