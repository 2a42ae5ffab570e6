"""What is told when the site cannot be made."""

from claimbook.model.undone import UndoneError, UnsoundError


class PublishError(UndoneError):
    """The site was not made; the message says what must change. The last good site stands."""


class PagesError(PublishError, UnsoundError):
    """What stands in the pages or in mkdocs.yml is at fault, not the machine."""


class BusyError(PublishError):
    """Another process is building this base: it is enough to wait."""
