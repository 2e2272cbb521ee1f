"""The attributes of an assessed body: given as the rules declare them, and within their bounds."""

from collections.abc import Iterator, Mapping

from gmpy2 import mpq

from dsl.lower.cells import read_date, read_number, read_option, read_yes_no
from dsl.lower.workshop import Workshop
from dsl.manifest.models import BodiesFile, BodyEntry
from dsl.manifest.read import Located
from engine.graph.declaration import Bound, ChoiceType, DateType, Input, NumberType, YesNoType, bounds_of
from engine.graph.expression import Constant, Reference

Value = mpq | bool | str | None


def lower_attributes(
    workshop: Workshop,
    located: Located[BodiesFile],
    position: int,
    entry: BodyEntry,
    declared: tuple[Input, ...],
) -> tuple[tuple[str, Value], ...]:
    """The attributes of the body at this position by name; a faulty one is reported and None."""
    wanted = {one.label.id: one for one in declared}
    for name in entry.attributes:
        if name not in wanted:
            workshop.findings.unknown(
                "E0803",
                name,
                located.key_span("bodies", position, "attributes", name),
                f"the rules declare no attribute `{name}`",
                wanted,
            )
    values: dict[str, Value] = dict.fromkeys(sorted(wanted))
    for name, attribute in wanted.items():
        text = entry.attributes.get(name)
        if text is None and not attribute.optional:
            span = located.span("bodies", position, "id")
            workshop.findings.add("E0803", span, f"the body `{entry.id}` has no value for `{name}`")
        if text is None:
            continue
        try:
            values[name] = _value(text, attribute)
        except ValueError as fault:
            span = located.span("bodies", position, "attributes", name)
            workshop.findings.add("E0803", span, f"{name}: {fault}")
    for name, attribute in wanted.items():
        for message in _outside(values[name], attribute, values):
            span = located.span("bodies", position, "attributes", name)
            workshop.findings.add("E0803", span, f"{name}: `{entry.attributes[name]}` is {message}")
    return tuple(values.items())


def _value(text: str, attribute: Input) -> mpq | bool | str:
    match attribute.type:
        case NumberType(_, _, decimals, whole):
            number = read_number(text)
            if whole and (number.denominator != 1 or number < 0):
                raise ValueError(f"`{text}` is no whole number")
            if decimals is not None and (number * 10**decimals).denominator != 1:
                raise ValueError(f"`{text}` has more than {decimals} decimals")
            return number
        case ChoiceType(options):
            return read_option(text, options)
        case YesNoType():
            return read_yes_no(text)
        case DateType():
            return read_date(text)
        case _:
            return text


def _outside(value: Value, attribute: Input, values: Mapping[str, Value]) -> Iterator[str]:
    """In which way a value is outside its bounds. A bound by data of the body is held when the data come."""
    if not isinstance(value, mpq):
        return
    for lowest, bound in bounds_of(attribute.type):
        limit = _limit(bound, values)
        if limit is None or (value > limit if lowest else value < limit):
            continue
        if value != limit:
            yield "below its lower bound" if lowest else "above its upper bound"
        elif bound.strict:
            yield "on its bound, which is left out"


def _limit(bound: Bound, values: Mapping[str, Value]) -> mpq | None:
    limit = values.get(bound.limit.id) if isinstance(bound.limit, Reference) else None
    if isinstance(bound.limit, Constant):
        limit = bound.limit.value
    return limit if isinstance(limit, mpq) else None
