"""Whether a score can only rise or fall with an input: each rule by which that is found, and wrong claims."""

from collections.abc import Mapping

import pytest

from dsl import compile_sources, compile_unproved
from dsl.prove.direction import directions_of
from engine.trial import PlainTrial

MANIFEST = """id: example
title: {{en: "An example"}}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
kinds: {{city: {{}}, rural: {{}}}}
rules: [{rules}]
"""
INPUTS = """
input some: number from 0
input more: number from 0
input positive: number above 0
input portion: number from 0 to 1
input any: number
input debt: number at most 0
input whole: whole number
input part: whole number, at most whole
input survey: number from 1 to 5, may be missing
input first: date
input last: date
input open: yes or no
input trend: growth or decline
input items: rows
    planned: number above 0
    done: number from 0
    loose: number
    size: number above 0
    sort: growth or decline
    told: number from 0, may be missing
"""


def sources(rules: str) -> dict[str, bytes]:
    return {"methodology.yaml": MANIFEST.format(rules="x.rules").encode(), "x.rules": rules.encode()}


def directions(rules: str, criterion: str = "c") -> Mapping[str, str]:
    """What is found of a criterion, by input."""
    compilation = compile_unproved(sources(INPUTS + rules))
    assert compilation.methodology is not None, compilation.diagnostics
    return {path: course.value for path, course in directions_of(compilation.methodology)[criterion].items()}


def of_score(value: str, before: str = "") -> Mapping[str, str]:
    """The same of a criterion with this score, behind further declarations."""
    aligned = value.replace("\n", "\n            ")
    return directions(f"{before}\ncriterion c\n    score = {aligned}\n")


RISES, FALLS, OPEN = "rises", "falls", "open"

ARITHMETIC = {
    "an input itself": ("any", {"any": RISES}),
    "a sum": ("some + any + 3", {"some": RISES, "any": RISES}),
    "a difference": ("some - any", {"some": RISES, "any": FALLS}),
    "a sign turned": ("-any", {"any": FALLS}),
    "a product with a number": ("-2 * any", {"any": FALLS}),
    "a product of numbers from 0": ("some * more", {"some": RISES, "more": RISES}),
    "a product with a number up to 0": ("some * debt", {"some": FALLS, "debt": RISES}),
    "a product with any number": ("some * any", {"some": OPEN, "any": RISES}),
    "a product of three": ("some * more * (1 - portion)", {"some": RISES, "more": RISES, "portion": FALLS}),
    "a quotient": ("some / positive", {"some": RISES, "positive": FALLS}),
    "a quotient by a number below 0": ("some / (debt - 1)", {"some": FALLS, "debt": FALLS}),
    "a quotient of any number": ("any / positive", {"any": RISES, "positive": OPEN}),
    "an odd power": ("any ^ 3", {"any": RISES}),
    "an even power": ("any ^ 2", {"any": OPEN}),
    "an even power of a number from 0": ("some ^ 2", {"some": RISES}),
    "an even power of a number up to 0": ("debt ^ 2", {"debt": FALLS}),
    "a negative power": ("positive ^ -1", {"positive": FALLS}),
    "the least": ("min(some, 3 * any, 7)", {"some": RISES, "any": RISES}),
    "the greatest of two ways": ("max(some, -some)", {"some": OPEN}),
    "clamp": ("clamp(some - more, 0, 10)", {"some": RISES, "more": FALLS}),
    "without the sign": ("abs(some) + abs(debt)", {"some": RISES, "debt": FALLS}),
    "without the sign of any number": ("abs(any)", {"any": OPEN}),
    "rounding": ("rounded(some - portion, half even to 1 decimal)", {"some": RISES, "portion": FALLS}),
    "a logarithm": ("ln(1 + some) - exp(portion)", {"some": RISES, "portion": FALLS}),
    "a root": ("square_root(some) - root(positive, 3)", {"some": RISES, "positive": FALLS}),
    "a power of a fixed exponent": ("power(some, 1.5)", {"some": RISES}),
    "a power with a moving exponent": ("power(2, any) + power(1/2, some)", {"any": RISES, "some": FALLS}),
    "days": ("days_between(first, last) / 1 days + year_of(last)", {"first": FALLS, "last": RISES}),
    "what cancels": ("some + more - some", {"more": RISES}),
}


@pytest.mark.parametrize(("value", "expected"), ARITHMETIC.values(), ids=ARITHMETIC.keys())
def test_arithmetic(value: str, expected: Mapping[str, str]) -> None:
    assert of_score(value) == expected


