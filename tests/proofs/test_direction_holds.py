"""What is proved of a direction is never contradicted: random formulas, scored for pairs of random data."""

from collections import Counter
from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from dsl.prove.conditions import assume, decided
from dsl.prove.direction import Course, Directions
from dsl.prove.rules import RULES
from dsl.prove.subject import Subject
from engine.exact import Number
from engine.graph.expression import Column, Expression, Reference
from engine.graph.methodology import Criterion, Methodology
from engine.program import EvaluationFault, Program, profile_of
from engine.result import BlockResult, CriterionResult
from engine.trial import PlainTrial
from tests.engine.random_names import COLUMNS, LIST
from tests.engine.random_rules import bodies, rules
from tests.proofs import random_formulas

OFTEN = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
PAIRS = 12
"""So many pairs of data are tried for a formula and an input."""


def courses(methodology: Methodology) -> Iterator[tuple[Criterion, Expression, Course]]:
    """What is proved: each criterion and input with a course that is not open."""
    directions = Directions(Subject(methodology, RULES, assume, decided))
    for member, _ in methodology.walk():
        if isinstance(member, Criterion):
            for leaf in directions.inputs(member):
                course = directions.course(member, leaf)
                event(course.value)
                if course is not Course.open:
                    yield member, leaf, course


def contradicts(course: Course, before: Number, after: Number) -> bool:
    match course:
        case Course.rises:
            return after < before
        case Course.falls:
            return after > before
    return after != before


@given(seed=st.integers(0, 2**32))
@OFTEN
def test_no_formula_goes_against_its_direction(seed: int) -> None:
    random = Random(seed)
    methodology = random_formulas.methodology(random)
    trial = PlainTrial(methodology)
    for criterion, leaf, course in courses(methodology):
        given_ = () if criterion.applies is None else (criterion.applies,)
        for _ in range(PAIRS):
            data = random_formulas.data(random)
            grown = random_formulas.grown(random, data, leaf)
            if grown is None:
                continue
            outcomes = [trial.formula("central", {}, each, given_, criterion.score) for each in (data, grown)]
            before, after = (None if outcome is None else outcome[0] for outcome in outcomes)
            if before is not None and after is not None:
                assert not contradicts(course, before, after), (leaf, course, data, grown)


@given(methodology=rules(), data=st.data())
@settings(OFTEN, max_examples=80)
def test_no_criterion_of_a_block_goes_against_its_direction(
    methodology: Methodology, data: st.DataObject
) -> None:
    """Scores of other criteria, applicability and missing values are in these."""
    proved = list(courses(methodology))
    program = Program(methodology)
    for _ in range(PAIRS if proved else 0):
        values, others = data.draw(bodies()), data.draw(bodies())
        before = scores(program, values)
        for criterion, leaf, course in proved:
            changed = exchanged(values, others, leaf)
            id_ = criterion.label.id
            after = {} if changed is None else scores(program, changed)
            if id_ in before and id_ in after:
                assert not contradicts(course, before[id_], after[id_]), (leaf, course, values, changed)


def scores(program: Program, values: Mapping[str, Any]) -> dict[str, Number]:
    """The scores of the criteria; none where something fails."""
    graph = program.declarations.methodology
    profile = profile_of(graph, "central", None)
    try:
        body = program.evaluate_plainly(profile, values, frozenset(program.units))
    except EvaluationFault:
        return {}
    found: dict[str, Number] = {}
    waiting: list[BlockResult | CriterionResult] = list(body.members)
    while waiting:
        outcome = waiting.pop()
        if isinstance(outcome, BlockResult):
            waiting.extend(outcome.members)
        elif outcome.score is not None:
            found[outcome.id] = outcome.score
    return found


def exchanged(
    values: Mapping[str, Any], others: Mapping[str, Any], leaf: Expression
) -> dict[str, Any] | None:
    """The data with a greater value of an input, taken from other data; None where it is none."""
    if isinstance(leaf, Reference):
        before, after = values[leaf.id], others[leaf.id]
        fits = before is not None and after is not None and after > before
        return {**values, leaf.id: after} if fits else None
    if not isinstance(leaf, Column) or not values[LIST] or not others[LIST]:
        return None
    at = list(COLUMNS).index(leaf.name)
    row, *rows = values[LIST]
    before, after = row[at], others[LIST][0][at]
    if before is None or after is None or after <= before:
        return None
    return {**values, LIST: [(*row[:at], after, *row[at + 1 :]), *rows]}


def test_many_directions_are_proved() -> None:
    found: Counter[Course] = Counter()
    for seed in range(100):
        methodology = random_formulas.methodology(Random(seed), depth=2)
        directions = Directions(Subject(methodology, RULES, assume, decided))
        (criterion,) = methodology.members
        assert isinstance(criterion, Criterion)
        found.update(directions.course(criterion, leaf) for leaf in directions.inputs(criterion))

    assert found[Course.rises] + found[Course.falls] >= found.total() // 2, found
    assert found[Course.rises]
    assert found[Course.falls]
