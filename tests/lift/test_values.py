"""What the smallest change of a single value is: answers that can be worked out by hand."""

from tests.lift.brute import lifted
from tests.lift.small import alone, changes, goal, request, small, unreachable

RISING = """block work
    cites order "1"
    scale from 0 to 100
    input done: whole number, at most planned
    input planned: whole number from 1
    input mark: number from 0 to 10
    criterion part, worth 60
        score = worth * done / planned
    criterion mark, worth 40
        score = worth * mark / 10
    round half up to 2 decimals
"""


def test_the_next_step_of_a_score_takes_the_smallest_change_in_whichever_direction() -> None:
    # 60 * 7/9 + 40 * 5/10 = 66.67; the next step is 66.68, from 66.675 on
    score = goal(alone(RISING, work={"done": 7, "planned": 9, "mark": 5}), "score")
    assert score["now"] == {"score": "66.67", "exact": "200/3"}
    assert changes(score) == {
        "work/done": (["8"], "ranges"),
        "work/planned": (["8"], "ranges"),
        "work/mark": (["5.01"], "ranges"),
    }
    assert [each["changes"][0]["change"] for each in score["reached_by"]] == ["1", "-1", "0.01"]
    assert score["reached_by"][2]["changes"][0]["result"] == {"score": "66.71", "exact": "5003/75"}


def test_decimals_may_be_asked_for_and_are_those_of_the_request_where_it_has_more() -> None:
    data = {"work": {"done": 7, "planned": 9, "mark": "5"}}
    loaded = small(RISING)
    finer = lifted(loaded, request(a=data), "a", decimals=4, inputs=("work.mark",))
    # 4 * mark is to grow from 200/3 to 66.675 at least: by 1/480 of a mark
    assert changes(goal(finer, "score")) == {"work/mark": (["5.0021"], "ranges")}
    data["work"]["mark"] = "5.000"
    assert goal(lifted(loaded, request(a=data), "a"), "score")["reached_by"][2]["step"] == "0.01"
    data["work"]["mark"] = "5.123"
    assert goal(lifted(loaded, request(a=data), "a"), "score")["reached_by"][2]["step"] == "0.001"


def test_bounds_against_other_inputs_hold_in_both_directions() -> None:
    score = goal(alone(RISING, work={"done": 9, "planned": 9, "mark": 10}), "score")
    assert score["reached_by"] == []
    assert unreachable(score) == {"work/done": None, "work/planned": None, "work/mark": None}
    assert {each["established"] for each in score["out_of_reach"]} == {"ranges"}


def test_a_value_that_is_no_multiple_of_the_step_is_left_for_the_nearest_multiples() -> None:
    score = goal(alone(RISING, work={"done": 9, "planned": 9, "mark": "1/3"}), "score")
    found = score["reached_by"][0]
    assert (found["now"], found["changes"][0]["to"], found["changes"][0]["change"]) == (
        "1/3",
        "0.34",
        "1/150",
    )


GAP = """input level: whole number from 0 to 100000
input other: whole number from 0 to 10
block work
    scale from 0 to 100
    criterion level, worth 100
        score = 70 when level >= 777 and level < 778
                30 when level <= 20
                50 when level >= 50000
                10 otherwise
    round half up to 0 decimals
"""


def test_a_score_that_goes_up_and_down_is_searched_by_ranges() -> None:
    assert changes(goal(alone(GAP, level=100), "score")) == {"level": (["20"], "ranges")}
    assert changes(goal(alone(GAP, level=500), "score")) == {"level": (["777"], "ranges")}
    assert changes(goal(alone(GAP, level=1), "score")) == {"level": (["777"], "ranges")}
    assert changes(goal(alone(GAP, level=50000), "score")) == {"level": (["777"], "ranges")}
    assert unreachable(goal(alone(GAP, level=777), "score")) == {"level": None}


def test_of_two_changes_of_one_size_it_is_the_increase() -> None:
    rules = """input level: whole number from 0 to 10
block work
    scale from 0 to 10
    criterion far, worth 10
        score = abs(level - 5)
    round half up to 1 decimal
"""
    assert changes(goal(alone(rules, level=5), "score")) == {"level": (["6"], "ranges")}


def test_what_no_rule_uses_has_no_effect_and_is_not_listed() -> None:
    rules = """block work
    scale from 0 to 100
    input done: whole number from 0 to 10
    input aside: whole number from 0 to 10
    input name: text
    criterion done, worth 100
        score = 10 * done + 0 * aside
    round half up to 0 decimals
"""
    document = alone(rules, work={"done": 1, "aside": 1, "name": "x"})
    score = goal(document, "score")
    assert changes(score) == {"work/done": (["2"], "ranges")}
    assert (score["out_of_reach"], score["without_effect"], document["not_tried"]) == ([], 1, [])


def test_a_text_that_rules_ask_for_is_said_not_to_be_tried() -> None:
    rules = """block work
    scale from 0 to 100
    input name: text
    criterion done, worth 100
        score = 100 when name is "right"
                0 otherwise
    round half up to 0 decimals
"""
    document = alone(rules, work={"name": "wrong"})
    (left,) = document["not_tried"]
    assert (left["pointer"], left["reason"]) == ("/bodies/0/data/work/name", "text")


LISTED = """block work
    scale from 0 to 100
    input colour: red or green or blue
    input ready: yes or no
    criterion colour, worth 50
        score = 50 when colour is blue
                20 when colour is green
                0 otherwise
    criterion ready, worth 50
        score = 50 when ready
                0 otherwise
    round half up to 0 decimals
"""


