"""The form that the data of a body have: objects, tables and single values, as the inputs' ids nest them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from gmpy2 import mpq

from api.intake.constant import Constants
from engine.graph.declaration import (
    Bound,
    ColumnInput,
    Input,
    NumberType,
    Origin,
    Rows,
    ScalarType,
    bounds_of,
)
from engine.graph.expression import Column, Constant, Expression, Reference
from engine.graph.label import Label
from engine.graph.methodology import Block, Methodology


@dataclass(frozen=True, slots=True)
class Other:
    """A value that bounds another: the input with this id, or the column at this place of the same row."""

    id: str
    name: str
    scale: int
    column: int | None = None


@dataclass(frozen=True, slots=True)
class End:
    """One end of a range. A strict end excludes its limit."""

    lower: bool
    strict: bool
    limit: mpq | Other

    def admits(self, value: mpq | int, limit: mpq | int) -> bool:
        """Whether a value lies on the right side of what the limit is."""
        if self.lower:
            return value > limit if self.strict else value >= limit
        return value < limit if self.strict else value <= limit


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: an input, an attribute or a column.

    Its typed value is the exact number, or the date's ordinal, times `scale`.
    """

    label: Label
    type: ScalarType
    optional: bool
    ends: tuple[End, ...] = ()

    @property
    def id(self) -> str:
        """The path of the input."""
        return self.label.id

    @property
    def scale(self) -> int:
        """What the exact number is multiplied by."""
        return scale_of(self.type)

    def fixed_ends(self) -> Iterator[tuple[End, mpq]]:
        """The ends that are numbers, or dates, with these."""
        return ((end, end.limit) for end in self.ends if not isinstance(end.limit, Other))

    def open_ends(self) -> Iterator[tuple[End, Other]]:
        """The ends that are other values, with these."""
        return ((end, end.limit) for end in self.ends if isinstance(end.limit, Other))


@dataclass(frozen=True, slots=True)
class Table:
    """An array of objects: the rows. `columns` are in the order of a typed row."""

    label: Label
    columns: Mapping[str, Scalar]

    @property
    def id(self) -> str:
        """The path of the input."""
        return self.label.id

    @property
    def optional(self) -> bool:
        """A table has to be given; it may be empty."""
        return False


@dataclass(frozen=True, slots=True)
class Branch:
    """An object: the data of a block, of a nested block, or (with an empty id) of the whole body.

    One without members is that of a block without inputs of its own: to give it submits the block.
    """

    id: str
    members: "dict[str, Node]" = field(default_factory=dict)

    def leaves(self) -> "Iterator[Scalar | Table]":
        """All inputs below, in the order of their declaration within each object."""
        for member in self.members.values():
            if isinstance(member, Branch):
                yield from member.leaves()
            else:
                yield member


Node = Branch | Table | Scalar


@dataclass(frozen=True, slots=True)
class Layout:
    """The forms of `data` and of `attributes`."""

    data: Branch
    attributes: Mapping[str, Scalar]


def layout_of(methodology: Methodology) -> Layout:
    """The layout that the inputs of a methodology have, with an object for each block, be it an empty one.

    Raises ValueError where an input's range ends neither with a constant nor with another input, or where one
    input's id lies below that of another.
    """
    ends = _Ends(Constants(methodology), {input_.label.id: input_ for input_ in methodology.inputs})
    data = Branch("")
    attributes: dict[str, Scalar] = {}
    for input_ in methodology.inputs:
        if isinstance(input_, Rows):
            columns = {
                column.label.name: Scalar(
                    column.label, column.type, column.optional, ends.of(column.type, input_)
                )
                for column in input_.columns
            }
            _place(data, Table(input_.label, columns))
            continue
        scalar = Scalar(input_.label, input_.type, input_.optional, ends.of(input_.type))
        if input_.origin is Origin.attribute:
            attributes[scalar.id] = scalar
        else:
            _place(data, scalar)
    for member, _ in methodology.walk():
        if isinstance(member, Block):
            _make_room(data, member.label.id)
    return Layout(data, attributes)


def depends_on_readings(methodology: Methodology) -> bool:
    """Whether readings may decide on a bound of an input, and so on the layout."""
    inputs = {each.label.id for each in methodology.inputs}
    types = [
        type_
        for each in methodology.inputs
        for type_ in ([column.type for column in each.columns] if isinstance(each, Rows) else [each.type])
    ]
    limits = [bound.limit for type_ in types for _, bound in bounds_of(type_)]
    return not all(
        isinstance(limit, Constant | Column) or (isinstance(limit, Reference) and limit.id in inputs)
        for limit in limits
    )


def scale_of(type_: ScalarType) -> int:
    """What a number of this type is multiplied by to give its typed value; 1 for what is no number."""
    return (type_.denominator or 1) if isinstance(type_, NumberType) else 1


def _place(data: Branch, leaf: Scalar | Table) -> None:
    *above, name = leaf.id.split(".")
    branch = data
    for depth, step in enumerate(above, start=1):
        member = branch.members.setdefault(step, Branch(".".join(above[:depth])))
        if not isinstance(member, Branch):
            raise ValueError(f"{leaf.id} lies below the input {member.id}")  # noqa: TRY004 - of the rules
        branch = member
    if name in branch.members:
        raise ValueError(f"{leaf.id} is two things: an input and what holds inputs")
    branch.members[name] = leaf


def _make_room(data: Branch, block: str) -> None:
    """Add the object of a block of which no input is, unless an input has its name."""
    above, _, name = block.rpartition(".")
    branch: Node | None = data
    for step in above.split(".") if above else ():
        branch = branch.members.get(step) if isinstance(branch, Branch) else None
    if isinstance(branch, Branch):
        branch.members.setdefault(name, Branch(block))


@dataclass(frozen=True, slots=True)
class _Ends:
    """Resolves the bounds of one methodology's inputs."""

    constants: Constants
    inputs: Mapping[str, Input | Rows]

    def of(self, type_: ScalarType, rows: Rows | None = None) -> tuple[End, ...]:
        """The ends of a type's range; a whole number is at least 0 without its saying so."""
        declared = [self._end(lower, bound, rows) for lower, bound in bounds_of(type_)]
        if isinstance(type_, NumberType) and type_.whole and not any(map(_keeps_above_zero, declared)):
            declared.append(End(lower=True, strict=False, limit=mpq()))
        return tuple(declared)

    def _end(self, lower: bool, bound: Bound, rows: Rows | None) -> End:
        return End(lower, bound.strict, self._limit(bound.limit, rows))

    def _limit(self, limit: Expression, rows: Rows | None) -> mpq | Other:
        if isinstance(limit, Column) and rows is not None:
            return _other_column(rows.columns, limit)
        if isinstance(limit, Reference):
            input_ = self.inputs.get(limit.id)
            if isinstance(input_, Input):
                return Other(input_.label.id, input_.label.name, scale_of(input_.type))
        return self.constants.value(limit)


def _other_column(columns: Iterable[ColumnInput], limit: Column) -> Other:
    for place, column in enumerate(columns):
        if column.label.name == limit.name:
            return Other(column.label.id, limit.name, scale_of(column.type), place)
    raise ValueError(f"{limit.rows} has no input column {limit.name}")


def _keeps_above_zero(end: End) -> bool:
    return end.lower and not isinstance(end.limit, Other) and end.limit >= 0
