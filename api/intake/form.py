"""What the data of the bodies of one profile have to look like."""

from collections.abc import Mapping
from dataclasses import dataclass

from api.intake.demand import Demand
from api.intake.layout import Layout, Scalar, Table
from api.intake.limits import Limits
from engine.profile import Profile


@dataclass(frozen=True, slots=True)
class Form:
    """The layout of a methodology as it concerns the bodies of one profile.

    `leaves` are all inputs of the data by id. `outside` are the objects of the layout that must not be given,
    by id: members of the methodology outside the scope; each is told as "block goals" or "criterion goals".
    `scope` are the ids of what the bodies are assessed on.
    """

    profile: Profile
    layout: Layout
    leaves: Mapping[str, Scalar | Table]
    demand: Demand
    outside: Mapping[str, str]
    scope: tuple[str, ...]
    limits: Limits
