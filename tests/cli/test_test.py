"""`tarazy test`."""

import json
from pathlib import Path

import pytest

from tests.cli.terminal import tarazy

MANIFEST = """id: example
title: {en: "An example"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en]
rules: [work.rules]
"""
RULES = """\
block work
    scale from 0 to 100
    input done: number from 0 to 100
    criterion amount, worth 100
        score = 100 when done >= 50
                0 otherwise
"""
CASES = """\
cases:
  - title: at the border
    body: a
    data: {work: {done: 50}}
    expect: {work: {score: "100"}}
  - title: below it
    body: a
    data: {work: {done: 40}}
    expect: {work: {score: "0"}}
"""
FAILING = CASES.replace('{score: "100"}', '{score: "90", criteria: {amount: {exact: 90}}}')
FAILURE = """\
example/cases/work.yaml:2:12 failed: at the border
  example/cases/work.yaml:5:28 work.score: expected 90, got 100
  example/cases/work.yaml:5:61 work.criteria.amount.exact: expected 90, got 100
  this differs first: work.criteria.amount.exact
    score = 100 (when done >= 50)  example/work.rules:5:17
      done = 50  example/work.rules:3:11

example: 1 case passes, 1 case fails, 100 % of the rules shown (4 of 4)
"""
CHANGES = """\
no case notices:
  example/work.rules:2:5 scale from 0 -> scale from 1
  example/work.rules:2:5 scale from 0 -> scale from -1
  example/work.rules:3:24 from 0 -> above 0
  example/work.rules:3:29 0 -> 1
  example/work.rules:3:29 0 -> -1
  example/work.rules:3:31 at most 100 -> below 100
  example/work.rules:3:34 100 -> 101
  example/work.rules:3:34 100 -> 99
  example/work.rules:5:34 50 -> 49
example: 2 cases pass, 100 % of the rules shown (4 of 4), 55 % of changes noticed (11 of 20)
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    write(tmp_path, CASES)
    return tmp_path


def write(directory: Path, cases: str | None, rules: str = RULES) -> None:
    folder = directory / "example"
    (folder / "cases").mkdir(parents=True, exist_ok=True)
    (folder / "methodology.yaml").write_text(MANIFEST, "utf-8")
    (folder / "work.rules").write_text(rules, "utf-8")
    if cases is not None:
        (folder / "cases" / "work.yaml").write_text(cases, "utf-8")


def test_cases_that_pass(here: Path) -> None:
    done = tarazy("test", "example", cwd=here)
    assert done.returncode == 0
    assert done.stdout.decode() == "example: 2 cases pass, 100 % of the rules shown (4 of 4)\n"
    assert done.stderr == b""


def test_a_case_that_fails(here: Path) -> None:
    write(here, FAILING)
    done = tarazy("test", "example", cwd=here)
    assert done.returncode == 1
    assert done.stdout.decode() == FAILURE
    assert done.stderr == b""


def test_what_no_case_shows(here: Path) -> None:
    write(here, CASES[: CASES.index("  - title: below")])
    done = tarazy("test", "example", cwd=here)
    assert done.returncode == 0
    assert done.stdout.decode() == (
        "no case shows:\n"
        "  example/work.rules:6:17 the alternative `0` of `work.amount` is never taken\n"
        "example: 1 case passes, 75 % of the rules shown (3 of 4)\n"
    )


@pytest.mark.parametrize(("least", "code"), [("75", 0), ("76", 1)])
def test_coverage_below_what_is_asked_for(here: Path, least: str, code: int) -> None:
    write(here, CASES[: CASES.index("  - title: below")])
    assert tarazy("test", "example", "--coverage", least, cwd=here).returncode == code


def test_changes_that_no_case_notices(here: Path) -> None:
    done = tarazy("test", "example", "--mutate", cwd=here)
    assert done.returncode == 0
    assert done.stdout.decode() == CHANGES
    assert done.stderr == b""


@pytest.mark.parametrize(("least", "code"), [("55", 0), ("56", 1)])
def test_fewer_changes_noticed_than_are_asked_for(here: Path, least: str, code: int) -> None:
    assert tarazy("test", "example", "--mutate", "--least", least, cwd=here).returncode == code


def test_no_changes_are_tried_while_a_case_fails(here: Path) -> None:
    write(here, FAILING)
    done = tarazy("test", "example", "--mutate", "--least", "0", cwd=here)
    assert done.returncode == 1
    assert done.stdout.decode() == FAILURE + "no changes are tried while a case fails\n"


def test_without_cases(tmp_path: Path) -> None:
    write(tmp_path, None)
    done = tarazy("test", "example", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == "example: no cases, 0 % of the rules shown (0 of 4)"


def test_faults_of_case_files(here: Path) -> None:
    write(here, CASES.replace("score:", "skore:", 1))
    done = tarazy("test", "example", cwd=here)
    assert done.returncode == 1
    assert done.stdout.decode() == "example: the cases cannot be run\n"
    assert done.stderr.decode() == (
        "example/cases/work.yaml:5:21 E0905 no answer has `skore` here\n"
        '  5 |     expect: {work: {skore: "100"}}\n'
        "    |                     ^^^^^\n"
        "  hint: did you mean `score`?\n\n"
    )


def test_a_case_file_of_another_ending(here: Path) -> None:
    (here / "example" / "cases" / "work.yaml~").write_text("kept by an editor")
    assert tarazy("test", "example", cwd=here).returncode == 0
    (here / "example" / "cases" / "marks.yml").write_text(CASES)
    done = tarazy("test", "example", cwd=here)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "example/cases/marks.yml:1:1 E0111 `cases/marks.yml` is no file of cases\n"
        "  hint: files of cases end in `.yaml`: rename it to `marks.yaml`, or move it out of `cases`\n\n"
    )


def test_faults_of_the_rules(here: Path) -> None:
    write(here, CASES, RULES.replace("done >=", "dome >="))
    done = tarazy("test", "example", cwd=here)
    assert done.returncode == 1
    assert done.stdout.decode() == "example: the cases cannot be run\n"
    assert b"E0301 nothing is called `dome` here" in done.stderr


def test_in_another_language(here: Path) -> None:
    write(here, FAILING)
    russian = tarazy("test", "example", "--lang", "ru", cwd=here).stdout.decode()
    assert "work.score: ожидалось 90, получено 100" in russian
    assert russian.endswith("1 пример сходится, 1 пример не сходится, показано 100 % правил (4 из 4)\n")
    kazakh = tarazy("test", "example", "--lang", "kk", cwd=here).stdout.decode()
    assert "work.score: күтілгені 90, шыққаны 100" in kazakh


def test_json(here: Path) -> None:
    write(here, FAILING)
    done = tarazy("test", "example", "--format", "json", cwd=here)
    assert done.returncode == 1
    (document,) = json.loads(done.stdout)
    assert (document["folder"], document["diagnostics"], document["trouble"]) == ("example", [], None)
    failed, passed = document["cases"]
    assert (failed["passed"], passed["passed"]) == (False, True)
    assert failed["place"] == {
        "file": "cases/work.yaml",
        "line": 2,
        "column": 12,
        "end_line": 2,
        "end_column": 25,
    }
    assert [(each["path"], each["expected"], each["got"]) for each in failed["differences"]] == [
        ("work.score", "90", "100"),
        ("work.criteria.amount.exact", "90", "100"),
    ]
    assert failed["first"]["path"] == "work.criteria.amount.exact"
    assert [(line["depth"], line["text"]) for line in failed["way"]] == [
        (1, "score = 100 (when done >= 50)"),
        (2, "done = 50"),
    ]
    assert document["coverage"] == {"percent": 100, "covered": 4, "of": 4, "uncovered": []}
    assert document["mutation"] is None


def test_json_of_changes(here: Path) -> None:
    (document,) = json.loads(tarazy("test", "example", "--mutate", "--format", "json", cwd=here).stdout)
    mutation = document["mutation"]
    assert (mutation["percent"], mutation["noticed"], mutation["tried"]) == (55, 11, 20)
    assert mutation["left_out"] == []
    assert mutation["unnoticed"][0] == {
        "place": {"file": "work.rules", "line": 2, "column": 5, "end_line": 2, "end_column": 24},
        "before": "scale from 0",
        "after": "scale from 1",
    }


def test_json_of_faults(here: Path) -> None:
    write(here, CASES.replace("score:", "skore:", 1))
    done = tarazy("test", "example", "--format", "json", cwd=here)
    assert done.returncode == 1
    assert done.stderr == b""
    (document,) = json.loads(done.stdout)
    assert [found["code"] for found in document["diagnostics"]] == ["E0905"]
    assert (document["cases"], document["coverage"], document["mutation"]) == ([], None, None)


def test_all_methodologies_of_the_directory(here: Path) -> None:
    done = tarazy("test", cwd=here, TARAZY_METHODOLOGIES=".")
    assert done.returncode == 0
    assert done.stdout.decode() == "example: 2 cases pass, 100 % of the rules shown (4 of 4)\n"


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--least", "90"), "--least: there is nothing to be noticed without --mutate"),
        (("--coverage", "101"), "--coverage: a percentage from 0 to 100, not 101"),
        (("--mutate", "--least", "-1"), "--least: a percentage from 0 to 100, not -1"),
        (("nowhere",), "there is no methodology nowhere; there is example"),
    ],
)
def test_wrong_usage(here: Path, options: tuple[str, ...], complaint: str) -> None:
    done = tarazy("test", *options, cwd=here, TARAZY_METHODOLOGIES=".")
    assert done.returncode == 2
    assert done.stderr.decode() == f"tarazy: {complaint}\n"
