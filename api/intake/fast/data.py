"""The data of the bodies of one profile: readers made once, which then run straight through."""

from collections.abc import Callable
from typing import Any

from api.intake.fast.comparison import value_comparisons
from api.intake.fast.irregular import IrregularError
from api.intake.fast.scalar import Convert, converter
from api.intake.fast.table import table_reader
from api.intake.form import Form
from api.intake.layout import Branch, Scalar, Table
from api.wire.tree import Json

ReadData = Callable[[Json, dict[str, Any]], frozenset[str]]
"""Adds typed values to a dict; the ids of the submitted units. Raises IrregularError or KeyError."""

ReadObject = Callable[[Json, dict[str, Any]], None]
"""The same for one object of the data."""


def data_reader(form: Form) -> ReadData:
    """The reader of `data` of a form, for values that have the attributes already."""
    read_object = _object_reader(form, form.layout.data, frozenset())
    units = [
        (unit, [(id_, form.leaves[id_].optional) for id_ in unit.elsewhere]) for unit in form.demand.units
    ]
    used = (leaf for id_, leaf in form.leaves.items() if id_ in form.demand.used)
    comparisons = value_comparisons(used)

    def read(data: Json, values: dict[str, Any]) -> frozenset[str]:
        read_object(data, values)
        assert isinstance(data, dict)  # noqa: S101 - read_object saw to it
        if None in data.values():
            raise IrregularError
        submitted = []
        for unit, elsewhere in units:
            if not unit.submitted(data):
                continue
            submitted.append(unit.id)
            for id_, optional in elsewhere:
                if id_ not in values:
                    if not optional:
                        raise IrregularError
                    values[id_] = None
        for holds in comparisons:
            if not holds(values):
                raise IrregularError
        return frozenset(submitted)

    return read


def _object_reader(form: Form, branch: Branch, needs: frozenset[str]) -> ReadObject:
    """The reader of an object; `needs` are the inputs that are used by the unit that giving it submits."""
    inner = _inner_readers(form, branch, needs)
    required: list[tuple[str, str, Convert]] = []
    other: list[tuple[str, str, Convert, bool]] = []
    for key, id_, convert in _converters(form, branch):
        if id_ in needs and not form.leaves[id_].optional:
            required.append((key, id_, convert))
        else:
            other.append((key, id_, convert, id_ in needs))
    size = len(inner) + len(required) + len(other)

    def read(given: Json, values: dict[str, Any]) -> None:
        if type(given) is not dict:
            raise IrregularError
        absent = 0
        for key, id_, convert in required:
            values[id_] = convert(given[key])
        for key, id_, convert, needed in other:
            value = given.get(key)
            if value is not None:
                values[id_] = convert(value)
                continue
            absent += key not in given
            if needed:
                values[id_] = None
        for key, read_inner, is_required, optional in inner:
            value = given.get(key)
            if value is not None:
                read_inner(value, values)
            elif is_required:
                raise IrregularError
            else:
                absent += key not in given
                for id_ in optional:
                    values[id_] = None
        if len(given) + absent != size:
            raise IrregularError

    return read


def _converters(form: Form, branch: Branch) -> list[tuple[str, str, Convert]]:
    """The inputs of an object that are used: their key, their id and what reads them."""
    return [
        (
            key,
            leaf.id,
            table_reader(leaf, form.limits) if isinstance(leaf, Table) else converter(leaf, form.limits),
        )
        for key, leaf in branch.members.items()
        if isinstance(leaf, Table | Scalar) and leaf.id in form.demand.used
    ]


def _inner_readers(
    form: Form, branch: Branch, needs: frozenset[str]
) -> list[tuple[str, ReadObject, bool, list[str]]]:
    """The objects in an object of which something is used.

    For each its key, its reader, whether it must be given, and the optional inputs that are missing if not.
    """
    readers = []
    for key, member in branch.members.items():
        if not isinstance(member, Branch) or not form.demand.uses_below(member):
            continue
        if branch is form.layout.data:
            below = frozenset[str]().union(*(unit.needs for unit in form.demand.units if unit.id == key))
            needed = []
        else:
            below = needs
            needed = [leaf for leaf in member.leaves() if leaf.id in needs]
        optional = [leaf.id for leaf in needed if leaf.optional]
        readers.append((key, _object_reader(form, member, below), len(optional) < len(needed), optional))
    return readers
