"""The values of a body that may be changed one at a time, each with its place in the request."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from gmpy2 import mpq

from api.intake import BodyRequest
from api.intake.form import Form
from api.intake.layout import Scalar, Table
from api.lift.domain import Bodies, grid_of
from api.wire.pointer import pointer_to
from engine.graph.declaration import ChoiceType, DateType, NumberType, TextType, YesNoType
from engine.graph.label import Texts
from engine.lift import Listed, Variable
from engine.lift.variable import Value

Path = tuple[str | int, ...]
"""The keys and indices that lead to a value in the document of a request."""


class Untried(StrEnum):
    """Why a value is not looked into."""

    text = "text"
    """Any text is admitted: there is no smallest change."""
    limit = "limit"
    """More values, or more work, than one search takes."""


@dataclass(frozen=True, slots=True)
class Place:
    """A value in the request: `id` is that of the input, or `rows.column`; `rows` are the positions of rows.

    The first of the rows is the one that is changed; the others are equal to it in all that the rules use.
    """

    path: Path
    id: str
    scalar: Scalar
    titles: Texts
    row_titles: Texts = ()
    rows: tuple[int, ...] = ()

    @property
    def pointer(self) -> str:
        """The JSON pointer."""
        return pointer_to(self.path)


@dataclass(frozen=True, slots=True)
class Changeable:
    """A value with what it may be; `variable` is None where it cannot be gone through."""

    place: Place
    variable: Variable | None


def changeable(
    form: Form, body: BodyRequest, index: int, used: frozenset[str], bodies: Bodies, decimals: int | None
) -> Iterator[Changeable]:
    """The values that rules use, in the order of the layout; equal rows once.

    `index` is the position of the body in the request. `bodies` are its values, as given and as objections
    correct them, `used` the names that rules ask for.
    """
    for id_, leaf in form.leaves.items():
        if id_ not in body.values or id_ not in form.demand.used:
            continue
        path: Path = ("bodies", index, "data", *id_.split("."))
        if isinstance(leaf, Table):
            yield from _cells(form, leaf, path, body, used, bodies, decimals)
        elif id_ in used:
            place = Place(path, id_, leaf, leaf.label.titles)
            now = _value(leaf, body.values[id_])
            yield Changeable(place, _variable(form, place, now, bodies, decimals))


def _cells(
    form: Form,
    table: Table,
    path: Path,
    body: BodyRequest,
    used: frozenset[str],
    bodies: Bodies,
    decimals: int | None,
) -> Iterator[Changeable]:
    names = list(table.columns)
    counting = [at for at, name in enumerate(names) if f"{table.id}.{name}" in used]
    alike: dict[tuple[Any, ...], list[int]] = {}
    for position, row in enumerate(body.values[table.id]):
        alike.setdefault(tuple(row[at] for at in counting), []).append(position)
    for rows in alike.values():
        cells = body.values[table.id][rows[0]]
        for at in counting:
            name = names[at]
            column = table.columns[name]
            id_ = f"{table.id}.{name}"
            titles, rows_of = column.label.titles, table.label.titles
            place = Place((*path, rows[0], name), id_, column, titles, rows_of, tuple(rows))
            now = _value(column, cells[at])
            cell = (table.id, rows[0], at)
            yield Changeable(place, _variable(form, place, now, bodies, decimals, cell))


def _variable(
    form: Form,
    place: Place,
    now: Value,
    bodies: Bodies,
    decimals: int | None,
    cell: tuple[str, int, int] | None = None,
) -> Variable | None:
    scalar = place.scalar
    input_, row, column = (place.id, None, None) if cell is None else cell
    match scalar.type:
        case TextType():
            return None
        case YesNoType():
            return Variable(input_, now, Listed((True, False)), scalar.optional, row, column)
        case ChoiceType(options=options):
            return Variable(input_, now, Listed(options), scalar.optional, row, column)
        case NumberType() | DateType():
            number = now if isinstance(now, mpq) else None
            grid = grid_of(form, scalar, number, bodies, decimals, cell)
            return Variable(input_, now, grid, scalar.optional, row, column)


def _value(scalar: Scalar, typed: Any) -> Value:
    """A typed value as the rules know it."""
    if typed is not None and isinstance(scalar.type, NumberType | DateType):
        return mpq(typed) / scalar.scale
    value: Value = typed
    return value
