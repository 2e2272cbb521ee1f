"""A methodology's files for another year: edited as text, so that everything else stays as it was."""

import pytest

from dsl.diagnostics.wording import worded
from dsl.renew.remark import RenewalError
from dsl.renew.rename import Rename, parse_rename
from dsl.renew.rename_cases import rename_in_cases
from dsl.renew.renewal import Renewal, renew

MANIFEST = """id: old
title: {en: "An example"}
assessed_year: 2023
law_as_of: 2023-05-19
languages: [en]
rules: [x.rules]
"""
RULES = "criterion visits\n    score = 1\n"


def renewed(manifest: str, rules: str = RULES, cases: str = "", year: int = 2024) -> Renewal:
    sources = {"methodology.yaml": manifest, "x.rules": rules}
    return renew(sources, {"cases/x.yaml": cases} if cases else {}, "new", year, ())


def manifest_of(manifest: str, year: int = 2024) -> str:
    found = renewed(manifest, year=year)
    assert not [each for each in found.findings if each.severity == "error"], found.findings
    return found.files["methodology.yaml"]


def remarks(renewal: Renewal) -> list[str]:
    return [f"{remark.span} {worded(remark.said)}" for remark in renewal.remarks]


def test_what_says_nothing_of_the_year_stays() -> None:
    before = "# A remark,   and its blanks\n" + MANIFEST.replace(
        "languages: [en]", "languages:   [ en ]  # one"
    )
    assert manifest_of(before) == before.replace("id: old\n", 'id: new\nformerly: ["old"]\n').replace(
        "assessed_year: 2023", "assessed_year: 2024"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: old", 'id: new\nformerly: ["old"]'),
        ('id: "old"   # name', 'id: "new"   # name\nformerly: ["old"]'),
        ("id: 'old'", 'id: "new"\nformerly: ["old"]'),
        ("id: old\nformerly: [older]  # one", 'id: new\nformerly: [older, "old"]  # one'),
        ("id: old\nformerly: []", 'id: new\nformerly: ["old"]'),
        ("id: old\nformerly:\n  - a  # one\n  - b", 'id: new\nformerly:\n  - a  # one\n  - b\n  - "old"'),
        ("formerly: [a]\nid: old", 'formerly: [a, "old"]\nid: new'),
    ],
)
def test_the_id_and_what_it_was_before(before: str, after: str) -> None:
    assert manifest_of(MANIFEST.replace("id: old", before)).startswith(f"{after}\ntitle")


def test_an_id_that_looks_like_a_number_is_quoted() -> None:
    sources = {"methodology.yaml": MANIFEST, "x.rules": RULES}
    assert renew(sources, {}, "2024", None, ()).files["methodology.yaml"].startswith('id: "2024"\n')


def test_a_manifest_in_braces() -> None:
    before = (
        '{id: old, title: {en: "For 2023"}, assessed_year: "2023", law_as_of: 2023-05-19, languages: [en], '
    )
    after = (
        '{formerly: ["old"], id: new, title: {en: "For 2024"}, assessed_year: "2024", law_as_of: 2023-05-19, '
    )
    assert manifest_of(before + "rules: [x.rules]}\n") == after + "languages: [en], rules: [x.rules]}\n"


def test_the_ends_of_lines_stay() -> None:
    found = manifest_of(MANIFEST.replace("\n", "\r\n"))
    assert found.replace("\r\n", "") == found.replace("\r", "").replace("\n", "")
    assert 'id: new\r\nformerly: ["old"]\r\ntitle' in found


@pytest.mark.parametrize(
    ("title", "after"),
    [
        ('"Assessment for 2023"', '"Assessment for 2024"'),
        ("Assessment 2023", "Assessment 2024"),
        ('"2023: by the order of 19.05.2023"', '"2024: by the order of 19.05.2023"'),
        ('"2023 (as of 2023-05-19, No 2023/1)"', '"2024 (as of 2023-05-19, No 2023/1)"'),
        ('"за 2023 год, 12023 и 20231"', '"за 2024 год, 12023 и 20231"'),
        (">\n    Assessment\n    for 2023", ">\n    Assessment\n    for 2024"),
        ('"2023-2025"', '"2023-2025"'),
    ],
)
def test_titles_that_name_the_year(title: str, after: str) -> None:
    before = MANIFEST.replace('title: {en: "An example"}', f"title:\n  en: {title}")
    assert f"title:\n  en: {after}\n" in manifest_of(before)


def test_titles_of_rules_that_name_the_year() -> None:
    rules = 'criterion visits\n    title en "Visits of 2023"\n    note en "as in 2023"\n    score = 1\n'
    found = renewed(MANIFEST, rules)
    assert found.files["x.rules"] == rules.replace("Visits of 2023", "Visits of 2024")
    assert "x.rules:3:20 2023 is still named here" in remarks(found)


