"""Whether two methodologies have anything in common that a difference could be told of."""

from engine.diff.rename import Renamed, Space, declared, renamed
from engine.graph.methodology import Methodology

__all__ = ["are_compatible"]


def are_compatible(before: Methodology, after: Methodology, renames: tuple[Renamed, ...]) -> bool:
    """Whether some block, criterion or input of the later one is one of the earlier one, by id or former id.

    Of two that share none every edit would say that one thing was removed or another added.
    """
    return not _scored(renamed(before, renames)).isdisjoint(_scored(after))


def _scored(methodology: Methodology) -> frozenset[tuple[Space, str]]:
    """What is assessed, and what is asked for."""
    parts = methodology.members, methodology.inputs
    return frozenset((space, label.id) for space, label in declared(parts))
