"""How a command ends."""

import sys
from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of the command."""

    fine = 0
    wrong = 1
    """The rules or the data are wrong."""
    usage = 2
    """The command was called in a wrong way: an unknown option, a file that is not there."""
    failed = 70
    """The program itself failed."""
    interrupted = 130
    """Ctrl-C, as shells have it."""
    unread = 141
    """Who read the output closed it, as shells have it."""


class Refusal(Exception):  # noqa: N818 - a way to end, not a fault of the program
    """Ends the command with a text on stderr."""

    def __init__(self, text: str, code: Exit) -> None:
        super().__init__(text)
        self.text = text
        self.code = code


def wrong_usage(sentence: str) -> Refusal:
    """The refusal of a call that cannot work, said in a sentence."""
    return Refusal(f"tarazy: {sentence}", Exit.usage)


def complain(text: str) -> None:
    """A line, or more, on stderr."""
    print(text, file=sys.stderr)


def said(error: OSError) -> str:
    """What the operating system has against a file, without its numbers."""
    return (error.strerror or str(error)).lower()