IN_SEVERAL_PLACES = {
    "a part of a sum": ("some / (some + positive)", {"some": RISES, "positive": FALLS}),
    "the other part": ("1 - some / (some + positive)", {"some": FALLS, "positive": RISES}),
    "a part of a sum of three": (
        "100 * some / (some + 2 * more + positive)",
        {"some": RISES, "more": FALLS, "positive": FALLS},
    ),
    "a fraction of two of the first degree": (
        "(some + 3) / (2 * some + 1)",
        {"some": FALLS},
    ),
    "two quotients by the same divisor": (
        "some / positive - 2 * portion / positive",
        {"some": RISES, "portion": FALLS, "positive": OPEN},
    ),
    "two quotients that sum up": ("some / (some + positive) + positive / (some + positive)", {}),
    "a square": ("some + some * some", {"some": RISES}),
    "a parabola up to its top": ("portion * (2 - portion)", {"portion": RISES}),
    "a parabola beyond its top": ("portion * (1 - portion)", {"portion": OPEN}),
    "a part held by a bound": ("part * (2 * whole - part)", {"part": RISES, "whole": RISES}),
    "a part that changes itself": (
        "min(1, some) / (min(1, some) + positive)",
        {"some": RISES, "positive": FALLS},
    ),
    "through a name": ("some / total", {"some": RISES, "positive": FALLS}),
    "too many divisors": (
        "some / (some + 1) * some / (some + 2) * some / (some + 3) * some / (some + 4) * some / (some + 5)",
        {"some": OPEN},
    ),
}


@pytest.mark.parametrize(("value", "expected"), IN_SEVERAL_PLACES.values(), ids=IN_SEVERAL_PLACES.keys())
def test_an_input_in_several_places(value: str, expected: Mapping[str, str]) -> None:
    before = "let total = some + positive\n" if "total" in value else ""
    assert of_score(value, before) == expected


ALTERNATIVES = {
    "steps down": (
        "15 when some <= 4%\n10 when some <= 8%\n5 when some <= 12%\n0 otherwise",
        {"some": FALLS},
    ),
    "steps up": ("3 when some >= 10\n2 when some > 5\n0 otherwise", {"some": RISES}),
    "steps out of order": ("2 when some >= 10\n3 when some > 5\n0 otherwise", {"some": OPEN}),
    "a rate with steps": (
        "10 when some / positive <= 1/2\n5 when some / positive <= 1\n0 otherwise",
        {"some": FALLS, "positive": RISES},
    ),
    "a credit from a threshold on": ("1 when some >= 1\nsome when some >= 3/4\n0 otherwise", {"some": RISES}),
    "a step at which the value falls back": ("some when some < 10\n5 otherwise", {"some": OPEN}),
    "two lines that meet": ("some when some < 10\n2 * some - 10 otherwise", {"some": RISES}),
    "a limit that is an input": ("some when some < more\nmore otherwise", {"some": RISES, "more": RISES}),
    "ranges": ("2 when some >= 5 and some < 10\n3 when some >= 10\n1 otherwise", {"some": RISES}),
    "one of several": ("3 when whole is 0\n2 when whole is one of (1, 2)\n0 otherwise", {"whole": FALLS}),
    "no zero": ("0 when whole is 0\n1 otherwise", {"whole": RISES}),
    "not": ("0 when not (some > 5)\n1 otherwise", {"some": RISES}),
    "or": ("1 when some > 5 or open and more > 3\n0 otherwise", {"some": RISES, "more": RISES}),
    "a guard of its own": ("0 when whole is 0\n1 - part / whole otherwise", {"part": FALLS, "whole": RISES}),
    "a guard that jumps": ("1 when whole is 0\n1 - part / whole otherwise", {"part": FALLS, "whole": OPEN}),
    "what a choice decides": ("some when trend is growth\nmore otherwise", {"some": RISES, "more": RISES}),
    "what a choice turns": ("some when trend is growth\n-some otherwise", {"some": OPEN}),
    "a choice that keeps alternatives apart": (
        "1 when trend is decline and some is 0\n1 / (1 + some) when trend is decline\n0 otherwise",
        {"some": FALLS},
    ),
    "a value that may be missing": ("0 when survey is missing\nsurvey otherwise", {"survey": RISES}),
    "a difference of days": (
        "1 when last - first <= 15\n0.5 when last - first <= 30\n0 otherwise",
        {"first": RISES, "last": FALLS},
    ),
    "a yes or no with a name": ("1 when enough\n0 otherwise", {"some": RISES, "more": RISES}),
    "a yes or no with alternatives": ("1 when passed\n0 otherwise", {"some": RISES}),
    "bands": ("3 when mark is high\n2 when mark is middle\n1 otherwise", {"some": RISES}),
    "bands out of order": ("3 when mark is high\n1 when mark is middle\n2 otherwise", {"some": OPEN}),
    "not in a band": ("0 when mark is not high\n1 otherwise", {"some": RISES}),
}
NAMED = """
bands marks
    low below 10
    middle from 10 to below 20
    high from 20
let mark = band of some in marks
let enough = some > 5 or more > 7
let passed = yes when some > 5
             no otherwise
"""


