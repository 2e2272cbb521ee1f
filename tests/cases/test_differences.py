"""What is told of a case that fails: what was expected, what came, and the rules on the way to it."""

from tests.cases.small import differences, loaded, run, way

RULES = """\
block work
    scale from 0 to 100
    inapplicable members are rescaled
    input planned: number above 0
    input done: number from 0
    input slips: whole number
    input reports: rows
        pages: number from 0 to 10
        final: yes or no
    for each of reports
        mark = 10 when pages > 5
               pages otherwise
    criterion amount, worth 60
        let part = done / planned
        score = 60 when part >= 1
                worth * part otherwise
    criterion reports, worth 40
        applies when count(reports where final) > 0
        score = worth * average(mark of reports where final) / 10
    penalty slips
        takes 2 for each of slips, at most 5
    never below 0
    round half up to 1 decimal
    result grade = rounded(done / planned, half up to 1 decimal)
result passed = done_by_now >= 3
input done_by_now: number from 0
rating work
    score = score of work
    highest score first
    equal scores share the best place
flag late
    marks bodies where done_by_now < 3
"""
ONE = """\
cases:
  - title: eight of ten are done
    body: a
    kind: central
    data:
      done_by_now: 5
      work:
        planned: 10
        done: 8
        slips: 2
        reports:
          - {pages: 6, final: true}
          - {pages: 3, final: true}
          - {pages: 1, final: false}
    expect:
"""
TWO = """\
cases:
  - title: two bodies
    request:
      bodies:
        - {id: a, kind: central, data: {done_by_now: 5, work: {planned: 10, done: 8, slips: 0, reports: []}}}
        - {id: b, kind: central, data: {done_by_now: 2, work: {planned: 10, done: 7, slips: 0, reports: []}}}
    expect:
"""


METHODOLOGY = loaded(RULES)


def told(cases: str, expectation: str) -> tuple[list[str], list[str]]:
    """What differs, and the way to what differs first."""
    (result,) = run(METHODOLOGY, cases + f"      {expectation}\n")
    assert not result.passed
    return differences(result), way(result)


def test_a_block_is_told_by_what_it_is_made_of() -> None:
    found, rules = told(ONE, 'work: {score: "70.1"}')
    assert found == ["16:21 work.score: 70.1 | 70.0"]
    assert rules == [
        "criterion amount, worth 60: 48  13:15",
        "criterion reports, worth 40: 26  17:15",
        "penalty slips: 4  20:13",
        "together 74, before rounding 70  1:7",
    ]


def test_what_comes_first_in_the_order_of_evaluation_is_told_whatever_the_order_of_the_case() -> None:
    found, rules = told(ONE, 'work: {score: "70.1", criteria: {reports: {exact: 27}, amount: {exact: 47}}}')
    assert found == [
        "16:21 work.score: 70.1 | 70.0",
        "16:57 work.criteria.reports.exact: 27 | 26",
        "16:78 work.criteria.amount.exact: 47 | 48",
    ]
    assert rules == [
        "score = worth * part = 48 (otherwise)  16:17",
        "  part = 0.8  14:13",
        "    done = 8  5:11",
        "    planned = 10  4:11",
    ]


def test_a_criterion_over_rows_is_told_by_the_value_of_each_row() -> None:
    found, rules = told(ONE, "work: {criteria: {reports: {exact: 27}}}")
    assert found == ["16:42 work.criteria.reports.exact: 27 | 26"]
    assert rules == [
        "score = worth * average(mark of reports where final) / 10 = 26  19:17",
        "  average(mark of reports where final) = 6.5  19:25",
        "    mark: 10, 3  19:33",
    ]


def test_a_criterion_that_does_not_apply_is_told_by_its_condition() -> None:
    found, rules = told(TWO, 'bodies: {a: {blocks: {work: {criteria: {reports: {score: "9.0"}}}}}}')
    assert found == [
        "8:57 bodies.a.blocks.work.criteria.reports.score: 9.0 | nothing, since the status is not_applicable"
    ]
    assert rules == [
        "applies when count(reports where final) > 0 = no  18:22",
        "  count(reports where final) = 0  18:22",
    ]


def test_a_penalty_is_told_by_its_points_and_its_limit() -> None:
    found, rules = told(ONE, 'work: {penalties: {slips: {points: "3.0"}}}')
    assert found == ["16:42 work.penalties.slips.points: 3.0 | 4.0"]
    assert rules == ["takes 4  21:9", "  slips = 2  6:11", "at most 5  21:44"]


def test_a_result_of_a_block_is_told_by_its_rule() -> None:
    found, rules = told(ONE, 'work: {results: {grade: {value: "0.9"}}}')
    assert found == ["16:39 work.results.grade.value: 0.9 | 0.8"]
    assert rules == [
        "grade = rounded(done / planned, half up to 1 decimal) = 0.8  24:20",
        "  done = 8  5:11",
        "  planned = 10  4:11",
    ]


def test_a_result_of_the_outermost_level_is_told_by_its_rule() -> None:
    found, rules = told(ONE, "results: {passed: {value: false}}")
    assert found == ["16:33 results.passed.value: false | true"]
    assert rules == ["passed = done_by_now >= 3 = yes  25:17", "  done_by_now = 5  26:7"]


def test_a_rating_is_told_by_the_score_of_the_body_and_by_all_places() -> None:
    found, rules = told(TWO, "bodies: {a: {ratings: {work: {rank: 2}}}}")
    assert found == ["8:43 bodies.a.ratings.work.rank: 2 | 1"]
    assert rules == ["score = score of work = 80  28:13", "1  a  80  27:8", "2  b  70  27:8"]


KINDS = loaded(
    RULES.replace("    highest score first\n", "    separate for each kind\n    highest score first\n")
)


def test_of_a_rating_within_kinds_the_kind_that_differs_is_told() -> None:
    cases = TWO.replace("id: b, kind: central", "id: b, kind: local")
    (whole,) = run(KINDS, cases + "      ratings: {work: {local: [{score: '0.0'}]}}\n")
    assert way(whole) == ["1  b  70  27:8"]
    (one,) = run(KINDS, cases + "      bodies: {a: {ratings: {work: {rank: 2}}}}\n")
    assert way(one) == ["score = score of work = 80  28:13", "1  a  80  27:8"]


def test_a_table_of_places_of_another_length_is_told_whole() -> None:
    found, rules = told(TWO, "ratings: {work: {all: [{body: a}]}}")
    assert found == [
        "8:29 ratings.work.all: 1 entry: body: a | 2 entries: "
        "rank: 1, body: a, score: 80.0 and rank: 2, body: b, score: 70.0"
    ]
    assert rules == ["1  a  80  27:8", "2  b  70  27:8"]


def test_a_flag_is_told_by_its_condition() -> None:
    found, rules = told(TWO, "bodies: {a: {flags: [{flag: late}]}, b: {flags: []}}")
    assert found == [
        "8:27 bodies.a.flags: 1 entry: flag: late | no entries",
        "8:55 bodies.b.flags: no entries | 1 entry: flag: late",
    ]
    assert rules == ["late: marks bodies where done_by_now < 3 = no  32:24", "  done_by_now = 5  26:7"]


def test_what_no_rule_of_scores_made_has_no_way() -> None:
    found, rules = told(TWO, "populations: {work: {all: {ranked: 1}}}")
    assert found == ["8:42 populations.work.all.ranked: 1 | 2"]
    assert rules == []
