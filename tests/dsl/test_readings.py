"""Readings in the graph: named choices that values ask for and that clauses are decided by."""

from gmpy2 import mpq

from engine.graph.cohort import Case, Choice
from engine.graph.expression import Alternative, Alternatives, Constant, Not, Reference, Rounding, Same
from engine.graph.methodology import Block, Inapplicable, InapplicableRule
from engine.graph.rounding import RoundingMode
from tests.dsl.compiling import RATING, TIES, VISITS, codes_of, findings_of, methodology_of

TIES_READING = "reading ties\n    option dense, by default\n    option best\n"
DENSE = Same(Reference("ties"), Constant("dense"))


def test_a_reading_keeps_its_options_their_reasons_and_the_default() -> None:
    rules = f"""{TIES_READING}        note en "as usual"
criterion visits
    score = 1 when ties is dense
            0 otherwise
"""
    (reading,) = methodology_of(rules).readings
    assert reading.label.id == "ties"
    assert reading.names == ("dense", "best")
    assert reading.default == "dense"
    assert [option.label.id for option in reading.options] == ["ties.dense", "ties.best"]
    assert reading.options[1].label.notes == (("en", "as usual"),)


def test_a_value_asks_for_a_reading_as_for_a_choice() -> None:
    rules = f"{TIES_READING}let part = 1 when ties is dense\n           0 otherwise\n{VISITS}"
    (part,) = methodology_of(rules).named
    cases = (Alternative(DENSE, Constant(mpq(1))),)
    assert part.value == Alternatives(cases, Constant(mpq(0)))


def test_a_parameter_may_depend_on_a_reading() -> None:
    rules = (
        f"{TIES_READING}parameter border = 3 when ties is not dense\n                   5 otherwise\n{VISITS}"
    )
    (border,) = methodology_of(rules).named
    assert border.parameter
    assert border.value == Alternatives((Alternative(Not(DENSE), Constant(mpq(3))),), Constant(mpq(5)))


def test_a_function_sees_readings() -> None:
    rules = f"""{TIES_READING}function mark(x) = x when ties is dense
                   2 * x otherwise
criterion visits
    score = mark(3)
"""
    (mark,) = methodology_of(rules).functions
    assert isinstance(mark.value, Alternatives)
    assert mark.value.cases[0].condition == DENSE


def test_a_function_that_only_a_rating_calls_is_part_of_the_graph() -> None:
    rules = f"""function half(x) = x / 2
{VISITS}rating visits
    score = half(1) * score of visits
{TIES}"""
    assert [function.label.id for function in methodology_of(rules).functions] == ["half"]


def test_a_clause_that_readings_decide_is_a_choice_of_ways() -> None:
    rules = f"""{TIES_READING}block service
    scale from 0 to 100
    input visits: number, may be missing
    inapplicable members count as zero when ties is dense
    inapplicable members are rescaled otherwise
    round down to 1 decimal when ties is dense
    round half up to 2 decimals otherwise
    criterion visits, worth 100
        applies when visits is known
        score = visits
"""
    (block,) = methodology_of(rules).members
    assert isinstance(block, Block)
    down = Rounding(RoundingMode.down, mpq(1, 10))
    half_up = Rounding(RoundingMode.half_up, mpq(1, 100))
    assert block.roundings == Choice((Case(DENSE, down),), half_up)
    assert block.rounding == half_up
    zero, rescale = InapplicableRule(Inapplicable.zero), InapplicableRule(Inapplicable.rescale)
    assert block.inapplicables == Choice((Case(DENSE, zero),), rescale)
    assert block.inapplicable is Inapplicable.rescale


def test_a_clause_without_a_condition_is_a_choice_without_cases() -> None:
    (rating,) = methodology_of(RATING).ratings
    assert not any(choice.cases for choice in (rating.ties, rating.needs, rating.apart))


def test_a_condition_may_rest_on_named_values_and_functions_that_readings_settle() -> None:
    rules = f"""{TIES_READING}let dense = ties is dense
parameter border = 3
function twice(x) = 2 * x
{VISITS}rating visits
    score = score of visits
    separate for each kind when dense and twice(border) > 5
{TIES}"""
    (rating,) = methodology_of(rules).ratings
    assert [case.way for case in rating.apart.cases] == [True]
    assert rating.apart.otherwise is False


def test_a_reading_that_nothing_asks_for_is_a_warning() -> None:
    assert codes_of(f"{TIES_READING}{VISITS}") == ["1 W0601"]
    assert codes_of(f"{TIES_READING}{VISITS}result dense = ties is dense\n") == []


def test_a_reading_whose_options_cannot_all_be_read_hides_nothing_and_adds_nothing() -> None:
    rules = (
        TIES_READING.replace("option best", "optoin best")
        + f"""{VISITS}rating visits
    score = score of visits
    highest score first
    equal scores share a place without gaps when ties is best
    equal scores share the best place otherwise
"""
    )
    assert codes_of(rules) == ["3 E0117"]


def test_a_condition_that_no_option_meets_is_found_where_the_answers_can_be_tried() -> None:
    def never(count: int) -> list[str]:
        names = [f"r{number}" for number in range(count)]
        readings = "".join(f"reading {name}\n    option a, by default\n    option b\n" for name in names)
        condition = " and ".join(f"{name} is a" for name in names) + " and r0 is b"
        rating = f"rating visits\n    score = score of visits\n    separate for each kind when {condition}\n"
        return [found.code for found in findings_of(f"{VISITS}{readings}{rating}{TIES}")]

    assert never(2) == never(6) == ["E0504"]
    assert never(7) == []  # more than 64 answers


def test_a_parameter_may_switch_a_clause() -> None:
    rules = f"""parameter by_kind = no
{VISITS}rating visits
    score = score of visits
    separate for each kind when by_kind
{TIES}"""
    assert codes_of(rules) == []
