"""Files that cannot be read have no canonical form: nothing is guessed, nothing is half done."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsl.diagnostics.diagnostic import Findings
from dsl.format.canonical import format_rules
from dsl.syntax.parse import parse_rules
from tests.format.programs import Program, programs


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        (b"input a number\n", "x.rules:1:9 E0113"),
        (b"block a\n\tscore = 1\n", "x.rules:2:1 E0103"),
        (b"block a\n    score = 1\n  score = 2\n", "x.rules:3:1 E0104"),
        (b"let a = (1\nlet b = 2\n", "x.rules:1:9 E0105"),
        (b"let a = 1,5\n", "x.rules:1:9 E0106"),
        (b"let a = 2\nlet b = \xff\n", "x.rules:2:1 E0101"),
        (b"let a = \0\n", "x.rules:1:1 E0101"),
        (b"let a = " + b"-" * 200 + b"1\n", "x.rules:1:1 E0112"),
    ],
)
def test_the_findings_say_why(content: bytes, finding: str) -> None:
    formatted = format_rules("x.rules", content)
    assert formatted.canonical is None
    assert [f"{found.span} {found.code}" for found in formatted.diagnostics] == [finding]


def test_all_faults_of_a_file_are_found() -> None:
    formatted = format_rules("x.rules", b"input a number\nlet b = 1,5\nlet c = 1\n")
    assert [found.span.line for found in formatted.diagnostics] == [1, 2]
    assert formatted.written == "input a number\nlet b = 1,5\nlet c = 1\n"


def test_rules_that_can_be_read_need_not_make_sense() -> None:
    formatted = format_rules(
        "x.rules", b'title en"A"\n   score=unknown of_nothing\n'.replace(b" of_nothing", b"")
    )
    assert formatted.canonical == 'title en "A"\n    score = unknown\n'


def test_a_line_that_no_reading_would_take_any_more_is_a_finding() -> None:
    rules = f"let x = max({','.join(f'a{number}*b' for number in range(2300))})\n"
    formatted = format_rules("x.rules", rules.encode())
    assert formatted.canonical is None
    (found,) = formatted.diagnostics
    assert (str(found.span), found.code) == ("x.rules:1:1", "E0102")
    assert found.message() == "in its canonical form this line is longer than 20000 characters"
    assert found.hint() == "name parts of it with `let`"


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(programs(), st.data())
def test_a_slip_in_any_file_is_found_or_harmless(program: Program, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(program.content)))
    taken = data.draw(st.integers(0, 3))
    put = data.draw(
        st.sampled_from((b"", b" ", b"\n", b"(", b")", b'"', b"\t", b"=", b"#", b"when", b"\xd0"))
    )
    content = program.content[:at] + put + program.content[at + taken :]
    formatted = format_rules("x.rules", content)
    findings = Findings()
    if formatted.written:
        parse_rules("x.rules", formatted.written, findings)
        assert (formatted.canonical is None) == findings.errors
    assert (formatted.canonical is None) == any(formatted.diagnostics)
