"""Whether two methodologies can be set beside each other at all."""

from api.problem import Problem
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.wording import Language, worded
from engine.diff.compatible import are_compatible
from engine.diff.rename import Renamed
from engine.graph.methodology import Methodology

__all__ = ["IncompatibleError", "require_compatible"]


class IncompatibleError(ValueError):
    """Two methodologies that have no block, criterion or input in common."""

    def __init__(self, before: str, after: str) -> None:
        super().__init__(f"{before} and {after} have nothing in common")
        self.message: Message = say("diff-incompatible", before=before, after=after)
        self.hint: Message = say("diff-say-formerly")

    def as_problem(self) -> Problem:
        """The answer of the service to who asks for the two."""
        return Problem("incompatible-methodologies", worded(self.message, Language.en))


def require_compatible(before: Methodology, after: Methodology, renames: tuple[Renamed, ...]) -> None:
    """Raise `IncompatibleError` for two that have nothing in common, by id or by former id."""
    if not are_compatible(before, after, renames):
        raise IncompatibleError(before.id, after.id)
