"""The declarations of a methodology, found by id."""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from engine.evaluate.over import keys_of
from engine.graph.cohort import PLACE, RATED, RATING_SCORE
from engine.graph.declaration import (
    Bands,
    ColumnInput,
    Derived,
    Function,
    Input,
    Named,
    NumberType,
    Rows,
    Table,
)
from engine.graph.expression import OverBodies
from engine.graph.label import Label
from engine.graph.methodology import Block, Member, Methodology

__all__ = ["AT_HAND", "KIND", "Declarations"]

KIND = "kind"
"""The id under which rules ask for the kind of the body."""

AT_HAND: Final = frozenset({PLACE, RATED, RATING_SCORE})
"""The ids under which the conditions of a flag ask for the place at hand."""


class Declarations:
    """What each id of a methodology stands for. Never changed once made."""

    def __init__(self, methodology: Methodology) -> None:
        self.methodology = methodology
        inputs = (*methodology.inputs, *_beyond_data(methodology))
        self.data = frozenset(each.label.id for each in methodology.inputs)
        """The ids of the inputs and attributes of a body, without what follows from other bodies."""
        self.inputs: Mapping[str, Input | Rows] = {each.label.id: each for each in inputs}
        self.named: Mapping[str, Named] = {each.label.id: each for each in methodology.named}
        self.functions: Mapping[str, Function] = {each.label.id: each for each in methodology.functions}
        self.tables: Mapping[str, Table] = {each.label.id: each for each in methodology.tables}
        self.bands: Mapping[str, Bands] = {each.label.id: each for each in methodology.bands}
        self.members: Mapping[str, Member] = {member.label.id: member for member, _ in methodology.walk()}
        self.parents: Mapping[str, Block | None] = {
            member.label.id: parent for member, parent in methodology.walk()
        }
        rows = [each for each in inputs if isinstance(each, Rows)]
        self.columns: Mapping[tuple[str, str], tuple[int, ColumnInput]] = {
            (each.label.id, column.label.name): (position, column)
            for each in rows
            for position, column in enumerate(each.columns)
        }
        self.derived: Mapping[tuple[str, str], Derived] = {
            (each.label.id, derived.label.name): derived for each in rows for derived in each.derived
        }

    @cached_property
    def over(self) -> Mapping[OverBodies, str]:
        """The keys under which values over bodies stand beside the data of a body."""
        return keys_of(self.methodology)

    def unit_of(self, member: str) -> str:
        """The id of the top-level member that a member stands in."""
        parent = self.parents[member]
        while parent is not None:
            member = parent.label.id
            parent = self.parents[member]
        return member

    def rows_of(self, id_: str) -> Rows:
        """The rows with this id."""
        found = self.inputs[id_]
        if not isinstance(found, Rows):
            raise TypeError(f"`{id_}` is a single value, not rows")
        return found


def _beyond_data(methodology: Methodology) -> tuple[Input | Rows, ...]:
    """What rules ask for like for inputs, though no body hands it in."""
    at_hand = tuple(Input(Label(id_), NumberType()) for id_ in sorted(AT_HAND))
    succession = methodology.succession
    if succession is None:
        return at_hand
    return (*at_hand, succession.own, succession.deadline, succession.predecessors)
