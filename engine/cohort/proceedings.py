"""What an assessment went through on the way: what explains its results beside them."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.cohort.over import OverTaken
from engine.cohort.request import CohortBody
from engine.cohort.succession import Members
from engine.cohort.taking_part import LeftOut
from engine.outermost import Outermost

__all__ = ["Proceedings"]


@dataclass(frozen=True, slots=True)
class Proceedings:
    """The bodies as they were assessed at last, objections applied.

    `scored` have the values over bodies that their blocks use, `concluded` those that everything after the
    scores uses. `own` are the members of each body before predecessors were counted in, `members` after.
    """

    scored: Mapping[str, CohortBody]
    concluded: Mapping[str, CohortBody]
    own: Members
    members: Members
    outermost: Mapping[str, Outermost]
    left_out: LeftOut
    over: tuple[OverTaken, ...]
