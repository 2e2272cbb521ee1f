"""The data of a request as one methodology can read it: what it does not ask for is left out, and said."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from api.compare.tree import ANY, copied, places, steps_of, without
from api.intake import Request
from api.loading import Loaded
from api.problem import Problem
from api.scoring import count
from api.wire.fault import Fault
from api.wire.pointer import pointer_to
from api.wire.tree import Json

__all__ = ["Adapted", "LeftOut", "adapted", "faults_of_both"]

_UNKNOWN = "R102"
_UNKNOWN_BODY = "R104"

_NOTHING = "R114"
_ROUNDS = 200
"""So often what cannot be read is left out; each round finds as many faults as a request may have."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of the data one methodology cannot take, and why: the fault that it would be.

    `pointer` is the place in the data, with `*` for every entry of a list where that holds of all of them;
    `times` is how many values that are.
    """

    pointer: str
    code: str
    message: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Adapted:
    """The request as a methodology reads it, and what was left out for that."""

    request: Request
    left_out: tuple[LeftOut, ...]


def faults_of_both(
    before: Loaded, after: Loaded, tree: Json, readings: Mapping[str, str]
) -> tuple[Fault, ...]:
    """What is wrong with the data whichever of the two methodologies reads them."""
    first = _faults(before, tree, readings)
    second = {(fault.pointer, fault.code) for fault in _faults(after, tree, readings)}
    return tuple(fault for fault in first if (fault.pointer, fault.code) in second)


def adapted(loaded: Loaded, tree: Json, readings: Mapping[str, str]) -> Adapted:
    """The data as a methodology reads them. Raises Problem where what is wrong cannot be left out."""
    tree = copied(tree)
    left_out: dict[tuple[str, str], LeftOut] = {}
    for _ in range(_ROUNDS):
        request, faults = loaded.intake.read_tree(tree, readings)
        if request is not None:
            others = {**request.readings, **readings}
            return Adapted(replace(request, readings=others), tuple(left_out.values()))
        gone: set[tuple[str, ...]] = set()
        for fault in faults:
            pattern = _left_out(fault)
            if pattern is None:
                continue
            found = set(places(tree, pattern)) - gone
            if not found:
                continue
            gone |= found
            key = pointer_to(pattern), fault.code
            known = left_out.get(key)
            times = len(found) + (known.times if known is not None else 0)
            left_out[key] = LeftOut(key[0], fault.code, fault.message, times)
        if not gone:
            break
        tree = without(tree, gone)
    raise Problem("invalid-request", f"{loaded.methodology.id} cannot read the data: {count(faults)}", faults)


def _faults(loaded: Loaded, tree: Json, readings: Mapping[str, str]) -> tuple[Fault, ...]:
    return loaded.intake.read_tree(tree, readings)[1]


def _left_out(fault: Fault) -> tuple[str, ...] | None:
    """What is left out for a fault, by steps, `*` for every entry of a list; None where nothing can be.

    A field that is not asked for is left out wherever it stands. For anything else that is wrong in the data
    of a block the whole block is: no value is made up for it.
    """
    steps = steps_of(fault.pointer)
    match steps:
        case ("bodies", index, *rest):
            return _of_body(fault.code, index, tuple(rest))
        case ("reorganisations" | "appeals" as events, index, *_):
            return events, index
        case _:
            return None


def _of_body(code: str, index: str, rest: tuple[str, ...]) -> tuple[str, ...] | None:
    match rest:
        case () | ("id",) if code in (_UNKNOWN_BODY, _NOTHING):
            return "bodies", index
        case ("data" | "conclusions",) if code == _NOTHING:
            return "bodies", index
        case ("data", *further) if code == _UNKNOWN and len(further) > 1:
            return "bodies", ANY, "data", *(ANY if step.isdecimal() else step for step in further)
        case ("data" | "conclusions" as part, block, *_):
            return "bodies", index, part, block
        case ("attributes" | "history" as part, *_):
            return "bodies", index, part
        case (field,) if code == _UNKNOWN:
            return "bodies", ANY, field
        case _:
            return None