def test_of_choices_all_that_reach_a_goal_are_listed() -> None:
    score = goal(alone(LISTED, work={"colour": "red", "ready": False}), "score")
    assert changes(score) == {
        "work/colour": (["green", "blue"], "values"),
        "work/ready": ([True], "values"),
    }
    score = goal(alone(LISTED, work={"colour": "blue", "ready": True}), "score")
    assert unreachable(score) == {"work/colour": None, "work/ready": None}


DATES = """input day: date from 2030-01-10 to 2030-12-31
block work
    scale from 0 to 100
    criterion day, worth 100
        score = 100 when day <= 2030-02-01
                50 when day <= 2030-03-01
                0 otherwise
    round half up to 0 decimals
"""


def test_dates_change_by_days() -> None:
    score = goal(alone(DATES, day="2030-03-11"), "score")
    assert changes(score) == {"day": (["2030-03-01"], "ranges")}
    assert score["reached_by"][0]["changes"][0]["days"] == -10
    assert changes(goal(alone(DATES, day="2030-02-02"), "score")) == {"day": (["2030-02-01"], "ranges")}
    assert unreachable(goal(alone(DATES, day="2030-01-15"), "score")) == {"day": None}


MISSING = """block work
    scale from 0 to 100
    inapplicable members are rescaled
    input survey: number from 1 to 5, may be missing
    input done: whole number from 0 to 10
    criterion survey, worth 50
        applies when survey is known
        score = worth * (survey - 1) / 4
    criterion done, worth 50
        score = worth * done / 10
    round half up to 2 decimals
"""


def test_to_give_a_value_that_is_missing_is_a_change_too() -> None:
    # without the survey 70; with it 35 + 12.5 * (survey - 1) is to be 70.01, from 70.005 on
    score = goal(alone(MISSING, work={"survey": None, "done": 7}), "score")
    assert changes(score)["work/survey"] == (["3.81"], "ranges")
    assert "change" not in score["reached_by"][0]["changes"][0]
    left_out = goal(alone(MISSING, work={"done": 7}), "score")
    assert changes(left_out) == changes(score)


def test_to_leave_out_a_value_that_may_be_missing_is_a_change_too() -> None:
    score = goal(alone(MISSING, work={"survey": "2", "done": 7}), "score")
    assert changes(score)["work/survey"] == (["2.01", None], "ranges")
    score = goal(alone(MISSING, work={"survey": "5", "done": 10}), "score")
    assert unreachable(score) == {"work/survey": None, "work/done": None}


ROWS = """block work
    scale from 0 to 100
    input parts: rows
        name: text
        planned: whole number from 1
        done: whole number, at most planned
    criterion parts, worth 100
        score = worth * average(min(1, done / planned) of parts) when count(parts) > 0
                0 otherwise
    round half up to 2 decimals
"""


def test_each_cell_of_a_row_is_a_value_and_equal_rows_are_treated_once() -> None:
    parts = [
        {"name": "a", "planned": 10, "done": 4},
        {"name": "b", "planned": 10, "done": 10},
        {"name": "c", "planned": 10, "done": 4},
    ]
    score = goal(alone(ROWS, work={"parts": parts}), "score")
    assert changes(score) == {
        "work/parts/0/planned": (["9"], "ranges"),
        "work/parts/0/done": (["5"], "ranges"),
    }
    assert [each["equal_rows"] for each in score["reached_by"]] == [[0, 2], [0, 2]]
    assert unreachable(score) == {"work/parts/1/planned": None, "work/parts/1/done": None}


def test_lower_may_be_better() -> None:
    rules = """block risk
    scale from 0 to 100
    input incidents: whole number from 0 to 100
    criterion incidents, worth 100
        score = incidents
    round half up to 0 decimals
rating risks
    bodies assessed on risk
    score = score of risk
    lowest score first
    equal scores share the best place
"""
    bodies = request(a={"risk": {"incidents": 9}}, b={"risk": {"incidents": 4}})
    document = lifted(small(rules), bodies, "a")
    score = goal(document, "score")
    assert (score["better"], score["ratings"], changes(score)) == (
        "lower",
        ["risks"],
        {"risk/incidents": (["8"], "ranges")},
    )
    assert changes(goal(document, "place")) == {"risk/incidents": (["4"], "ranges")}


def test_a_score_without_rounding_is_to_be_better_at_all() -> None:
    rules = """block work
    scale from 0 to 10
    input done: number from 0 to 9
    criterion done, worth 10
        score = done / 9
"""
    assert changes(goal(alone(rules, work={"done": 2}), "score")) == {"work/done": (["2.01"], "ranges")}
    assert unreachable(goal(alone(rules, work={"done": 9}), "score")) == {"work/done": None}


def test_a_function_that_gives_no_fractions_is_searched_as_well() -> None:
    rules = """block work
    scale from 0 to 10
    input done: number from 0 to 9
    criterion done, worth 10
        score = 3 * square_root(done)
    round half up to 2 decimals
"""
    # 3 * square_root(done) is to be 4.245 at least: done from 2.002225 on
    score = goal(lifted(small(rules), request(a={"work": {"done": 2}}), "a", decimals=6), "score")
    assert (score["now"]["score"], changes(score)) == ("4.24", {"work/done": (["2.002225"], "ranges")})
