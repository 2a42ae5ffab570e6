"""The day on which a command is run."""

import datetime


def today() -> datetime.date:
    """The machine's day: the one place that reads the clock."""
    return datetime.date.today()  # noqa: DTZ011, TID251 - the one place that reads the clock
