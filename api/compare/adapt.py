"""The data of a request as one methodology can read it: what it does not ask for is left out, and said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from api.compare.tree import ANY, places, without
from api.intake import Request
from api.loading import Loaded
from api.problem import Problem
from api.scoring import count
from api.wire.fault import Fault
from api.wire.pointer import pointer_to, steps_of
from api.wire.tree import Json

__all__ = ["Adapted", "LeftOut", "adapted"]

_UNKNOWN = "R102"
_UNKNOWN_BODY = "R104"
_NOTHING = "R114"
_LISTS = ("bodies", "reorganisations", "appeals")
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
    """The request as a methodology reads it, and what was left out for that.

    `faults` are those of the data as they are, by place and code.
    """

    request: Request
    left_out: tuple[LeftOut, ...]
    faults: Mapping[tuple[str, str], Fault]


def adapted(loaded: Loaded, tree: Json, readings: Mapping[str, str]) -> Adapted:
    """The data as a methodology reads them. Raises Problem where what is wrong cannot be left out."""
    reader = _Reader(tree)
    for _ in range(_ROUNDS):
        request, found = loaded.intake.read_tree(reader.tree, readings)
        if request is not None:
            others = {**request.readings, **readings}
            return Adapted(replace(request, readings=others), reader.left_out, reader.faults)
        faults = [reader.in_data(fault) for fault in found]
        if not reader.leave_out(zip(found, faults, strict=True)):
            break
    problem = f"{loaded.methodology.id} cannot read the data: {count(tuple(faults))}"
    raise Problem("invalid-request", problem, tuple(faults))


class _Reader:
    """What is left of the data, and what was left out."""

    def __init__(self, tree: Json) -> None:
        self.tree = tree
        self.faults: dict[tuple[str, str], Fault] = {}
        self._left_out: dict[tuple[str, str], LeftOut] = {}
        self._entries = {
            name: list(range(len(entries)))
            for name in _LISTS
            if isinstance(tree, dict) and isinstance(entries := tree.get(name), list)
        }
        """Which entries of the lists of a request are still there, by their place in the data."""

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What was left out so far."""
        return tuple(self._left_out.values())

    def in_data(self, fault: Fault) -> Fault:
        """The fault with its place in the data as they were."""
        return replace(fault, pointer=pointer_to(self._in_data(steps_of(fault.pointer))))

    def leave_out(self, faults: Iterable[tuple[Fault, Fault]]) -> bool:
        """Leave out what makes these faults, each here and in the data; False where nothing can be."""
        gone: set[tuple[str, ...]] = set()
        seen: set[tuple[str, ...] | None] = {None}
        for here, fault in faults:
            self.faults.setdefault((fault.pointer, fault.code), fault)
            pattern = _left_out(here)
            if pattern is None or pattern in seen:
                continue
            seen.add(pattern)
            found = set(places(self.tree, pattern)) - gone
            if found:
                gone |= found
                self._note(pointer_to(self._in_data(pattern)), fault, len(found))
        self.tree = without(self.tree, gone)
        for steps in gone:
            if len(steps) == 2 and steps[0] in self._entries:
                self._entries[steps[0]][int(steps[1])] = -1
        for name, entries in self._entries.items():
            self._entries[name] = [entry for entry in entries if entry >= 0]
        return bool(gone)

    def _note(self, pointer: str, fault: Fault, times: int) -> None:
        known = self._left_out.get((pointer, fault.code))
        more = 0 if known is None else known.times
        self._left_out[pointer, fault.code] = LeftOut(pointer, fault.code, fault.message, times + more)

    def _in_data(self, steps: tuple[str, ...]) -> tuple[str, ...]:
        entries = self._entries.get(steps[0]) if len(steps) > 1 else None
        if entries is None or not steps[1].isdecimal() or int(steps[1]) >= len(entries):
            return steps
        return steps[0], str(entries[int(steps[1])]), *steps[2:]


def _left_out(fault: Fault) -> tuple[str, ...] | None:
    """What is left out for a fault, by steps, `*` for every entry of a list; None where nothing can be.

    A field that is not asked for is left out wherever it stands. For anything else that is wrong in the data
    of a block the whole block is: no value is made up for it.
    """
    steps = steps_of(fault.pointer)
    match steps:
        case ("bodies", index, *rest):
            return _of_body(fault.code, index, tuple(rest))
        case ("reorganisations" | "appeals" | "readings" as part,) if fault.code == _UNKNOWN:
            return (part,)
        case ("reorganisations" | "appeals" as events, index, *_):
            return events, index
        case ("readings", name):
            return "readings", name
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
        case ("attributes", *_) if code == _UNKNOWN:
            return "bodies", ANY, *(ANY if step.isdecimal() else step for step in rest)
        case ("history", *_):
            return "bodies", index, "history"
        case ("attributes" | "kind", *_):
            return "bodies", index
        case (field,) if code == _UNKNOWN:
            return "bodies", ANY, field
        case _:
            return None
