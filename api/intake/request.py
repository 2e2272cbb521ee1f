"""A request that was read: bodies with their typed values."""

from dataclasses import dataclass
from typing import Any

from api.wire.fault import Fault
from engine.graph.methodology import Body
from engine.profile import Profile


@dataclass(frozen=True, slots=True)
class BodyRequest:
    """One body of a request, as the evaluator takes it.

    `values` has every input that was given and None for each optional one that a submitted unit uses and that
    was not; a table is a list of rows. `submitted` are the ids of the units that the body's data submit.
    `declared` is what the methodology says of the body, None where the set of bodies is open.
    """

    id: str
    kind: str
    profile: Profile
    values: dict[str, Any]
    submitted: frozenset[str]
    declared: Body | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """A request without faults; `warnings` are worth telling but kept nothing from being read."""

    bodies: tuple[BodyRequest, ...]
    warnings: tuple[Fault, ...] = ()
