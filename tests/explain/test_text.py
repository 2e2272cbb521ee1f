"""Explanations as text, exactly as they are read, in every language."""

import re
from textwrap import dedent

import pytest

from dsl.diagnostics.wording import Language
from tests.cases.small import loaded
from tests.explain.small import MANIFEST, RULES, explained, methodology, request, service, text

SMALL = methodology()


def sections(shown: str) -> dict[str, str]:
    """The parts of a text by their headings."""
    parts = re.split(r"^# (.*)\n|^(.+)\n[-=]+\n(?!    )", shown, flags=re.MULTILINE)
    heads = parts[1::3], parts[2::3], parts[3::3]
    return {one or other or "": body.strip("\n") for one, other, body in zip(*heads, strict=True)}


def lines(expected: str) -> str:
    return dedent(expected).strip("\n")


def test_a_block_from_the_top_to_the_score() -> None:
    shown = sections(text(explained(SMALL, service())))
    block = shown["Service: 55.50"]
    assert dedent(block) == lines(
        """
            law: Order No 1, 4
            rule: example.rules:1:7

        From the top to the score
            stage             change   left
            ----------------  ------  -----  ----------------------------------------
            top of the scale            100  ████████████████████████████████████████
            Visits               −40     60  ░░░░░░░░░░░░░░░░░░░░░░░░▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
            Survey                −4     56  ░░░░░░░░░░░░░░░░░░░░░░▒▒
            Late reports        −0.5  55.50  ░░░░░░░░░░░░░░░░░░░░░░▒
            score                     55.50  ██████████████████████

            what    worth or weight  score  brought  lost  note
            ------  ---------------  -----  -------  ----  ----
            Visits               60  20.00       20    40
            Survey               40  36.00       36     4

        Combined (sum of points): 20 + 36 → 56

        Late reports: −0.5

        Rounded half up to a multiple of 0.01: 111/2 = 55.5 becomes 55.50
        """
    )


def test_a_formula_with_its_numbers_and_the_law_beside_it() -> None:
    shown = sections(text(explained(SMALL, service())))
    assert shown["Visits: 20.00 of 60"] == (
        "    law: Order No 1, 5\n"
        "    rule: example.rules:18:15\n"
        "\n"
        "    points = worth * min(1, attendance)  [example.rules:21:17]\n"
        "      = 60 × min(1; (1/3)) = 20\n"
        "      [Order No 1, 5]\n"
        "\n"
        "        Attendance (attendance) = visits / planned  [example.rules:15:22]\n"
        "          = 1,000 / 3,000 = 1/3 ≈ 0.333333\n"
        "          visits = 1,000\n"
        "          Visits planned (planned) = 3,000"
    )


@pytest.mark.parametrize(
    ("language", "head", "expected"),
    [
        (
            Language.ru,
            "Посещения: 20,00 из 60",
            "        Посещаемость (attendance) = visits / planned  [example.rules:15:22]\n"
            "          = 1\N{NO-BREAK SPACE}000 / 3\N{NO-BREAK SPACE}000 = 1/3 ≈ 0,333333\n"
            "          visits = 1\N{NO-BREAK SPACE}000\n"
            "          Посещения по плану (planned) = 3\N{NO-BREAK SPACE}000",
        ),
        (
            Language.kk,
            "Келу: 60 балдан 20,00",
            "        Келу деңгейі (attendance) = visits / planned  [example.rules:15:22]\n"
            "          = 1\N{NO-BREAK SPACE}000 / 3\N{NO-BREAK SPACE}000 = 1/3 ≈ 0,333333\n"
            "          visits = 1\N{NO-BREAK SPACE}000\n"
            "          Жоспарланған келу саны (planned) = 3\N{NO-BREAK SPACE}000",
        ),
    ],
)
def test_numbers_and_titles_are_those_of_the_language(language: Language, head: str, expected: str) -> None:
    shown = sections(text(explained(SMALL, service()), language))
    assert shown[head].endswith(expected)


def test_what_does_not_apply_says_why() -> None:
    shown = sections(text(explained(SMALL, service(survey=None))))
    assert shown["Survey: does not apply"] == (
        "    assumption survey: in proportion to the mark\n"
        "    rule: example.rules:23:15\n"
        "\n"
        "does not apply: the condition `survey is known` does not hold (survey = missing)\n"
        "\n"
        "    applies when: survey is known  [example.rules:26:22]\n"
        "      → no\n"
        "      survey = missing"
    )
    assert "Scores are brought from 60 to the whole scale: times 5/3 ≈ 1.666667" in shown["Service: 32.83"]


def test_every_digit_of_a_decimal_is_shown() -> None:
    shown = text(explained(SMALL, service(visits="1234567890123456789012345.678901")))
    assert "visits = 1,234,567,890,123,456,789,012,345.678901" in shown


@pytest.mark.parametrize(
    ("met", "expected"),
    [(1, "учтена 1 строка, всего 21"), (2, "учтены 2 строки, всего 21"), (5, "учтено 5 строк, всего 21")],
)
def test_plurals_follow_the_number(met: int, expected: str) -> None:
    rules = (
        "input visits: rows\n    size: whole number\n"
        "criterion large\n    score = count(visits where size > 0)\n"
    )
    rows = [{"size": int(number < met)} for number in range(21)]
    raw = request({"id": "a", "data": {"visits": rows}})
    assert expected in text(explained(methodology(rules), raw), Language.ru)


def test_the_same_text_every_time() -> None:
    first = text(explained(SMALL, service()))
    assert first == text(explained(loaded(RULES, manifest=MANIFEST), service()))
