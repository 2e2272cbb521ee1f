"""Rules of succession in the graph: the names that they are given, and the days of their windows."""

from datetime import date

import pytest
from gmpy2 import mpq

from engine.graph.canonical import digest
from engine.graph.cohort import Case, Choice, Succession, Window
from engine.graph.declaration import DateType, NumberType
from engine.graph.expression import Constant, Expression, Reference, Same, Sum
from tests.dsl.compiling import codes_of, findings_of, methodology_of

BLOCK = "block service\n    scale from 0 to 1\n    score = 1\n"
SCHEDULE = "schedule: {service: 2026-02-01}"
HALF = "reading half\n    option first, by default\n    option second\n"


def succession(rules: str) -> Succession:
    found = methodology_of(BLOCK + rules, SCHEDULE).succession
    assert found is not None
    return found


def window(line: str, body: str = "warns") -> Window:
    return succession(f"succession\n    window all_year {line}\n        {body}\n").windows[0]


def day(year: int, month: int, number: int) -> Expression:
    return Constant(mpq(date(year, month, number).toordinal()))


def windows(*lines: str) -> str:
    written = (f"    window w{at} {line}\n        warns\n" for at, line in enumerate(lines))
    return "succession\n" + "".join(written)


def test_the_rules_are_given_the_own_score_the_deadline_and_the_predecessors() -> None:
    found = succession("succession\n    window all_year from 1 January\n        warns\n")
    assert (found.own.label.id, found.own.type) == ("succession.own_score", NumberType())
    assert (found.deadline.label.id, found.deadline.type) == ("succession.deadline", DateType())
    assert found.predecessors.label.id == "succession.predecessors"
    columns = [column.label.name for column in found.predecessors.columns]
    assert columns == ["share", "effective", "predecessor_score"]
    assert found.score == Reference("succession.own_score")


def test_what_is_given_is_no_data_of_a_request() -> None:
    rules = f"{BLOCK}succession\n    window all_year from 1 January\n        warns\n"
    assert methodology_of(rules).inputs == ()


def test_predecessors_may_have_further_columns() -> None:
    found = succession(
        """succession
    for each of predecessors
        part = 2 * share
    score = own_score + sum(part of predecessors)
    window all_year from 1 January
        predecessor counts in the score
"""
    )
    assert [derived.label.id for derived in found.predecessors.derived] == ["succession.predecessors.part"]


def test_names_of_the_succession_mean_nothing_outside_of_it() -> None:
    rules = f"{BLOCK}succession\n    window all_year from 1 January\n        warns\n"
    assert codes_of(f"{rules}result late = deadline > 1 May\n") == ["7 E0301"]
    assert codes_of(f"input deadline: date\n{BLOCK}result late = deadline > 1 May\n") == []
    assert codes_of(f"input deadline: date\n{rules}") == ["1 E0302"]


def test_a_block_may_have_values_called_like_those_of_the_succession() -> None:
    rules = BLOCK.replace("    score = 1", "    input deadline: date\n    score = 1")
    assert codes_of(f"{rules}succession\n    window all_year from 1 January\n        warns\n") == []


def test_a_window_has_ends_that_belong_to_it_or_not() -> None:
    found = window("above 1 January of the year before to below 30 June")
    assert found.lower is not None
    assert found.upper is not None
    assert (found.lower.limit, found.lower.strict) == (day(2024, 1, 1), True)
    assert (found.upper.limit, found.upper.strict) == (day(2025, 6, 30), True)
    assert window("at most 31 December").lower is None
    assert window("from 29 February of the year before").upper is None


def test_a_window_may_end_on_the_deadline_of_the_block() -> None:
    found = window("from deadline + 1 days")
    assert found.lower is not None
    assert found.lower.limit == Sum((Reference("succession.deadline"), Constant(mpq(1))))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("warns", (True, False, False, True)),
        ("predecessor is not rated", (False, False, False, False)),
        ("results are recommendations", (True, False, True, False)),
    ],
)
def test_what_follows_from_a_window(line: str, expected: tuple[bool, bool, bool, bool]) -> None:
    found = window("from 1 January", line)
    ways = (found.rated, found.counts, found.recommends)
    assert (*(way.otherwise for way in ways), found.warns) == expected
    assert all(way.cases == () for way in ways)


