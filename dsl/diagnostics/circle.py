"""Things that go round in a circle, in a sentence."""

from collections.abc import Callable, Sequence

from dsl.diagnostics.message import Message


def chained(told: Sequence[Message], link: Callable[[Message, Message], Message]) -> Message:
    """Messages linked one to the next: `a needs b needs c`.

    They are halved again and again: a circle may have more members than messages can stand in one another.
    """
    if len(told) == 1:
        return told[0]
    middle = len(told) // 2
    return link(chained(told[:middle], link), chained(told[middle:], link))
