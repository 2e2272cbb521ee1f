"""Random small methodologies and data for them."""

from dataclasses import replace
from typing import Any

from gmpy2 import mpq
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from engine.graph.declaration import (
    ChoiceType,
    DateType,
    Function,
    Input,
    Named,
    NumberType,
    Rows,
    ScalarType,
    YesNoType,
)
from engine.graph.expression import (
    Aggregate,
    AggregateKind,
    Column,
    Constant,
    Expression,
    Lookup,
    Reference,
)
from engine.graph.label import Label
from engine.graph.methodology import Combination, Criterion, Inapplicable, Member, Methodology
from tests.engine import build as b
from tests.engine.random_expressions import conditions, numbers, roundings
from tests.engine.random_names import COLUMNS, CONSTANTS, INPUTS, LIST, PAIRS, PRICES, SCALE, TABLE, Names

WORTHS = st.sampled_from([mpq(10), mpq(5, 3), mpq(40)])
WEIGHTS = st.sampled_from([mpq(1, 2), mpq(3), mpq(0)])


@st.composite
def rules(draw: DrawFn, irrational: bool = False) -> Methodology:
    """A methodology of one block "u" with everything in it, and results."""
    names = Names(careless=draw(st.integers(0, 5)) == 0, irrational=irrational)
    functions: list[Function] = []
    named: list[Named] = [Named(Label("u.rate"), Constant(draw(CONSTANTS)), parameter=True)]
    names = replace(names, named=("u.rate",))
    for position in range(draw(st.integers(0, 2))):
        arguments = ("p", "q")[: draw(st.integers(1, 2))]
        inside = Names(
            named=("u.rate",),
            functions=names.functions,
            arguments=arguments,
            in_function=True,
            irrational=irrational,
        )
        functions.append(Function(Label(f"f{position}"), arguments, numbers(draw, inside, 3)))
        names = replace(names, functions=(*names.functions, (f"f{position}", len(arguments))))
    derived: dict[str, Any] = {}
    for position in range(draw(st.integers(0, 3))):
        row = replace(names, columns=tuple(COLUMNS))
        absent = draw(st.booleans())
        if absent:
            row = replace(row, known=frozenset({Column(LIST, "actual")}))
        value = numbers(draw, row, 3)
        if absent:
            derived[f"derived{position}"] = (value, (Column(LIST, "actual"),))
        else:
            derived[f"derived{position}"] = value
            names = replace(names, derived=(*names.derived, f"derived{position}"))
    derived_names, names = names.derived, replace(names, derived=())
    names = replace(names, derived=())
    for position in range(draw(st.integers(0, 4))):
        id_ = f"u.let{position}"
        if draw(st.integers(0, 3)) == 0:
            absence = (Reference("u.maybe"),)
            value = numbers(draw, replace(names, known=frozenset(absence)), 3)
            named.append(Named(Label(id_), value, absence))
            if names.careless:
                names = replace(names, named=(*names.named, id_))
        else:
            named.append(Named(Label(id_), numbers(draw, names, 3)))
            names = replace(names, named=(*names.named, id_))
    columns = {name: type_ for name, (type_, _) in COLUMNS.items()}
    listed = b.rows(
        LIST, columns, tuple(name for name, (_, optional) in COLUMNS.items() if optional), **derived
    )
    extra = numbers(draw, replace(names, derived=derived_names, columns=tuple(COLUMNS)), 2)
    named.append(Named(Label("u.summed"), Aggregate(AggregateKind.sum, LIST, extra)))
    names = replace(names, named=(*names.named, "u.summed"))
    inputs: list[Input | Rows] = [Input(Label(id_), type_, opt) for id_, (type_, opt) in INPUTS.items()]
    return b.methodology(
        blocks(draw, "u", names, 2),
        inputs=(*inputs, listed),
        named=tuple(named),
        functions=tuple(functions),
        tables=(TABLE, PRICES, PAIRS),
        bands=(SCALE,),
        results=results(draw, "", Names(scores=("u", "u.m0"), in_function=True, careless=True)),
    )