@pytest.mark.parametrize(("value", "expected"), ALTERNATIVES.values(), ids=ALTERNATIVES.keys())
def test_alternatives(value: str, expected: Mapping[str, str]) -> None:
    assert of_score(value, NAMED) == expected


def test_alternatives_that_readings_decide_are_as_open_as_the_worst_option() -> None:
    reading = "reading way\n    option growing, by default\n    option shrinking\n    option flat\n"

    assert of_score("some when way is growing\n2 * some when way is shrinking\n0 otherwise", reading) == {
        "some": RISES
    }
    assert of_score("some when way is growing\n-some when way is shrinking\n0 otherwise", reading) == {
        "some": OPEN
    }


AGGREGATES = {
    "a sum": ("sum(done of items)", {"items.done": RISES}),
    "a sum of a quotient": ("sum(done / planned of items)", {"items.done": RISES, "items.planned": FALLS}),
    "a quotient of sums": (
        "sum(done of items) / sum(planned of items)",
        {"items.done": RISES, "items.planned": FALLS},
    ),
    "a part of a sum": (
        "sum(done of items) / (sum(done of items) + sum(planned of items))",
        {"items.done": RISES, "items.planned": FALLS},
    ),
    "an average": ("average(min(1, done / planned) of items)", {"items.done": RISES, "items.planned": FALLS}),
    "an average by weights": (
        "average(done of items weighted by size)",
        {"items.done": RISES, "items.size": OPEN},
    ),
    "the least and the greatest": (
        "min(done of items) - max(planned of items)",
        {"items.done": RISES, "items.planned": FALLS},
    ),
    "a quantile": (
        "quantile(loose of items, 90%) + median(done of items)",
        {"items.loose": RISES, "items.done": RISES},
    ),
    "a spread": ("variance(done of items)", {"items.done": OPEN}),
    "a count": ("count(items where done >= planned)", {"items.done": RISES, "items.planned": FALLS}),
    "a share": ("share(items where done < 5)", {"items.done": FALLS}),
    "a sum of rows that come in": ("sum(done of items where done > 3)", {"items.done": RISES}),
    "a sum of rows with any value": (
        "sum(loose of items where done > 3)",
        {"items.loose": RISES, "items.done": OPEN},
    ),
    "an average of rows that come in": ("average(done of items where done > 3)", {"items.done": OPEN}),
    "the greatest of rows that come in": ("max(done of items where done > 3)", {"items.done": RISES}),
    "the least of rows that come in": ("min(done of items where done > 3)", {"items.done": OPEN}),
    "the least of rows that leave": (
        "min(done of items where done < loose)",
        {"items.done": RISES, "items.loose": FALLS},
    ),
    "rows that have a value": ("sum(told of items where told is known)", {"items.told": RISES}),
    "a choice in the row": (
        "sum(credit of items)",
        {"items.done": OPEN, "items.planned": OPEN},
    ),
    "a column with steps": ("average(points of items)", {"items.done": RISES, "items.planned": FALLS}),
    "a value in each row against that of all rows": ("average(relative of items)", {"items.done": OPEN}),
    "an input beside the rows": ("sum(min(done, some) of items)", {"items.done": RISES, "some": RISES}),
    "an input that selects": ("count(items where done > some)", {"items.done": RISES, "some": FALLS}),
}
COLUMNS = """
let greatest = max(done of items)
for each of items
    attainment = done / planned
    credit = done / planned when sort is growth
             planned / (done + 1) otherwise
    points = 1 when attainment >= 1
             attainment when attainment >= 3/4
             0 otherwise
    relative = done / (1 + greatest)
"""


