"""When a case passes: all that it expects must be there, exactly, and the answer may say more."""

import pytest

from tests.cases.small import differences, loaded, run

RULES = """\
reading even
    option no_rounding_to_even, by default
        note en "the usual way"
    option rounding_to_even
        note en "the other way"

block work
    scale from 0 to 100
    input done: number from 0 to 100
    input late: yes or no
    criterion done, worth 100
        score = done / 3
    round half up to 1 decimal when even is no_rounding_to_even
    round half even to 1 decimal otherwise
    result half = done / 2
    result on_time = not late
"""
CASE = """\
cases:
  - title: a hundred are done
    body: a
    kind: central
    data: {work: {done: 100, late: false}}
    expect: """
METHODOLOGY = loaded(RULES)


def told(expectation: str, case: str = CASE) -> list[str]:
    (result,) = run(METHODOLOGY, f"{case}{expectation}\n")
    assert result.passed is (not result.mismatches)
    return differences(result)


@pytest.mark.parametrize(
    "expectation",
    [
        '{work: {score: "33.3"}}',
        "{work: {score: 33.3}}",
        "{work: {exact: 100/3}}",
        "{work: {exact: 200/6}}",
        "{work: {status: scored}}",
        "{work: {criteria: {done: {worth: 100, score: 33.3, exact: 100/3}}}}",
        '{work: {criteria: {done: {worth: "100.0"}}}}',
        "{work: {results: {half: {value: 50, exact: 50}, on_time: {value: true}}}}",
        "{work: {}}",
    ],
)
def test_what_is_expected_is_there(expectation: str) -> None:
    assert told(expectation) == []


@pytest.mark.parametrize(
    ("expectation", "expected"),
    [
        ('{work: {score: "33.30"}}', "6:28 work.score: 33.30 | 33.3"),
        ("{work: {score: 100/3}}", "6:28 work.score: 100/3 | 33.3"),
        ("{work: {exact: 33.3}}", "6:28 work.exact: 33.3 | 100/3"),
        ("{work: {status: not_scored}}", "6:29 work.status: not_scored | scored"),
        ('{work: {results: {half: {value: "50.0"}}}}', "6:45 work.results.half.value: 50.0 | 50"),
        (
            "{work: {results: {on_time: {value: yes}}}}",
            "6:48 work.results.on_time.value: yes | true",
        ),
        (
            "{work: {run: 1}}",
            "6:21 work.run: 1 | nothing, since the status is scored",
        ),
    ],
)
def test_what_is_not_there_exactly_is_told(expectation: str, expected: str) -> None:
    assert told(expectation) == [expected]


def test_a_score_is_compared_as_it_is_published_and_an_exact_value_as_a_number() -> None:
    assert told("{work: {score: 33.3, exact: 33.3}}") == ["6:41 work.exact: 33.3 | 100/3"]


def test_readings_stand_beside_the_data_of_one_body() -> None:
    case = CASE.replace("100,", "0.75,")
    assert told('{work: {score: "0.3"}}', case) == []
    other = case.replace("    data:", "    readings: {even: rounding_to_even}\n    data:")
    assert told('{work: {score: "0.2"}}', other) == []
    assert told('{work: {score: "0.3"}}', other) == ["7:28 work.score: 0.3 | 0.2"]


WHOLE = """\
cases:
  - title: several bodies
    request:
      bodies:
        - {id: a, kind: central, data: {work: {done: 100, late: false}}}
        - {id: b, kind: local}
    expect: """


def test_of_a_whole_request_the_bodies_are_named_by_their_ids() -> None:
    assert told('{bodies: {a: {kind: central, blocks: {work: {score: "33.3"}}}}}', WHOLE) == []
    assert told("{bodies: {c: {id: c}}}", WHOLE) == ["7:23 bodies.c: id: c | nothing"]


def test_a_list_is_compared_whole() -> None:
    assert told("{readings_not_default: [], warnings: []}", WHOLE) == []
    assert told("{readings_not_default: [even]}", WHOLE) == [
        "7:36 readings_not_default: 1 entry: even | no entries"
    ]


ERRORS = """\
cases:
  - title: more than there are
    body: a
    kind: central
    data: {work: {done: 101, late: soon}}
    """


@pytest.mark.parametrize(
    ("errors", "expected"),
    [
        ("errors: [/bodies/0/data/work/done, /bodies/0/data/work/late]", []),
        (
            "errors: [{pointer: /bodies/0/data/work/done, code: R107}, /bodies/0/data/work/late]",
            [],
        ),
        (
            "errors: [{pointer: /bodies/0/data/work/done, code: R108}, /bodies/0/data/work/late]",
            ["6:14 : R108 at /bodies/0/data/work/done | R107 at /bodies/0/data/work/done"],
        ),
        (
            "errors: [/bodies/0/data/work/done]",
            [
                "5:36 : no further error | "
                'R101 /bodies/0/data/work/late: expected true or false, found the text "soon"'
            ],
        ),
        (
            "errors: [/bodies/0/data/work/done, /bodies/0/data/work/late, /bodies/0/kind]",
            ["6:66 : an error at /bodies/0/kind | no error"],
        ),
        (
            "expect: {work: {status: scored}}",
            [
                "5:25 : an answer | R107 /bodies/0/data/work/done: 101 is above 100; "
                "what is asked for is at least 0 and at most 100",
                "5:36 : an answer | "
                'R101 /bodies/0/data/work/late: expected true or false, found the text "soon"',
            ],
        ),
    ],
)
def test_a_refused_request_has_exactly_the_expected_errors(errors: str, expected: list[str]) -> None:
    assert told(f"{errors}\n", ERRORS) == expected


def test_errors_that_do_not_come_are_missed() -> None:
    case = ERRORS.replace("101", "100").replace("soon", "true")
    assert told("errors: [/bodies/0/data/work/done]", case) == [
        "6:14 : an error at /bodies/0/data/work/done | an answer"
    ]


def test_a_field_that_there_is_not_is_at_fault_itself() -> None:
    misspelt = ERRORS.replace("{done: 101, late: soon}", "{don: 10, done: 10, late: false}")
    assert told("expect: {work: {status: scored}}\n", misspelt) == [
        '5:19 : an answer | R102 /bodies/0/data/work/don: "don" is not a field of work; did you mean "done"?'
    ]