@pytest.mark.parametrize(
    ("year", "before", "after"),
    [
        (2024, "2024-01-31", "2025-01-31"),
        (2024, "2024-02-29", "2025-02-28"),
        (2027, "2024-02-29", "2028-02-29"),
        (2022, "2024-02-29", "2023-02-28"),
        (2024, '"2024-03-01"', '"2025-03-01"'),
    ],
)
def test_days_of_the_schedule(year: int, before: str, after: str) -> None:
    found = manifest_of(f"{MANIFEST}schedule: {{visits: {before}}}  # by the order\n", year)
    assert f"schedule: {{visits: {after}}}  # by the order\n" in found


CALENDARS = {
    "free: [2024-05-01, 2025-05-02, 2025-05-03, 2024-05-04]": "free: [2025-05-02, 2025-05-03]",
    "free: [2025-05-02, 2024-05-01]": "free: [2025-05-02]",
    "free: [2024-05-01, 2025-05-02]": "free: [2025-05-02]",
    "free: [2024-05-01, 2024-05-02]": "free: []",
    "free: [2024-05-01]\n  working: [2025-05-02]": "free: []\n  working: [2025-05-02]",
    "free:\n    - 2024-05-01  # one\n    - 2025-05-02  # two\n    - 2024-05-03": (
        "free:\n    - 2025-05-02  # two"
    ),
    "free:\n    - 2024-05-01  # one\n  working: []": "free: []\n  working: []",
    "free: [\n    2024-05-01,  # one\n    2025-05-02,  # two\n  ]": "free: [\n    2025-05-02,  # two\n  ]",
}


@pytest.mark.parametrize(("before", "after"), CALENDARS.items())
def test_days_of_the_calendar_that_it_no_longer_has(before: str, after: str) -> None:
    found = manifest_of(f"{MANIFEST}calendar:\n  {before}\nnote: {{en: x}}\n")
    assert f"calendar:\n  {after}\nnote: {{en: x}}\n" in found


def test_what_is_left_to_be_done() -> None:
    manifest = (
        "# For 2023.\n"
        + MANIFEST
        + "schedule: {visits: 2024-02-29}\ncalendar: {free: [2024-05-01, 2025-05-01]}\n"
    )
    rules = (
        "# of 2023\ninput opened: date\ncriterion visits\n    score = 1 when opened > 2023-06-30\n"
        "            0 otherwise\n"
    )
    assert remarks(renewed(manifest, rules)) == [
        "methodology.yaml:1:7 2023 is still named here",
        "methodology.yaml:4:13 the title names no year: see whether it still fits",
        "methodology.yaml:6:12 the law is taken as it was on 2023-05-19: read what has changed since, and "
        "give the day of the new wording",
        "methodology.yaml:9:20 the day `visits` was moved from 2024-02-29 to 2025-02-28: confirm it",
        "methodology.yaml:10:1 the calendar now has the years 2025 and 2026: list the days of these years "
        "that are free or worked on out of turn",
        "methodology.yaml:10:12 2024-05-01 was taken out of `free`: the calendar now has the years 2025 and "
        "2026",
        "x.rules:1:6 2023 is still named here",
        "x.rules:4:29 the day 2023-06-30 is as it was",
    ]


CASES = """# for 2023
cases:
  - title: one
    request:
      bodies: [{id: a, history: [{year: 2022, value: 2023}, {year: "2023", value: 1}]}]
      reorganisations: [{body: a, effective: 2023-06-30}]
      appeals: [{body: a, received: 2024-02-29, filed: "2024-03-01", decided: 2024-13-01}]
    expect: {bodies: {a: {succession: {predecessors: [{effective: "2023-06-30"}]}, year: 2023}}}
"""


def test_days_and_years_of_cases() -> None:
    found = renewed(MANIFEST, cases=CASES).cases["cases/x.yaml"]
    assert found == (
        CASES.replace("year: 2022", "year: 2023", 1)
        .replace('year: "2023"', 'year: "2024"')
        .replace("2023-06-30", "2024-06-30")
        .replace("2024-02-29", "2025-02-28")
        .replace('"2024-03-01"', '"2025-03-01"')
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a=b", Rename("a", "b")),
        (" goals.plan = planned ", Rename("goals.plan", "planned")),
        ("input goals.plan=planned", Rename("goals.plan", "planned", "input")),
        ("a=өлшем_2", Rename("a", "өлшем_2")),
    ],
)
def test_the_form_of_a_rename(text: str, expected: Rename) -> None:
    assert parse_rename(text) == expected


@pytest.mark.parametrize("text", ["", "a", "=b", "a=", "a=1b", "a=b.c", "a=b=c", "a=b c"])
def test_what_is_no_rename(text: str) -> None:
    with pytest.raises(RenewalError) as refused:
        parse_rename(text)
    assert worded(refused.value.said) == f"a rename is written old.path=new_name, not {text}"


def test_a_column_of_a_table_file_is_renamed_in_its_head() -> None:
    sources = {
        "methodology.yaml": MANIFEST,
        "x.rules": 'table t from "t.csv"\n    key grade: text\n    points: number\n'
        "input grade_given: a or b\n"
        "criterion visits\n    score = look up points in t by (grade_given)\n",
        "t.csv": "grade,points\na,1\nb,2\n",
    }
    found = renew(sources, {}, "new", None, [Rename("t.points", "marks")])
    assert found.files["t.csv"] == "grade,marks\na,1\nb,2\n"
    assert "    marks: number\n        formerly points\n" in found.files["x.rules"]
    assert "look up marks in t" in found.files["x.rules"]


