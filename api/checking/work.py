"""Work for a process of its own: the bytes of a request in, the bytes of its answer or a refusal out."""

from collections.abc import Callable
from dataclasses import dataclass

from api.checking.limits import CheckLimits
from api.wire.fault import Fault
from dsl.diagnostics.wording import Language


@dataclass(frozen=True, slots=True)
class Refused:
    """A problem, as it is handed from one process to another."""

    kind: str
    detail: str
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A kind of work that is held to the limits of a check. It is handed to processes as it is."""

    answer: Callable[[bytes, Language, CheckLimits], bytes | Refused]
    """A function of a module, or `partial` of one."""
    pointer: str
    """Where in the body that stands which takes the time and the memory."""
    hint: str
    """What to do where that is too much."""


def over_time(work: Work, limits: CheckLimits) -> Refused:
    """The refusal of what runs over its time."""
    message = f"the check takes longer than {limits.seconds:g} seconds"
    return Refused("check-over-limit", message, (Fault(work.pointer, "Q017", message, work.hint),))


def over_memory(work: Work, limits: CheckLimits) -> Refused:
    """The refusal of what takes too much memory."""
    message = f"the check takes more than {limits.memory} bytes of memory"
    return Refused("check-over-limit", message, (Fault(work.pointer, "Q018", message, work.hint),))


def broken_off() -> Refused:
    """The refusal where a process was gone before it answered."""
    return Refused("check-broken-off", "the process that checks ended before it answered")
