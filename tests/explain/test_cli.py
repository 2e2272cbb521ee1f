"""`tarazy explain` and `tarazy evaluate --explain`, each in a process of its own."""

import json
from pathlib import Path

import pytest

from api.explain.explaining import explain as explain_body
from api.explain.model import Explanation
from api.explain.view import Format
from api.scoring import score
from dsl.diagnostics.wording import Language
from tests.cli.terminal import ROOT, tarazy
from tests.explain.checker import check
from tests.explain.small import document, explained, shipped, text

METHODOLOGIES = ROOT / "methodologies"


def explain(year: str, *options: str, body: str = "ministry-of-finance") -> str:
    done = tarazy(
        "explain",
        year,
        str(ROOT / "examples" / f"{year}.json"),
        body,
        "--methodologies",
        str(METHODOLOGIES),
        *options,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


def made(year: str, **readings: str) -> Explanation:
    """The explanation that the command is to show, made in this process."""
    loaded = shipped(f"methodologies/{year}")
    raw = (ROOT / "examples" / f"{year}.json").read_bytes()
    return explain_body(loaded, raw, "ministry-of-finance", readings=readings)


@pytest.mark.parametrize("year", ["2023", "2025"])
def test_the_examples_of_both_years(year: str) -> None:
    explanation = made(year)
    shown = text(explanation, Language.ru)
    assert shown.startswith("Как получился балл: Министерство финансов (ministry-of-finance)\n=====")
    assert "основание: Указ Президента Республики Казахстан от 19 марта 2010 года № 954, S.18(1)\n" in shown
    found = document(explanation)
    assert check(found) > 100
    scores = {member["id"]: member["score"].replace(".", ",") for member in found["members"]}
    for id_, published in scores.items():
        title = next(each["title"]["ru"] for each in found["members"] if each["id"] == id_)
        assert f"\n{title}: {published}\n" in shown


def test_a_page_in_another_reading_is_what_is_made() -> None:
    shown = explain("2025", "--format", "html", "--lang", "kk", "--reading", "rounding_mode=half_even")
    assert shown == text(made("2025", rounding_mode="half_even"), Language.kk, Format.html)
    assert shown.startswith('<!doctype html>\n<html lang="kk">')
    assert "Әдепкіден өзгеше таңдалған заң оқылымдары: rounding_mode=half_even" in shown
    assert "Дөңгелектеу (жақынына, жартысы жұпқа қарай, қадамы 0,01)" in shown


def test_a_text_is_what_is_made() -> None:
    there, data = ROOT / "examples" / "methodologies", ROOT / "examples" / "libraries.json"
    done = tarazy("explain", "libraries", str(data), "harbour", "--methodologies", str(there), "--lang", "ru")
    assert (done.returncode, done.stderr) == (0, b"")
    loaded = shipped("examples/methodologies/libraries")
    assert done.stdout.decode() == text(explained(loaded, data.read_bytes(), "harbour"), Language.ru)


def test_a_body_that_the_data_do_not_have_is_wrong_usage() -> None:
    data = str(ROOT / "examples" / "libraries.json")
    there = str(ROOT / "examples" / "methodologies")
    done = tarazy("explain", "libraries", data, "harbor", "--methodologies", there)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.decode() == f"tarazy: there is no body harbor in {data}; there is harbour\n"


def test_data_that_cannot_be_scored_are_refused_as_by_evaluate(tmp_path: Path) -> None:
    data = tmp_path / "data.json"
    data.write_text('{"bodies": [{"id": "a", "extra": 1}]}')
    there = str(ROOT / "examples" / "methodologies")
    done = tarazy("explain", "libraries", str(data), "a", "--methodologies", there)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[0] == (
        f'{data}:/bodies/0/extra R102 "extra" is not a field of a body'
    )


def test_an_answer_with_explanations() -> None:
    there = ROOT / "examples" / "methodologies"
    data = ROOT / "examples" / "libraries.json"
    options = ("--methodologies", str(there), "--format", "json", "--explain", "full")
    done = tarazy("evaluate", "libraries", str(data), *options)
    assert (done.returncode, done.stderr) == (0, b"")
    loaded = shipped("examples/methodologies/libraries")
    plain = json.loads(score(loaded, data.read_bytes()))
    found = json.loads(done.stdout)
    explanations = [body.pop("explanation") for body in found["bodies"]]
    assert found == plain
    assert [each["body"] for each in explanations] == [body["id"] for body in plain["bodies"]]
    assert all(check(each) > 0 for each in explanations)


def test_an_explanation_goes_with_json_alone() -> None:
    done = tarazy("evaluate", "small", "-", "--explain", "full")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "tarazy: --explain: an explanation goes with --format json; see also tarazy explain\n"
    )
