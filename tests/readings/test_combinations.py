"""The combinations of readings: all of them, or a sample that can be drawn again."""

from itertools import islice

from api.readings.combinations import MOST, Combinations
from engine.graph.cohort import Option, Reading
from engine.graph.label import Label


def reading(name: str, *options: str) -> Reading:
    return Reading(Label(name), tuple(Option(Label(f"{name}.{option}")) for option in options), options[0])


def pairs(count: int) -> tuple[Reading, ...]:
    return tuple(reading(f"r{number}", "a", "b") for number in range(count))


def test_all_combinations_where_they_are_few() -> None:
    combinations = Combinations((reading("x", "a", "b"), reading("y", "a", "b", "c")), 0)
    assert (combinations.count, combinations.exhaustive) == (6, True)
    assert list(combinations) == [{"x": x, "y": y} for x in "ab" for y in "abc"]


def test_one_combination_of_no_readings() -> None:
    combinations = Combinations((), 0)
    assert (combinations.count, list(combinations)) == (1, [{}])


def test_as_many_as_are_all_gone_through() -> None:
    combinations = Combinations(pairs(12), 7)
    assert (combinations.count, combinations.exhaustive) == (MOST, True)
    assert len({tuple(each.items()) for each in combinations}) == MOST


def test_a_sample_where_they_are_more() -> None:
    combinations = Combinations(pairs(13), 7)
    assert (combinations.count, combinations.exhaustive) == (2 * MOST, False)
    drawn = list(combinations)
    assert len(drawn) == MOST
    for name in ("r0", "r12"):
        assert {each[name] for each in drawn} == {"a", "b"}


def test_the_same_seed_draws_the_same() -> None:
    def drawn(seed: int) -> list[dict[str, str]]:
        return list(islice(Combinations(pairs(40), seed), 20))

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_draws_never_change() -> None:
    """Who names the seed finds the same sample in any version."""
    first = next(iter(Combinations((*pairs(13), reading("z", "a", "b", "c")), 0)))
    assert "".join(first.values()) == "abaababaabbbba"


def test_draws_are_spread_evenly() -> None:
    drawn = list(Combinations((*pairs(13), reading("z", "a", "b", "c")), 0))
    counts = [sum(each["z"] == option for each in drawn) for option in "abc"]
    assert sum(counts) == MOST
    assert min(counts) > MOST // 4
