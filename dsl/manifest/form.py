"""What a value of the wrong form is told by."""

from dsl.diagnostics.message import Message


class FormError(ValueError):
    """A value that does not have the form of its place, and what form that is."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.id)
        self.said = said
