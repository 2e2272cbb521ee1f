"""What is left for the author of a new methodology."""

from dataclasses import dataclass

from dsl.diagnostics.message import Message
from engine.graph.span import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """A place in the new files, and what is to be done there."""

    span: Span
    said: Message


class RenewalError(Exception):
    """What was asked for cannot be done; nothing is made."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.id)
        self.said = said
