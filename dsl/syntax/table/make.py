"""Makes the table of the grammar, by way of Lark."""

from typing import Any

from lark import Lark
from lark.grammar import NonTerminal, Terminal
from lark.grammar import Rule as LarkRule
from lark.lexer import TerminalDef

from dsl.syntax.keywords import ENGLISH
from dsl.syntax.table.form import END, Rule, Table
from dsl.syntax.table.grammar import grammar

_START = "start"
_BETWEEN = ("COMMENT", "__IGNORE")
"""How the terminals begin that say nothing."""


def make() -> Table:
    """The table of the grammar as it is now, the same at each making.

    Raises ValueError for a grammar that needs more than a table can say.
    """
    lark = grammar()
    parser: Any = lark.parser.parser
    made = parser._parse_table
    rules = {rule: number for number, rule in enumerate(lark.rules)}
    terminals = {terminal.name for terminal in lark.terminals} | {END, "_INDENT", "_DEDENT"}
    states = _in_order(made.states, made.start_states[_START])
    actions: list[dict[str, int]] = []
    follows: list[dict[str, int]] = []
    for state in states:
        row = {
            symbol: ~rules[argument] if isinstance(argument, LarkRule) else states[argument]
            for symbol, (_, argument) in sorted(made.states[state].items())
        }
        actions.append({symbol: action for symbol, action in row.items() if symbol in terminals})
        follows.append({symbol: action for symbol, action in row.items() if symbol not in terminals})
    return Table(
        actions=tuple(actions),
        follows=tuple(follows),
        rules=tuple(_rule(rule) for rule in lark.rules),
        end=states[made.end_states[_START]],
        signs=tuple(
            (terminal.name, terminal.pattern.to_regexp())
            for terminal in sorted(lark.terminals, key=_rank)
            if terminal.name not in ENGLISH and not terminal.name.startswith(_BETWEEN)
        ),
        ignored=tuple(_ignored(lark)),
    )


def _in_order(rows: Any, start: int) -> dict[int, int]:
    """The numbers of the states in an order that the grammar alone decides: from the first one outwards."""
    numbers = {start: 0}
    waiting = [start]
    for state in waiting:
        for _, (_, argument) in sorted(rows[state].items()):
            if not isinstance(argument, LarkRule) and argument not in numbers:
                numbers[argument] = len(numbers)
                waiting.append(argument)
    return numbers


def _rank(terminal: TerminalDef) -> tuple[int, int, int, str]:
    """The order in which Lark tries terminals where several fit."""
    pattern = terminal.pattern
    return -terminal.priority, -pattern.max_width, -len(pattern.value), terminal.name


def _ignored(lark: Lark) -> list[str]:
    between = [terminal for terminal in lark.terminals if terminal.name.startswith(_BETWEEN)]
    if {terminal.name for terminal in between} != set(lark.ignore_tokens):
        raise ValueError("what the grammar ignores has other names")
    return [terminal.pattern.to_regexp() for terminal in sorted(between, key=_rank)]


def _rule(rule: LarkRule) -> Rule:
    origin, length = rule.origin.name, len(rule.expansion)
    if length == 0 and origin != _START:
        raise ValueError(f"the rule {origin} may be empty, so that it has no place")
    if origin.startswith("_"):
        return Rule(origin, length)
    if not rule.options.expand1 or rule.alias:
        return Rule(origin, length, builds=rule.alias or origin)
    kept = [
        place
        for place, symbol in enumerate(rule.expansion)
        if not (isinstance(symbol, Terminal) and symbol.filter_out)
    ]
    if len(kept) != 1 or not isinstance(rule.expansion[kept[0]], NonTerminal):
        raise ValueError(f"an alternative of {origin} needs a name")
    return Rule(origin, length, passes=kept[0])
