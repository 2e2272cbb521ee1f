"""Whatever can be written: its canonical form means the same, keeps each comment, and is final."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lark.grammar import Rule

from tests.format.comparing import canonical, comments, meaning
from tests.format.derivations import written_rules
from tests.format.programs import Program, programs

OFTEN = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
TWICE = settings(OFTEN, max_examples=2)
RULES = written_rules()


def check(program: Program) -> None:
    written = program.content.decode("utf-8-sig")
    formatted = canonical(program.content)
    assert meaning(formatted) == meaning(written)
    assert comments(formatted) == comments(written)
    assert canonical(formatted) == formatted
    assert re.search(r"[ \t]$|\r|\ufeff|\n\n\n|\A\n|\n\n\Z|^ *\t", formatted, re.MULTILINE) is None
    assert formatted.endswith("\n") or not formatted


@OFTEN
@given(programs())
def test_any_file(program: Program) -> None:
    check(program)


@pytest.mark.parametrize("rule", RULES, ids=str)
@TWICE
@given(data=st.data())
def test_a_line_by_each_rule_of_the_grammar(rule: Rule, data: st.DataObject) -> None:
    program = data.draw(programs(through=rule))
    assert rule in program.rules
    check(program)
