"""The data of the bodies of one profile: a reader that is written once, and then runs straight through."""

from collections.abc import Callable
from typing import Any

from api.intake.demand import Unit
from api.intake.fast.comparison import comparison_lines
from api.intake.fast.object import PARAMETERS, ObjectWriter
from api.intake.fast.source import GIVE_UP, Source
from api.intake.form import Form
from api.intake.layout import Branch, Scalar, Table
from api.wire.tree import Json

ReadData = Callable[[Json, dict[str, Any]], frozenset[str]]
"""Adds typed values to a dict; the ids of the submitted units. Raises IrregularError or KeyError."""

ReadUnit = Callable[[Any], dict[str, Any]]
"""The typed values of the data of one unit. Raises IrregularError or KeyError."""


def data_reader(form: Form) -> ReadData:
    """The reader of `data` of a form, for values that have the attributes already."""
    source = Source()
    lines = ObjectWriter(source, form).lines(form.layout.data, frozenset())
    lines += ["if None in data.values():", f"    {GIVE_UP}", "submitted = []"]
    for unit in form.demand.units:
        lines += _unit_lines(form, unit)
    lines += comparison_lines(source, _used(form))
    read: ReadData = source.compiled(
        source.function("read", PARAMETERS, [*lines, "return frozenset(submitted)"])
    )
    return read


def attributes_reader(form: Form) -> Callable[[Json, dict[str, Any]], None]:
    """The reader of the attributes of the bodies of a form. Raises IrregularError or KeyError."""
    source = Source()
    lines = ObjectWriter(source, form).attributes_lines()
    lines += comparison_lines(source, form.layout.attributes.values())
    read: Callable[[Json, dict[str, Any]], None] = source.compiled(source.function("read", PARAMETERS, lines))
    return read


def unit_reader(form: Form, unit: str | None) -> ReadUnit:
    """The reader of the data of the only unit that a form demands: of its own object, or of all data."""
    source = Source()
    writer = ObjectWriter(source, form)
    lines = [f"values = {{'kind': {form.profile.kind!r}}}"]
    own = None if unit is None else form.layout.data.members[unit]
    if isinstance(own, Branch):
        lines += writer.lines(own, form.demand.used)
    else:
        lines += [*writer.lines(form.layout.data, frozenset()), "if None in data.values():", f"    {GIVE_UP}"]
        lines += ["submitted = []", *(line for each in form.demand.units for line in _unit_lines(form, each))]
    lines += [*comparison_lines(source, _used(form)), "return values"]
    read: ReadUnit = source.compiled(source.function("read", "data", lines))
    return read


def _used(form: Form) -> list[Scalar | Table]:
    return [leaf for id_, leaf in form.leaves.items() if id_ in form.demand.used]


def _unit_lines(form: Form, unit: Unit) -> list[str]:
    """What notes that a unit is submitted, and sees to the inputs that it uses but that lie elsewhere."""
    lines = [f"submitted.append({unit.id!r})"]
    for id_ in unit.elsewhere:
        otherwise = f"values[{id_!r}] = None" if form.leaves[id_].optional else GIVE_UP
        lines += [f"if {id_!r} not in values:", f"    {otherwise}"]
    keys = sorted({unit.id} if unit.whole else {unit.id, *unit.keys})
    if not unit.whole and not unit.keys:
        return lines
    given = " or ".join(f"{key!r} in data" for key in keys)
    return [f"if {given}:", *(f"    {line}" for line in lines)]
