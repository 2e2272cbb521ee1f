"""The attributes of an assessed body: given as the rules declare them, and within their bounds."""

from collections.abc import Iterator, Mapping

from gmpy2 import mpq

from dsl.diagnostics.message import Message, say
from dsl.lower.cells import CellError, advice_on, read_date, read_number, read_option, read_yes_no
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
                say("no-such-attribute", attribute=name),
                wanted,
            )
    values: dict[str, Value] = dict.fromkeys(sorted(wanted))
    for name, attribute in wanted.items():
        text = entry.attributes.get(name)
        if text is None and not attribute.optional:
            span = located.span("bodies", position, "id")
            said = say("attribute-lacking", body=entry.id, attribute=name)
            workshop.findings.add("E0803", span, said)
        if text is None:
            continue
        try:
            values[name] = _value(text, attribute)
        except CellError as fault:
            span = located.span("bodies", position, "attributes", name)
            said = say("value-at-fault", name=name, fault=fault.said)
            workshop.findings.add("E0803", span, said, advice_on(fault, workshop.findings))
    for name, attribute in wanted.items():
        for where in _outside(values[name], attribute, values):
            span = located.span("bodies", position, "attributes", name)
            said = say("value-out-of-bounds", name=name, value=entry.attributes[name], where=where)
            workshop.findings.add("E0803", span, said)
    return tuple(values.items())


def _value(text: str, attribute: Input) -> mpq | bool | str:
    match attribute.type:
        case NumberType(_, _, decimals, whole):
            number = read_number(text)
            if whole and (number.denominator != 1 or number < 0):
                raise CellError(say("no-whole-number", value=text))
            if decimals is not None and (number * 10**decimals).denominator != 1:
                raise CellError(say("too-many-decimals", value=text, most=decimals))
            return number
        case ChoiceType(options):
            return read_option(text, options)
        case YesNoType():
            return read_yes_no(text)
        case DateType():
            return read_date(text)
        case _:
            return text


def _outside(value: Value, attribute: Input, values: Mapping[str, Value]) -> Iterator[Message]:
    """In which way a value is outside its bounds. A bound by data of the body is held when the data come."""
    if not isinstance(value, mpq):
        return
    for lowest, bound in bounds_of(attribute.type):
        limit = _limit(bound, values)
        if limit is None or (value > limit if lowest else value < limit):
            continue
        if value != limit:
            yield say("below-its-lower-bound") if lowest else say("above-its-upper-bound")
        elif bound.strict:
            yield say("on-its-bound-left-out")


def _limit(bound: Bound, values: Mapping[str, Value]) -> mpq | None:
    limit = values.get(bound.limit.id) if isinstance(bound.limit, Reference) else None
    if isinstance(bound.limit, Constant):
        limit = bound.limit.value
    return limit if isinstance(limit, mpq) else None
