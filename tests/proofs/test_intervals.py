"""Whatever numbers are taken from ranges, what is made of them lies in the range that is said to hold it."""

from gmpy2 import mpq
from hypothesis import assume, given
from hypothesis import strategies as st

from dsl.prove import interval as ranges
from dsl.prove.coverage import uncovered
from dsl.prove.polynomial import constant, of_atom, plus, replaced, scaled, times
from engine.graph.declaration import Interval

numbers = st.fractions(min_value=-6, max_value=6, max_denominator=4).map(lambda each: mpq(each))
distances = st.fractions(min_value=0, max_value=8, max_denominator=4).map(lambda each: mpq(each))


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, mpq]:
    """A range, and a number in it."""
    number = draw(numbers)
    below, above = draw(st.none() | distances), draw(st.none() | distances)
    interval = Interval(
        None if below is None else number - below,
        bool(below) and draw(st.booleans()),
        None if above is None else number + above,
        bool(above) and draw(st.booleans()),
    )
    assert number in interval
    return interval, number


@given(members(), members())
def test_sums_products_and_quotients(one: tuple[Interval, mpq], other: tuple[Interval, mpq]) -> None:
    (first, a), (second, b) = one, other
    assert a + b in ranges.add(first, second)
    assert a * b in ranges.multiply(first, second)
    assert -a in ranges.negative(first)
    assert abs(a) in ranges.absolute(first)
    if b:
        assert a / b in ranges.divide(first, ranges.without_zero(second))


@given(members(), st.integers(-3, 4))
def test_powers(one: tuple[Interval, mpq], exponent: int) -> None:
    interval, number = one
    assume(number or exponent >= 0)
    assume(exponent >= 0 or ranges.excludes_zero(interval))
    assert number**exponent in ranges.power(interval, exponent)


@given(st.lists(members(), min_size=1, max_size=4))
def test_the_least_and_the_greatest(several: list[tuple[Interval, mpq]]) -> None:
    intervals, values = [each[0] for each in several], [each[1] for each in several]
    assert max(values) in ranges.extreme(intervals, largest=True)
    assert min(values) in ranges.extreme(intervals, largest=False)
    whole = ranges.hull(intervals)
    assert whole is not None
    assert all(value in whole for value in values)


@given(members(), members())
def test_what_lies_in_both_lies_in_the_intersection(
    one: tuple[Interval, mpq], other: tuple[Interval, mpq]
) -> None:
    (first, a), (second, _) = one, other
    both = ranges.intersection(first, second)
    assert (both is not None and a in both) is (a in second)
    if ranges.is_within(first, second):
        assert a in second


@given(members(), st.sampled_from([mpq(1), mpq(1, 2), mpq(3, 4)]))
def test_rounding_and_multiples(one: tuple[Interval, mpq], step: mpq) -> None:
    interval, number = one
    below = (number / step).__floor__() * step
    rounded = ranges.onto_multiples(interval, step)
    assert below in rounded
    assert below + (step if below < number else 0) in rounded
    if number == below:
        multiples = ranges.on_lattice(interval, step)
        assert multiples is not None
        assert number in multiples


@given(members())
def test_ends_of_many_digits_are_moved_outwards(one: tuple[Interval, mpq]) -> None:
    interval, number = one
    long = ranges.scaled(interval, mpq(3**2000, 2**2000))
    assert number * mpq(3**2000, 2**2000) in ranges.coarse(long)


@given(members(), st.lists(members().map(lambda each: each[0]), max_size=4), st.none() | st.just(mpq(1, 2)))
def test_an_uncovered_number_is_in_the_whole_and_in_no_part(
    one: tuple[Interval, mpq], parts: list[Interval], step: mpq | None
) -> None:
    whole, number = one
    found = uncovered(whole, parts, step)
    if found is not None:
        assert found in whole
        assert not any(found in part for part in parts)
        assert step is None or (found / step).denominator == 1
    elif step is None or (number / step).denominator == 1:
        assert any(number in part for part in parts)


@given(numbers, numbers, numbers, numbers)
def test_polynomials_are_worth_what_they_are_made_of(a: mpq, b: mpq, x: mpq, y: mpq) -> None:
    one = plus(scaled(of_atom(0), a), constant(b))
    other = plus(times(of_atom(0), of_atom(1)), constant(a), -1)
    product = times(one, other)
    put_in = replaced(replaced(product, 0, constant(x)), 1, constant(y))
    assert plus(put_in, constant((a * x + b) * (x * y - a)), -1) == {}
