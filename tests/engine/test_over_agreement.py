"""Values over bodies of random cohorts, beside a plain count in Python's own fractions."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from gmpy2 import mpq
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.cohort.over import aggregated
from engine.graph.expression import Expression, OverBodies
from engine.graph.methodology import Methodology
from engine.program import Fault, Program
from tests.engine import build as b
from tests.engine.bodies import NO_RATINGS, body, of_bodies, score_in, scored

USED = b.plus(b.ref("u.x"), b.ref("u.w"), b.choose((b.known(b.ref("u.maybe")), 1), otherwise=0))
KINDS = ("central", "local")


@dataclass(frozen=True)
class Given:
    """What a body hands in, if it submits the block."""

    kind: str
    submitted: bool
    x: int
    w: int
    maybe: int | None


@dataclass(frozen=True)
class Asked:
    """A value over bodies, and what it counts in."""

    expression: OverBodies
    among: Callable[[Given], bool]
    value: Callable[[Given], Fraction]
    same_kind: bool


VALUES: dict[str, tuple[Expression, Callable[[Given], Fraction]]] = {
    "x": (b.ref("u.x"), lambda body: Fraction(body.x)),
    "x / w": (b.over(b.ref("u.x"), b.ref("u.w")), lambda body: Fraction(body.x, body.w)),
    "maybe": (b.ref("u.maybe"), lambda body: Fraction(body.maybe or 0)),
}
NUMBERS: dict[str, Callable[[list[Fraction]], Fraction]] = {
    "sum": lambda values: Fraction(sum(values)),
    "average": lambda values: Fraction(sum(values)) / len(values),
    "min": min,
    "max": max,
    "variance": lambda values: Fraction(statistics.pvariance(values)),
    "quantile": lambda values: Fraction(statistics.median(values)),
    "count": lambda values: Fraction(len(values)),
}

GIVEN = st.builds(
    Given,
    st.sampled_from(KINDS),
    st.sampled_from((True, True, True, False)),
    st.integers(0, 6),
    st.integers(1, 4),
    st.none() | st.integers(0, 6),
)


@st.composite
def questions(draw: st.DrawFn) -> Asked:
    """Any kind of value, over any population."""
    kind = draw(st.sampled_from(sorted(NUMBERS)))
    name = draw(st.sampled_from(sorted(VALUES)))
    expression, value = VALUES[name]
    population = draw(st.sampled_from(("every", "same_kind", "kind")))
    limit = draw(st.integers(-1, 4))
    known = b.known(b.ref("u.maybe"))
    where = known if name == "maybe" else b.compare(b.ref("u.x"), ">", limit)
    level = {"level": mpq(1, 2)} if kind == "quantile" else {}
    over = of_bodies(
        kind,
        None if kind == "count" else expression,
        population,
        where=where,
        of="local" if population == "kind" else "",
        **level,
    )

    def among(body: Given) -> bool:
        meant = population != "kind" or body.kind == "local"
        return meant and body.submitted and (body.maybe is not None if name == "maybe" else body.x > limit)

    return Asked(over, among, value, population == "same_kind")


def methodology(expression: Expression) -> Methodology:
    """A block in which the value is asked for, and another one that all bodies submit."""
    return b.methodology(
        b.block("u", b.criterion("u.asked", expression, 50), b.criterion("u.uses", USED, 50)),
        b.block("v", b.criterion("v.one", 1, 100)),
        inputs=(b.given("u.x"), b.given("u.w"), b.given("u.maybe", optional=True)),
    )


@given(questions(), st.lists(GIVEN, min_size=1, max_size=7))
@settings(max_examples=200, deadline=None)
def test_random_cohorts(asked: Asked, givens: list[Given]) -> None:
    numbers = NUMBERS[asked.expression.kind.value]
    alone = methodology(asked.expression)
    program = Program(alone)
    bodies = [
        body(
            alone,
            f"b{at}",
            each.kind,
            submitted=("u", "v") if each.submitted else ("v",),
            **({"u__x": each.x, "u__w": each.w, "u__maybe": each.maybe} if each.submitted else {}),
        )
        for at, each in enumerate(givens)
    ]
    over = aggregated(program.declarations, bodies, NO_RATINGS)
    whole = all(not isinstance(value, Fault) for values in over.values() for value in values.values())
    found = scored(alone, *bodies) if whole else {}
    for at, each in enumerate(givens):
        values = [
            asked.value(other)
            for other in givens
            if asked.among(other) and (not asked.same_kind or other.kind == each.kind)
        ]
        (told,) = over[f"b{at}"].values()
        if not values and asked.expression.kind.value not in ("sum", "count"):
            assert isinstance(told, Fault)
            continue
        assert told == mpq(numbers(values))
        if each.submitted and found:
            assert score_in(found[f"b{at}"], "u.asked") == told