@pytest.mark.parametrize(("value", "expected"), AGGREGATES.values(), ids=AGGREGATES.keys())
def test_aggregates(value: str, expected: Mapping[str, str]) -> None:
    assert of_score(value, COLUMNS) == expected


TABLE = """
table steps from "steps.csv"
    key sort: growth or decline
    key rate: from low to below high
    upper: number
    lower: number
    mixed: number
    turned: number
    word: text
bands grades
    low below 10
    middle from 10 to below 20
    high from 20
table grade_points from "grades.csv"
    key grade: text
    points: number
"""
STEPS = """sort,low,high,upper,lower,mixed,turned,word
growth,,10,1,3,2,1,a
growth,10,20,2,2,1,2,b
growth,20,,2,0,3,3,c
decline,20,,9,1,0,1,d
decline,,20,5,1,7,2,e
"""
GRADES = "grade,points\nhigh,9\nlow,1\nmiddle,4\n"
LOOKUPS = {
    "a column that rises": ("look up upper in steps by (trend, some)", {"some": RISES}),
    "a column that falls": ("look up lower in steps by (trend, -some)", {"some": RISES}),
    "a column that does both": ("look up mixed in steps by (trend, some)", {"some": OPEN}),
    "a column whose way depends on another key": ("look up turned in steps by (trend, some)", {"some": OPEN}),
    "that column with the other key fixed": ('look up turned in steps by ("growth", some)', {"some": RISES}),
    "a band as a key": ("look up points in grade_points by (band of some in grades)", {"some": RISES}),
}


@pytest.mark.parametrize(("value", "expected"), LOOKUPS.values(), ids=LOOKUPS.keys())
def test_lookups(value: str, expected: Mapping[str, str]) -> None:
    files = {
        **sources(f"{INPUTS}{TABLE}\ncriterion c\n    score = {value}\n"),
        "steps.csv": STEPS.encode(),
        "grades.csv": GRADES.encode(),
    }
    compilation = compile_unproved(files)
    assert compilation.methodology is not None, compilation.diagnostics

    assert directions_of(compilation.methodology)["c"] == expected


def test_functions() -> None:
    functions = "function points(part, base) = 10 * clamp(part / base, 0, 1) when base > 0\n"
    functions += "                             0 otherwise\n"

    assert of_score("points(some, 5)", functions) == {"some": RISES}
    assert of_score("points(3, positive)", functions) == {"positive": FALLS}


def test_functions_of_rows() -> None:
    function = "function achieved(aims: rows) = share(aims where done >= planned)\n"

    assert of_score("achieved(items)", function) == {"items.done": RISES, "items.planned": FALLS}


def test_parameters_that_rest_on_attributes() -> None:
    attribute = "attribute people: whole number from 1\nparameter goal = 2 * people\n"

    assert of_score("some / goal", attribute) == {"some": RISES, "people": FALLS}


def test_what_is_known_where_the_criterion_applies() -> None:
    rules = """
criterion c
    applies when any > 0 and more > 0
    score = any * any / more
"""
    assert directions(rules) == {"any": RISES, "more": FALLS}


def test_names_are_looked_into_with_what_is_known_where_they_are_used() -> None:
    rules = """
criterion c
    let squared = any * any
    applies when any > 0
    score = squared
"""
    assert directions(rules) == {"any": RISES}


def test_scores_of_other_criteria() -> None:
    rules = """
block b
    scale from 0 to 10
    inapplicable members are rescaled
    criterion c, worth 5
        applies when more > 0
        score = worth * (1 - portion)
    criterion d, worth 5
        score = score of c when c is scored
                0 otherwise
"""
    assert directions(rules, "b.d") == {"portion": FALLS, "more": RISES}


def test_a_score_that_comes_and_goes_with_the_input() -> None:
    rules = """
block b
    scale from 0 to 10
    inapplicable members are rescaled
    criterion c, worth 5
        applies when portion > 0
        score = worth * (1 - portion)
    criterion d, worth 5
        score = score of c when c is scored
                0 otherwise
"""
    assert directions(rules, "b.d") == {"portion": OPEN}


def test_values_over_bodies_are_open() -> None:
    assert of_score("some - average(more over all bodies)") == {"some": RISES, "more": OPEN}


def test_inputs_of_the_condition_alone_are_not_listed() -> None:
    rules = "criterion c\n    applies when more > 3\n    score = some\n"

    assert directions(rules) == {"some": RISES}


