"""One thing that a rule can do, and that an evaluation shows or does not show."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum

from engine.graph.expression import Placed
from engine.graph.label import Label

__all__ = ["Aspect", "Clause", "Item", "Key"]

Key = tuple[Hashable, ...]
"""What an evaluation shows; expressions are told apart by their identity."""


class Aspect(StrEnum):
    """What a rule can do."""

    scored = "scored"
    """A criterion or block has a score."""
    published = "published"
    """A result has a value."""
    evaluated = "evaluated"
    """A named value, column or function is worked out."""
    taken = "taken"
    """An alternative of a guarded value is taken."""
    holds = "holds"
    fails = "fails"
    """A condition: of applicability, behind `where`, a part of an and or an or."""
    of_kind = "of_kind"
    of_another_kind = "of_another_kind"
    """Something that is for certain kinds of bodies meets a body of them, and another one."""
    inapplicable = "inapplicable"
    """A block has a member without a score, so that it is said what becomes of its worth."""
    run = "run"
    """A run is the best one."""
    points = "points"
    """A penalty or bonus has points."""
    limited = "limited"
    unlimited = "unlimited"
    """The points reach their limit, or stay below it."""
    held = "held"
    not_held = "not_held"
    """A floor, ceiling or cap holds the score, or leaves it as it is."""
    band = "band"
    row = "row"
    """A value lies in a band; a row of a table is selected."""
    option = "option"
    """A reading is read so."""
    way = "way"
    """A clause that readings decide is the one that counts."""
    ranked = "ranked"
    """A body has a place in a rating."""
    raised = "raised"
    not_raised = "not_raised"
    """A body has a flag that it could have, and one has it not."""
    window = "window"
    """A reorganisation falls into a window."""
    applied = "applied"
    """An objection is applied."""
    documents = "documents"
    no_documents = "no_documents"
    """An objection has supporting documents, or lacks them."""
    in_time = "in_time"
    late = "late"
    """An objection keeps a time limit, or fails to."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A line in the body of a declaration, by its word; the lines of one kind are counted from 0."""

    word: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """Something that the rule of a declaration can do.

    It stands at `node` where there is one, otherwise at `clause` in the body of the declaration, otherwise
    where that is declared. `name` tells what it is among several: an option, a band, the number of a row.
    """

    aspect: Aspect
    label: Label
    key: Key
    node: Placed | None = None
    clause: Clause | None = None
    name: str = ""
