"""What keeps a command from its end, whichever room finds it: told without a traceback."""


class UndoneError(Exception):
    """What was asked for was not done: the order or the machine is to blame, the message says how.

    It stands this low so that the command line can tell it without importing the room it is from.
    """


class UnsoundError(UndoneError):
    """It was not done because of what the base holds."""