def blocks(draw: DrawFn, id_: str, names: Names, levels: int) -> Member:
    """A random block."""
    members: list[Member] = []
    outer = names
    combination = draw(st.sampled_from(list(Combination)))
    worths = draw(st.booleans())
    for position in range(draw(st.integers(1, 3))):
        member = f"{id_}.m{position}"
        nested = levels > 1 and combination is not Combination.sum and draw(st.integers(0, 2)) == 0
        if nested:
            made: Member = blocks(draw, member, names, levels - 1)
        else:
            made = b.criterion(
                member, numbers(draw, names, 3), applies=_maybe(draw, names), kinds=_kinds(draw)
            )
        if combination is Combination.sum and worths and isinstance(made, Criterion):
            made = replace(made, worth=draw(WORTHS))
        if combination is Combination.average:
            made = replace(made, weight=draw(WEIGHTS))
        members.append(made)
        names = replace(names, scores=(*names.scores, member))
    ids = tuple(member.label.id for member in members)
    runs = draw(st.sampled_from([(), (), (ids[:1], ids), (ids, ids[1:] or ids)]))
    return b.block(
        id_,
        *members,
        combination=combination.value,
        top=draw(st.sampled_from([10, 100])),
        applies=_maybe(draw, outer) if "." in id_ else None,
        kinds=_kinds(draw) if "." in id_ else None,
        formula=numbers(draw, names, 3) if combination is Combination.formula else None,
        inapplicable=draw(st.sampled_from([None, *Inapplicable, Inapplicable.rescale])),
        receivers=tuple(draw(st.sets(st.sampled_from(ids)))),
        least=draw(st.sampled_from([1, 1, 1, 2])),
        runs=runs,
        adjustments=tuple(
            draw(st.sampled_from([b.penalty, b.bonus]))(
                f"{id_}.adjustment{position}",
                numbers(draw, names, 2),
                applies=_maybe(draw, names),
                kinds=_kinds(draw),
                most=draw(st.sampled_from([None, b.number(3)])),
            )
            for position in range(draw(st.integers(0, 2)))
        ),
        caps=tuple(
            b.cap(f"{id_}.cap{position}", numbers(draw, names, 1), conditions(draw, names, 2))
            for position in range(draw(st.integers(0, 2)))
        ),
        floor=draw(st.sampled_from([None, mpq(0), mpq(1, 3)])),
        ceiling=draw(st.sampled_from([None, mpq(10)])),
        rounding=draw(st.none() | roundings()),
        results=results(draw, id_, replace(names, scores=(*names.scores, id_), careless=True)),
    )


def _maybe(draw: DrawFn, names: Names) -> Expression | None:
    return conditions(draw, names, 2) if draw(st.integers(0, 2)) == 0 else None


def _kinds(draw: DrawFn) -> tuple[str, ...] | None:
    return draw(st.sampled_from([None] * 8 + [("central",), ("local",)]))


def results(draw: DrawFn, id_: str, names: Names) -> tuple[Any, ...]:
    """Random results, careless about what may be missing."""
    made = []
    for position in range(draw(st.integers(0, 2))):
        own = f"{id_}.result{position}"
        rounding = draw(st.none() | roundings())
        value = (
            numbers(draw, names, 2)
            if names.in_function
            else draw(
                st.sampled_from([Reference("u.maybe"), numbers(draw, names, 2), b.score_of(id_ or "u")])
            )
        )
        applies = _maybe(draw, names)
        made.append(b.result(own, value, rounding=rounding, applies=applies, kinds=_kinds(draw)))
    if not names.in_function and draw(st.booleans()):
        made.append(
            b.result(
                f"{id_}.word",
                Lookup("u.table", "word", (Reference("u.option"), numbers(draw, names, 1))),
                "text",
            )
        )
    return tuple(made)


@st.composite
def bodies(draw: DrawFn) -> dict[str, Any]:
    """Values for the inputs."""
    values: dict[str, Any] = {id_: _value(draw, type_, optional) for id_, (type_, optional) in INPUTS.items()}
    values[LIST] = [
        tuple(_value(draw, type_, optional) for type_, optional in COLUMNS.values())
        for _ in range(draw(st.integers(0, 5)))
    ]
    return values


def _value(draw: DrawFn, type_: ScalarType, optional: bool) -> Any:
    if optional and draw(st.integers(0, 2)) == 0:
        return None
    match type_:
        case ChoiceType():
            return draw(st.sampled_from(type_.options))
        case YesNoType():
            return draw(st.booleans())
        case DateType():
            return draw(st.integers(1, 1000))
        case NumberType(denominator=None):
            return draw(CONSTANTS)
        case NumberType(whole=True):
            return draw(st.integers(0, 5))
        case NumberType(lower=None):
            return draw(st.sampled_from([-250, -1, 0, 1, 50, 100, 250, 1234]))
        case _:
            return draw(st.sampled_from([1, 10, 25, 300]))