def test_a_long_chain_of_names_is_followed() -> None:
    chain = "let n0 = some\n" + "".join(f"let n{n} = n{n - 1} + positive\n" for n in range(1, 1000))

    assert of_score("n999 / positive", chain) == {"some": RISES, "positive": FALLS}


def test_a_chain_in_which_each_name_is_used_twice_takes_no_longer() -> None:
    chain = "let n0 = some\n" + "".join(f"let n{n} = min(n{n - 1}, n{n - 1} + 1)\n" for n in range(1, 60))

    assert of_score("n59", chain) == {"some": RISES}


def test_a_formula_that_takes_too_many_steps_is_open() -> None:
    lines = [f"{position % 7} when any * some > {position}" for position in range(400)]

    assert of_score("\n".join([*lines, "0 otherwise"])) == {"any": OPEN, "some": OPEN}


SERVICE = """
input served: whole number
input late: whole number, at most served
input mark: number from -3 to 3
input spare: number
input items: rows
    size: number from 0
"""


def said(rules: str) -> list[str]:
    """What the check says of the directions in these rules, with data against them."""
    compilation = compile_sources(sources(SERVICE + rules), PlainTrial)
    return [
        f"{found.span.line}:{found.span.column} {found.code} {found.message()}"
        for found in compilation.diagnostics
        if found.severity == "error"
    ]


def test_what_is_proved_is_no_finding() -> None:
    rules = """
criterion c
    applies when served > 0
    score = 10 * (1 - late / served) + sum(size of items)
    rises with served, items.size
    falls with late
"""
    assert said(rules) == []


def test_a_direction_that_is_the_other_way_round() -> None:
    rules = """
criterion c
    applies when served > 0
    score = 10 * (1 - late / served)
    rises with late
"""
    assert said(rules) == [
        "12:16 E0611 the score of `c` does not rise with `late`: it falls; "
        "with served 1, late 0 it is 10, with late 1 instead it is 0"
    ]


def test_a_direction_that_is_shown_wrong() -> None:
    rules = """
criterion c
    score = served + mark * mark
    rises with served, mark
"""
    assert said(rules) == [
        "11:24 E0611 the score of `c` is not proved to rise with `mark`: which way `mark * mark` goes is open"
        "; with served 0, mark -3 it is 9, with mark -2.99 instead it is 8.9401"
    ]


def test_a_direction_of_a_column_that_is_shown_wrong() -> None:
    rules = """
criterion c
    score = 7 - sum(size of items)
    rises with items.size
"""
    assert said(rules) == [
        "11:16 E0611 the score of `c` does not rise with `items.size`: it falls; "
        "with items (size 0) it is 7, with items (size 0.01) instead it is 6.99"
    ]


def test_a_direction_that_is_true_and_not_proved() -> None:
    rules = """
criterion c
    score = min(1, abs(mark)) + mark
    rises with mark
"""
    assert said(rules) == [
        "11:16 E0611 the score of `c` is not proved to rise with `mark`: which way `abs(mark)` goes is open"
    ]


def test_an_input_that_has_no_part_in_the_score() -> None:
    rules = """
criterion c
    score = served + spare - spare
    rises with served, spare
"""
    assert said(rules) == ["11:24 E0611 the score of `c` does not depend on `spare`"]


NAMES = {
    "nothing": ("nothing", "E0301 nothing is called `nothing` here"),
    "no input": ("total", "E0401 `total` is a let, and these clauses name inputs"),
    "a computed column": (
        "items.double",
        "E0401 `items.double` is a definition, and these clauses name inputs",
    ),
    "no number": ("kindly", "E0401 these clauses name numbers and dates: `kindly` is a yes or no"),
    "rows": ("items", "E0406 the rows `items` are no number that may rise or fall"),
    "a column of what has none": ("served.size", "E0406 `served` has no columns: it is an input"),
    "a column that is not there": ("items.length", "E0301 the rows `items` have no column `length`"),
    "a name twice": ("served, served", "E0109 `served` is named twice in this line"),
    "a name in both clauses": (
        "served\n    falls with served",
        "E0202 `served` is named in `rises with` and in `falls with`",
    ),
}


@pytest.mark.parametrize(("names", "expected"), NAMES.values(), ids=NAMES.keys())
def test_names_that_a_clause_cannot_have(names: str, expected: str) -> None:
    rules = f"""
input kindly: yes or no
let total = served + 1
for each of items
    double = 2 * size
criterion c
    score = total + sum(double of items)
    rises with {names}
"""
    assert [line.partition(" ")[2] for line in said(rules)] == [expected]
