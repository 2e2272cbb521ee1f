"""A request that was read: bodies with their typed values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gmpy2 import mpq

from api.wire.fault import Fault
from engine.cohort.request import Appeal, Reorganisation
from engine.graph.methodology import Body
from engine.profile import Profile


@dataclass(frozen=True, slots=True)
class BodyRequest:
    """One body of a request, as the evaluator takes it.

    `values` has every input that was given and None for each optional one that a submitted unit uses and that
    was not; a table is a list of rows. `submitted` are the ids of the units that the body's data submit.
    `declared` is what the methodology says of the body, None where the set of bodies is open. `conclusions`
    are concluded scores by block, `history` the values of earlier years and of the assessed one.
    """

    id: str
    kind: str
    profile: Profile
    values: dict[str, Any]
    submitted: frozenset[str]
    declared: Body | None = None
    conclusions: Mapping[str, mpq] = field(default_factory=dict)
    history: Mapping[int, mpq] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """A request without faults; `warnings` are worth telling but kept nothing from being read.

    `readings` are those that were asked for, by name.
    """

    bodies: tuple[BodyRequest, ...]
    warnings: tuple[Fault, ...] = ()
    reorganisations: tuple[Reorganisation, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    readings: Mapping[str, str] = field(default_factory=dict)