def test_readings_may_decide_what_follows() -> None:
    rules = f"""{HALF}succession
    window all_year from 1 January
        predecessor is not rated when half is first
"""
    found = succession(rules).windows[0]
    first = Same(Reference("half"), Constant("first"))
    assert found.rated == Choice((Case(first, False),), True)


def test_the_order_of_windows_does_not_change_the_digest() -> None:
    one = "    window one from 1 January to 30 June\n        warns\n"
    two = "    window two from 1 July\n        predecessor is not rated\n"
    first, second = (methodology_of(f"{BLOCK}succession\n{both}") for both in (one + two, two + one))
    assert digest(first) == digest(second)


def test_windows_that_meet_do_not_overlap() -> None:
    lines = (
        "below 1 January",
        "from 1 January to 30 June",
        "above 30 June to below deadline",
        "from deadline",
    )
    assert codes_of(windows(*lines) + BLOCK, SCHEDULE) == []
    assert codes_of(windows(*reversed(lines)) + BLOCK, SCHEDULE) == []


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("from 1 January to 30 June", "from 30 June to 31 July", "2025-06-30"),
        ("from 1 January", "at most 31 December of the year before + 1 days", "2025-01-01"),
        ("at most 1 January", "at most 1 May", "2025-01-01"),
        ("from 1 January to deadline", "from deadline", "2026-02-01"),
        ("from 1 January of the next year to deadline", "from 15 January of the next year", "2026-01-15"),
    ],
)
def test_a_day_in_two_windows_is_found(one: str, other: str, shared: str) -> None:
    (found,) = findings_of(windows(one, other) + BLOCK, SCHEDULE)
    assert found.code == "E0702"
    assert found.message() == f"the windows `w0` and `w1` overlap: {shared} is in both"


def test_windows_overlap_when_they_do_so_for_the_deadline_of_one_block() -> None:
    blocks = "".join(
        f"block {name}, weight 50%\n    scale from 0 to 1\n    score = 1\n" for name in ("service", "staff")
    )
    schedule = "schedule: {{service: 2026-02-01, staff: 2026-{month}-01}}"
    rules = windows("from 1 January to deadline", "from 1 April of the next year") + blocks
    assert codes_of(rules, schedule.format(month="03")) == []
    assert codes_of(rules, schedule.format(month="04")) == ["4 E0702"]


def test_readings_may_keep_windows_apart() -> None:
    def both(first: str, second: str) -> list[str]:
        return codes_of(
            f"""{HALF}{BLOCK}succession
    window one from 1 January
        applies when half is {first}
        warns
    window two from 1 July
        applies when half is {second}
        warns
"""
        )

    assert both("first", "second") == []
    assert both("first", "first") == ["11 E0702"]


def test_an_end_that_readings_decide_may_let_windows_overlap_under_one_of_them() -> None:
    rules = f"""{HALF}{BLOCK}succession
    let ends = 30 June when half is first
               31 July otherwise
    window one from 1 January to ends
        warns
    window two from 1 July
        warns
"""
    (found,) = findings_of(rules)
    overlap = "the windows `one` and `two` overlap: 2025-07-01 is in both where `half` is `second`"
    assert found.message() == overlap


def test_a_window_is_empty_only_if_no_reading_gives_it_a_day() -> None:
    def ends(first: str) -> list[str]:
        return codes_of(
            f"""{HALF}{BLOCK}succession
    let ends = {first} when half is first
               31 May otherwise
    window one from 1 June to ends
        warns
"""
        )

    assert ends("30 June") == []
    assert ends("30 May") == ["10 E0205"]
