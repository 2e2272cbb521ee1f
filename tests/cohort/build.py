"""Short ways to write ratings, flags and cohorts by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from gmpy2 import mpq

from engine.cohort.assess import assess
from engine.cohort.request import Appeal, Cohort, CohortBody, Reorganisation, Successor
from engine.cohort.result import ALL, Assessment, FlagStatus, Place, PopulationResult, Standing
from engine.graph.cohort import (
    EFFECTIVE,
    PREDECESSOR_SCORE,
    SHARE,
    Appeals,
    Border,
    Calendar,
    Case,
    Choice,
    Condition,
    Flag,
    Mark,
    Option,
    Places,
    Rating,
    Reading,
    Succession,
    TieKey,
    TieKeyKind,
    Ties,
    TieWay,
    TimeLimit,
    Trend,
    Window,
)
from engine.graph.declaration import Bound, ColumnInput, DateType, Derived, Input, NumberType, Rows
from engine.graph.expression import (
    Column,
    Constant,
    Expression,
    Irrational,
    IrrationalFunction,
    Reference,
    Same,
)
from engine.graph.label import Label
from engine.graph.methodology import Block, Methodology, Scope
from engine.program import Program, profile_of
from engine.result import BlockResult
from tests.engine import build as b

OWN, DEADLINE, PREDECESSORS = "succession.own", "succession.deadline", "succession.predecessors"


def square_root(value: Any) -> Irrational:
    """A value that is most often no fraction."""
    return Irrational(IrrationalFunction.root, (b.lift(value), b.number(2)))


def always(way: Any) -> Choice[Any]:
    """What is taken whatever the readings say; a choice stays what it is."""
    return way if isinstance(way, Choice) else Choice((), way)


def chosen(*cases: tuple[Expression, Any], otherwise: Any) -> Choice[Any]:
    """Pairs of condition and way, and the last way."""
    return Choice(tuple(Case(condition, way) for condition, way in cases), otherwise)


def is_option(name: str, option: str) -> Same:
    """Whether a reading, or the kind of the body, is this one."""
    return Same(Reference(name), Constant(option))


def reading(name: str, *options: str) -> Reading:
    """A reading whose first option is the default."""
    return Reading(Label(name), tuple(Option(Label(f"{name}.{option}")) for option in options), options[0])


def marked_block(id_: str, **rest: Any) -> Block:
    """A block that scores what is handed in as `<id>.x`, to two decimals; not scored where it is missing."""
    mark = b.criterion(f"{id_}.mark", b.ref(f"{id_}.x"), applies=b.known(b.ref(f"{id_}.x")))
    return b.block(id_, mark, combination="highest", rounding=b.HALF_UP, **rest)


def graph(*blocks: str | Block, inputs: Sequence[Any] = (), **rest: Any) -> Methodology:
    """A methodology of marked blocks, the year being 2025; `goals` alone where none is named."""
    made = [block if isinstance(block, Block) else marked_block(block) for block in blocks or ("goals",)]
    marks = [b.given(f"{block.label.id}.x", NumberType(), optional=True) for block in made]
    return replace(b.methodology(*made, inputs=(*marks, *inputs), **rest), assessed_year=2025)


def rating(id_: str, score: Any = None, **rest: Any) -> Rating:
    """A rating by the published score of the block with the same name, unless a score is given."""
    for name in ("needs", "apart", "unrounded"):
        if name in rest:
            rest[name] = always(rest[name])
    ties = rest.pop("ties", TieWay.best)
    rest["ties"] = always(Ties(ties) if isinstance(ties, TieWay) else ties)
    return Rating(Label(id_), b.score_of(id_) if score is None else b.lift(score), **rest)


def broken(*keys: TieKey) -> Ties:
    """Ties that keys break."""
    return Ties(TieWay.broken, keys)


def by_unrounded(descending: bool = True) -> TieKey:
    """The score before its rounding."""
    return TieKey(TieKeyKind.unrounded, descending)


def by_id(descending: bool = False) -> TieKey:
    """The id of the body."""
    return TieKey(TieKeyKind.body_id, descending)


def by_value(value: Any, descending: bool = True) -> TieKey:
    """An expression."""
    return TieKey(TieKeyKind.value, descending, b.lift(value))


def flag(id_: str, mark: Mark | Choice[Mark] | Expression, *ratings: str, **rest: Any) -> Flag:
    """A flag by a mark, or by a condition."""
    marks = mark if isinstance(mark, Choice | Places | Trend | Condition) else Condition(mark)
    return Flag(Label(id_), always(marks), ratings, **rest)


def last(count: int, border: str = "inclusive", *keys: TieKey, first: bool = False) -> Places:
    """The last places, or the first ones."""
    return Places(count, not first, Border(border), keys)


OBJECTIONS = Appeals(
    Label("appeal"),
    ("goals", "talks"),
    documents=Label("appeal.documents"),
    filing=TimeLimit(Label("appeal.filing"), 5, working=True),
    answering=TimeLimit(Label("appeal.answering"), 15, working=False),
)
CALENDAR = Calendar(date(2026, 1, 1), date(2026, 12, 31), (5, 6), (date(2026, 4, 7),), ())
"""7 April, a Tuesday, is free."""


@dataclass(frozen=True)
class Given:
    """A body with the values of its blocks: None where nothing applies, left out what is not handed in."""

    id: str
    blocks: Mapping[str, Any]
    kind: str = "central"
    scope: tuple[str, ...] | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    conclusions: Mapping[str, Any] = field(default_factory=dict)
    history: Mapping[int, Any] = field(default_factory=dict)

    def entered(self, methodology: Methodology) -> CohortBody:
        """As the engine takes it."""
        scope = None if self.scope is None else Scope(self.scope)
        marks = {f"{id_}.x": None if x is None else mpq(x) for id_, x in self.blocks.items()}
        return CohortBody(
            self.id,
            profile_of(methodology, self.kind, scope),
            {**marks, **self.values},
            frozenset(self.blocks),
            {id_: mpq(score) for id_, score in self.conclusions.items()},
            {year: mpq(value) for year, value in self.history.items()},
        )


def body(id_: str, /, goals: Any = "nothing", **rest: Any) -> Given:
    """A body with the value of its goals, and of other blocks by name."""
    known = {
        name: rest.pop(name) for name in ("kind", "scope", "values", "conclusions", "history") if name in rest
    }
    blocks = rest if goals == "nothing" else {"goals": goals, **rest}
    return Given(id_, blocks, **known)


def bodies(**goals: Any) -> list[Given]:
    """Bodies by the value of their goals."""
    return [body(id_, x) for id_, x in goals.items()]


def ended(id_: str, day: str, **shares: Any) -> Reorganisation:
    """The end of a body, with the shares of its successors."""
    successors = tuple(Successor(name, mpq(share)) for name, share in shares.items())
    return Reorganisation(id_, date.fromisoformat(day), successors)


def assessed(
    methodology: Methodology,
    given: Sequence[Given],
    *events: Reorganisation,
    appeals: Sequence[Appeal] = (),
    **readings: str,
) -> Assessment:
    """The assessment of these bodies."""
    program = Program(methodology, readings)
    return assess(
        program,
        Cohort(tuple(each.entered(program.methodology) for each in given), events, tuple(appeals)),
    )


def standing(assessment: Assessment, id_: str) -> Standing:
    """The standing of a body."""
    return next(each for each in assessment.bodies if each.id == id_)


def population(assessment: Assessment, id_: str = "goals", name: str = ALL) -> PopulationResult:
    """A rating among a population."""
    return next(each for each in assessment.ratings if (each.rating, each.population) == (id_, name))


def ranks(assessment: Assessment, id_: str = "goals", name: str = ALL) -> dict[str, str]:
    """The places of a rating, best first."""
    return {place.body: str(place.rank) for place in population(assessment, id_, name).places}


def place(assessment: Assessment, body_: str, id_: str = "goals") -> Place:
    """The place of a body in a rating."""
    return next(each for each in standing(assessment, body_).places if each.rating == id_)


def flagged(assessment: Assessment, id_: str, in_rating: str | None = None) -> set[str]:
    """The bodies that have a flag."""
    return {
        each.id
        for each in assessment.bodies
        for found in each.flags
        if (found.flag, found.rating, found.status) == (id_, in_rating, FlagStatus.raised)
    }


def block_of(assessment: Assessment, body_: str, id_: str = "goals") -> BlockResult:
    """A block of a body."""
    found = next(each for each in standing(assessment, body_).result.members if each.id == id_)
    assert isinstance(found, BlockResult)
    return found


def window(id_: str, first: str | Expression | None, end: str | Expression | None, **rest: Any) -> Window:
    """A window from a day to a day, both inside; an expression is a limit that is itself outside."""
    for name in ("rated", "counts", "recommends"):
        if name in rest:
            rest[name] = always(rest[name])
    return Window(Label(id_), _bound(first, upper=False), _bound(end, upper=True), **rest)


def _bound(limit: str | Expression | None, upper: bool) -> Bound | None:
    if limit is None:
        return None
    if isinstance(limit, str):
        return Bound(b.number(date.fromisoformat(limit).toordinal()), strict=False)
    return Bound(limit, strict=upper)


def of_predecessors(name: str) -> Column:
    """A column of the predecessors."""
    return Column(PREDECESSORS, name)


def weighted(weight: Any = None) -> Expression:
    """The mean of the own score, with weight 1, and the scores of the predecessors, by their shares."""
    weights = of_predecessors(SHARE) if weight is None else weight
    scores = b.times(weights, of_predecessors(PREDECESSOR_SCORE))
    return b.over(
        b.plus(b.ref(OWN), b.aggregate("sum", PREDECESSORS, scores)),
        b.plus(1, b.aggregate("sum", PREDECESSORS, weights)),
    )


def succession(*windows: Window, score: Expression | None = None, **derived: Expression) -> Succession:
    """Rules of succession: by shares, unless a score is given."""
    columns = (
        (SHARE, NumberType()),
        (EFFECTIVE, DateType()),
        (PREDECESSOR_SCORE, NumberType()),
    )
    return Succession(
        Label("succession"),
        weighted() if score is None else score,
        Input(Label(OWN), NumberType()),
        Input(Label(DEADLINE), DateType(), optional=True),
        Rows(
            Label(PREDECESSORS),
            tuple(ColumnInput(Label(f"{PREDECESSORS}.{name}"), type_) for name, type_ in columns),
            tuple(Derived(Label(f"{PREDECESSORS}.{name}"), value) for name, value in derived.items()),
        ),
        windows,
    )
