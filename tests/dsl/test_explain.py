"""What is said of lines that cannot be read: in every language, at its place, in no words of a parser."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl.diagnostics.diagnostic import Diagnostic, Findings
from dsl.diagnostics.wording import Language
from dsl.syntax import explain
from dsl.syntax.explain import RECOGNISERS, translated
from dsl.syntax.explain.fallback import MOST
from dsl.syntax.explain.unread import Recogniser, Slip, Unread
from dsl.syntax.keywords import ENGLISH
from dsl.syntax.parse import parse_rules
from dsl.syntax.scan import scanner
from tests.dsl.test_rule_files import BAD

LINES = sorted(
    {
        line
        for path in BAD.glob("E01*.rules")
        for line in path.read_bytes().decode("utf-8", "replace").splitlines()
        if line.strip() and len(line) < 200
    }
)
PARTS = sorted({part for line in LINES for part in re.findall(r"\w+|[^\w\s]+", line)})
TERMINALS = scanner().terminals - {"NAME", "OR", "AND", "NOT", "IS", "IN", "NO", "TO", "OF", "UP", "BY"}
"""Names of the grammar that no sentence has for another reason."""


def said_of(text: str) -> tuple[Diagnostic, ...]:
    findings = Findings()
    parse_rules("x.rules", text, findings)
    return tuple(findings)


def garbled(random: Random) -> str:
    """A line of a faulty file with a part left out, put in, doubled or exchanged."""
    parts = re.findall(r"\s+|\w+|[^\w\s]+", random.choice(LINES).lstrip())
    for _ in range(random.randint(0, 3)):
        at = random.randrange(len(parts))
        other = random.choice(PARTS)
        parts[at : at + random.randint(0, 1)] = random.choice([[], [other], [" ", other, " "]])
        parts = parts or [other]
    return "".join(parts)


@settings(max_examples=300, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_whatever_is_wrong_is_told_in_every_language_and_in_no_words_of_a_parser(seed: int) -> None:
    line = garbled(Random(seed))
    for found in said_of(f"{line}\n"):
        assert 1 <= found.span.column <= found.span.end_column <= len(line) + 2
        for language in Language:
            told = f"{found.message(language)} {found.hint(language) or ''}"
            beside = re.sub("`[^`]*`", "", told)
            assert not TERMINALS & set(re.findall(r"\b[A-Z_]{3,}\b", beside)), told


@pytest.mark.parametrize("line", LINES)
def test_of_what_could_stand_there_at_most_a_few_are_told(line: str) -> None:
    for found in said_of(f"{line.strip()}\n"):
        hint = found.hint() or ""
        assert not hint.startswith("expected: ") or hint.count(", ") < MOST


def test_every_recogniser_is_the_first_to_know_some_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    knew: set[Recogniser] = set()

    def noting(recognise: Recogniser) -> Recogniser:
        def noted(line: Unread) -> Slip | None:
            slip = recognise(line)
            if slip is not None:
                knew.add(recognise)
            return slip

        return noted

    monkeypatch.setattr(explain, "RECOGNISERS", tuple(map(noting, RECOGNISERS)))
    for path in BAD.glob("E01*.rules"):
        said_of(path.read_bytes().decode("utf-8", "replace"))
    assert [f"{one.__module__}.{one.__name__}" for one in RECOGNISERS if one not in knew] == []


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("let a = " + "1 + " * 1000 + "2 + visits == 3", 4020),
        ("let a = " + "1 + " * 1000 + "0,5", 4009),
        ("let a = 1 == " + "1 + " * 1000 + "1", 11),
        ("input a numbr" + " " * 4000 + "# " + "x" * 4000, 9),
    ],
)
def test_a_mistake_is_known_wherever_it_stands_in_a_long_line(line: str, column: int) -> None:
    (found,) = said_of(f"{line}\n")
    assert (found.code == "E0102", found.span.column) == (False, column)


def test_words_are_translated_into_words_of_the_language() -> None:
    phrases = tuple(ENGLISH.values())
    assert [
        words
        for words in translated._ENGLISH
        if not any(f"{each} ".startswith(f"{words} ") for each in phrases)
    ] == []


def test_an_unreadable_line_inside_a_parenthesis_begins_nothing() -> None:
    """Its first word is no misspelt keyword."""
    (found,) = said_of("let a = (1\n    + b\n    tittle + 3)\n")
    assert (found.span.line, found.code) == (3, "E0102")


def test_of_a_file_full_of_mixed_words_some_hundreds_are_told() -> None:
    text = "".join(f"let \u0441a{n} = \u0441b\n" for n in range(400))
    found = [one for one in said_of(text) if one.code == "E0107"]
    assert len(found) == 500
    assert [one.hint() for one in found[:2]] == ["write `ca0`", "write `cb`"]


def test_mixed_words_in_texts_and_remarks_are_left_alone() -> None:
    assert said_of('let a = 1 # \u0441ity\n    note en "\u0441ity"\n') == ()
