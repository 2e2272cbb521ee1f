"""Values over bodies from the rule file to the score: an index that compares its bodies with one another."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from gmpy2 import mpq

from dsl import compile_unproved
from engine.cohort.assess import assess
from engine.cohort.request import Cohort, CohortBody
from engine.exact import round_to_multiple
from engine.graph.expression import Aggregate, Irrational, Known, OverBodies, OverKind, Population, Reference
from engine.graph.methodology import Methodology
from engine.graph.rounding import RoundingMode
from engine.program import Program, profile_of
from engine.result import BlockResult

MANIFEST = b"""
id: libraries
title: {en: "Libraries"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
kinds: {city: {}, rural: {}}
rules: [libraries.rules]
"""
INDEX = """
block index
    scale from 0 to 100
    round half up to 2 decimals
    input visits: whole number
    input staff: whole number from 1
    let per_head = visits / staff
    let low = min(per_head over bodies of the same kind)
    let high = max(per_head over bodies of the same kind)
    let spread = standard_deviation(visits over all bodies)

    criterion attendance, worth 40
        score = worth * (per_head - low) / (high - low) when high > low
                worth otherwise
    criterion standing, worth 30
        score = clamp(15 + 5 * (visits - average(visits over all bodies)) / spread, 0, worth) when spread > 0
                15 otherwise
    criterion tenth, worth 30
        score = worth * decile(per_head over all bodies) / 10

let best = max(score of index over all bodies where index is scored)
result of_the_best = score of index / best when index is scored and best > 0
                     0 otherwise
    round half up to 4 decimals
"""
VISITS = {
    "almaty": ("city", 9000, 60),
    "astana": ("city", 7500, 40),
    "atyrau": ("city", 1200, 8),
    "bayan": ("rural", 300, 3),
    "saryagash": ("rural", 640, 4),
    "ulken": ("rural", 90, 1),
}


def compiled(rules: str) -> Methodology:
    """The methodology of a rule file without findings."""
    found = compile_unproved({"methodology.yaml": MANIFEST, "libraries.rules": rules.encode()})
    assert found.diagnostics == ()
    assert found.methodology is not None
    return found.methodology


def of_visits(methodology: Methodology, visits: dict[str, tuple[str, int, int]]) -> Cohort:
    """Bodies with their visits and their staff."""
    return Cohort(
        tuple(
            CohortBody(
                id_,
                profile_of(methodology, kind, None),
                {"kind": kind, "index.visits": number, "index.staff": staff},
                frozenset({"index"}),
            )
            for id_, (kind, number, staff) in visits.items()
        )
    )


def scores(block: Any) -> list[Any]:
    """The scores of the criteria to two decimals, and that of the block."""
    assert isinstance(block, BlockResult)
    step = mpq(1, 100)
    parts = [round_to_multiple(member.score, RoundingMode.half_up, step) for member in block.members]
    return [*parts, block.score]


def decimal_of(value: Fraction) -> Decimal:
    """The fraction to 28 digits."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def tenth_of(value: Fraction, values: list[Fraction]) -> int:
    """The decile, from its definition."""
    ordered = sorted(values)
    for tenths in range(1, 11):
        at = Fraction(tenths, 10) * (len(ordered) - 1)
        low = ordered[int(at)]
        high = ordered[min(int(at) + 1, len(ordered) - 1)]
        if value <= low + (at - int(at)) * (high - low):
            return tenths
    raise AssertionError


def test_an_index_that_compares_libraries() -> None:
    """Against the best and the worst of a kind, in standard deviations, and in tenths of all."""
    methodology = compiled(INDEX)
    found = assess(Program(methodology), of_visits(methodology, VISITS))
    per_head = {id_: Fraction(visits, staff) for id_, (_, visits, staff) in VISITS.items()}
    counts = [visits for _, visits, _ in VISITS.values()]
    mean = Fraction(sum(counts), len(counts))
    variance = sum((count - mean) ** 2 for count in counts) / len(counts)
    final: dict[str, Any] = {}
    for standing in found.bodies:
        kind, visits, _ = VISITS[standing.id]
        alike = [per_head[id_] for id_, (other, _, _) in VISITS.items() if other == kind]
        attendance = 40 * (per_head[standing.id] - min(alike)) / (max(alike) - min(alike))
        z = decimal_of(visits - mean) / decimal_of(variance).sqrt()
        tenth = 3 * tenth_of(per_head[standing.id], list(per_head.values()))
        first, second, third, final[standing.id] = scores(standing.result.members[0])
        assert (first, third) == (
            round_to_multiple(mpq(attendance), RoundingMode.half_up, mpq(1, 100)),
            tenth,
        )
        assert second == mpq(str(min(max(15 + 5 * z, Decimal(0)), Decimal(30)).quantize(Decimal("0.01"))))
    best = max(final.values())
    for standing in found.bodies:
        (of_the_best,) = standing.result.results
        assert of_the_best.exact == final[standing.id] / best


def test_the_scores_of_the_index_by_number() -> None:
    methodology = compiled(INDEX)
    found = assess(Program(methodology), of_visits(methodology, VISITS))
    scored = {standing.id: scores(standing.result.members[0])[-1] for standing in found.bodies}
    assert scored == {
        "almaty": mpq("35.01"),
        "astana": mpq("90.97"),
        "atyrau": mpq("24.38"),
        "bayan": mpq("22.87"),
        "saryagash": mpq("75.62"),
        "ulken": mpq("13.87"),
    }


def test_a_body_alone_is_the_best_the_worst_and_the_first() -> None:
    methodology = compiled(INDEX)
    one = assess(Program(methodology), of_visits(methodology, {"almaty": VISITS["almaty"]}))
    assert scores(one.bodies[0].result.members[0]) == [mpq(40), mpq(15), mpq(3), mpq(58)]


def test_the_order_of_the_request_has_no_meaning() -> None:
    methodology = compiled(INDEX)
    program = Program(methodology)
    there = assess(program, of_visits(methodology, VISITS))
    back = assess(program, of_visits(methodology, dict(reversed(VISITS.items()))))
    assert {one.id: scores(one.result.members[0]) for one in there.bodies} == {
        one.id: scores(one.result.members[0]) for one in back.bodies
    }


@pytest.mark.parametrize(
    ("written", "kind", "population", "of"),
    [
        ("max(x over all bodies)", OverKind.largest, Population.every, ""),
        ("median(x over bodies of the same kind)", OverKind.quantile, Population.same_kind, ""),
        ("share(over bodies of kind city where x > 1)", OverKind.share, Population.kind, "city"),
        ("rank(x over bodies rated in best)", OverKind.rank, Population.rating, "best"),
        (
            "sample_standard_deviation(x over all bodies)",
            OverKind.sample_standard_deviation,
            Population.every,
            "",
        ),
    ],
)
def test_what_is_written_stands_in_the_graph(written: str, kind: Any, population: Any, of: str) -> None:
    made = compiled(f"{RATING}\nlet value = {written}\n")
    expression = made.named[0].value
    assert isinstance(expression, OverBodies)
    assert (expression.kind, expression.population, expression.of) == (kind, population, of)


RATING = """
input x: number
block service
    scale from 0 to 100
    criterion x, worth 100
        score = x
rating best
    bodies assessed on service
    score = score of service
    highest score first
    equal scores share the best place
"""


def test_the_standard_deviation_of_rows_is_the_root_of_their_variance() -> None:
    made = compiled(
        "input list: rows\n    n: number\nlet spread = standard_deviation(n of list where n > 1)\n"
    )
    expression = made.named[0].value
    assert isinstance(expression, Irrational)
    inner = expression.operands[0]
    assert isinstance(inner, Aggregate)
    assert inner.kind.value == "variance"


def test_values_over_bodies_that_are_written_alike_are_one() -> None:
    made = compiled(f"{RATING}\nlet a = max(x over all bodies)\nlet b = 2 * max( x  over all bodies )\n")
    assert len(Program(made).declarations.over) == 1


def test_of_other_bodies_it_may_be_asked_whether_they_have_handed_in_an_input() -> None:
    made = compiled(f"{RATING}\nlet handed_in = count(over all bodies where x is known)\n")
    over = made.named[0].value
    assert isinstance(over, OverBodies)
    assert over.where == Known(Reference("x"))