def test_words_in_comments_and_texts_are_left_alone() -> None:
    rules = (
        "# visits count\n"
        'input visits: whole number  # visits\n    title en "visits"\n'
        "criterion visits\n    score = visits\n"
    )
    found = renew(
        {"methodology.yaml": MANIFEST, "x.rules": rules}, {}, "new", None, [Rename("visits", "n", "input")]
    )
    assert found.files["x.rules"] == (
        "# visits count\n"
        'input n: whole number  # visits\n    formerly visits\n    title en "visits"\n'
        "criterion visits\n    score = n\n"
    )


def test_the_old_name_stands_below_alternatives() -> None:
    rules = "input a: whole number\nlet b = 1 when a > 1\n        0 otherwise\ncriterion c\n    score = b"
    found = renew({"methodology.yaml": MANIFEST, "x.rules": rules}, {}, "new", None, [Rename("b", "bb")])
    assert "let bb = 1 when a > 1\n        0 otherwise\n    formerly b\n" in found.files["x.rules"]
    found = renew({"methodology.yaml": MANIFEST, "x.rules": rules}, {}, "new", None, [Rename("c", "d")])
    assert found.files["x.rules"].endswith("criterion d\n    formerly c\n    score = b")


CASES_OF_NAMES = """cases:
  - title: goals
    body: goals
    attributes: {goals: 1}
    data: {goals: {plan: 1, rows: [{plan: 2}, {goals: 3}]}, plan: 4}
    readings: {goals: plan}
    expect:
      goals: {score: "1", criteria: {plan: {score: "1"}, goals: {score: "2"}}, caps: [plan]}
      results: {goals: {value: "1"}}
      flags: [{flag: goals, rating: goals}]
    errors: [/bodies/0/data/goals/plan, {pointer: /bodies/0/data/goals/rows/0/plan, code: R101}]
  - title: whole
    request:
      readings: {goals: plan}
      bodies: [{id: goals, conclusions: {goals: 1, plan: 2}}]
      appeals: [{block: goals, corrections: {plan: 1}}]
    expect:
      bodies: {goals: {blocks: {goals: {criteria: {plan: {}}}}, ratings: {goals: {}}}}
      ratings: {goals: {all: [{body: goals}]}}
      moved: [{rating: goals, flags_before: [goals, plan]}]
      warnings: [{pointer: /appeals/0/corrections/plan, code: Q031}]
      readings_not_default: [goals]
"""
NAMES_OF_CASES = {
    ("goals", "block"): 8,
    ("goals.plan", "input"): 4,
    ("goals.rows.plan", "column"): 2,
    ("goals.rows", "input"): 2,
    ("goals.plan", "criterion"): 2,
    ("goals.plan", "cap"): 2,
    ("goals", "attribute"): 2,
    ("goals", "result"): 2,
    ("rating.goals", "rating"): 5,
    ("flag.goals", "flag"): 2,
    ("goals", "reading"): 3,
    ("goals.plan", "option"): 2,
    ("goals", "let"): 0,
}


@pytest.mark.parametrize(("path", "word"), NAMES_OF_CASES)
def test_names_of_cases_are_told_apart(path: str, word: str) -> None:
    found = rename_in_cases("cases/x.yaml", CASES_OF_NAMES, path, "other", word)
    assert found.count("other") >= 1 or word == "let"
    assert found.replace("other", path.rpartition(".")[2]) == CASES_OF_NAMES


def test_the_data_of_a_block_and_what_is_expected_of_it() -> None:
    found = rename_in_cases("cases/x.yaml", CASES_OF_NAMES, "goals", "other", "block")
    assert "data: {other: {plan: 1, rows: [{plan: 2}, {goals: 3}]}, plan: 4}" in found
    assert 'other: {score: "1", criteria: {plan: {score: "1"}, goals: {score: "2"}}' in found
    assert "/bodies/0/data/other/plan" in found
    assert "conclusions: {other: 1, plan: 2}" in found
    assert "appeals: [{block: other, corrections: {plan: 1}}]" in found
    assert "ratings: {goals: {}}" in found
    assert "readings: {goals: plan}" in found


def test_an_input_and_a_criterion_of_one_name() -> None:
    found = rename_in_cases("cases/x.yaml", CASES_OF_NAMES, "goals.plan", "other", "input")
    assert "data: {goals: {other: 1, rows: [{plan: 2}, {goals: 3}]}, plan: 4}" in found
    assert "criteria: {plan: " in found
    assert "corrections: {other: 1}" in found
    assert "/bodies/0/data/goals/other, {pointer: /bodies/0/data/goals/rows/0/plan" in found
    assert "pointer: /appeals/0/corrections/other" in found
    found = rename_in_cases("cases/x.yaml", CASES_OF_NAMES, "goals.plan", "other", "criterion")
    assert "data: {goals: {plan: 1" in found
    assert "criteria: {other: " in found
