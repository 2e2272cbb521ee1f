"""The query parameters of an address: nothing is ignored in silence."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from starlette.requests import Request

from api.evidence.moment import FORM, is_moment
from api.problem import Problem
from api.wire.fault import Fault
from api.wire.pointer import pointer_to
from api.wire.quoted import visible


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """The values of a parameter that is a whole number, from 0 to `most`."""

    most: int

    def __contains__(self, value: str) -> bool:
        return (
            value.isascii()
            and value.isdigit()
            and len(value) <= len(str(self.most))
            and int(value) <= self.most
        )


@dataclass(frozen=True, slots=True)
class PointInTime:
    """The values of a parameter that is a date with its time and the offset from UTC (ISO 8601)."""

    def __contains__(self, value: str) -> bool:
        return is_moment(value)


class Text:
    """The values of a parameter that is any text but an empty one: what it names is looked for later."""

    def __contains__(self, value: str) -> bool:
        return bool(value)


Values = Collection[str] | WholeNumber | PointInTime | Text
"""What a parameter takes: one of some words, a number, a time, or any text."""


def only(**known: Values) -> Callable[[Request], None]:
    """What raises a problem for a request with other parameters than these, or other values than theirs."""

    def check(request: Request) -> None:
        given = request.query_params.multi_items()
        counts = Counter(name for name, _ in given)
        faults = [fault for name, value in given if (fault := _fault(name, value, known)) is not None]
        faults += [_repeated(name, count) for name, count in counts.items() if count > 1 and name in known]
        if faults:
            raise Problem("invalid-parameter", "the address has parameters that are not valid", faults)

    return check


def required(*names: str) -> Callable[[Request], None]:
    """What raises a problem for a request that lacks one of these parameters."""

    def check(request: Request) -> None:
        lacking = (name for name in names if name not in request.query_params)
        faults = [_missing(name, f"write {name}=…") for name in lacking]
        if faults:
            raise Problem("invalid-parameter", "the address lacks parameters", faults)

    return check


def value_of(request: Request, name: str, *, detail: str, hint: str) -> str:
    """The value of a parameter; a problem with this detail where it is not given."""
    value = request.query_params.get(name)
    if value is None:
        raise Problem("invalid-parameter", detail, [_missing(name, hint)])
    return value


def _missing(name: str, hint: str) -> Fault:
    return Fault(pointer_to([name]), "Q005", f"the parameter {name} is missing", hint)


def _fault(name: str, value: str, known: Mapping[str, Values]) -> Fault | None:
    pointer = pointer_to([name])
    if name not in known:
        hint = f"there is {', '.join(known)}" if known else "there are none"
        return Fault(pointer, "Q001", f"there is no parameter {visible(name)} here", hint)
    if value not in known[name]:
        message = f"the parameter {name} does not take the value {visible(value)}"
        return Fault(pointer, "Q003", message, _taken(known[name]))
    return None


def _taken(values: Values) -> str:
    if isinstance(values, WholeNumber):
        return f"it takes a whole number from 0 to {values.most}"
    if isinstance(values, PointInTime):
        return f"it takes a date with its time and offset, such as {FORM}, its + written as %2B"
    if isinstance(values, Text):
        return "it takes a text that is not empty"
    return f"in this version it takes {', '.join(values)}"


def _repeated(name: str, count: int) -> Fault:
    return Fault(pointer_to([name]), "Q002", f"the parameter {name} is given {count} times", "give it once")
