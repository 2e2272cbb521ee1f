"""What is known when rows are gone through: nothing of the row that was at hand before."""

from collections.abc import Iterator
from dataclasses import replace

from dsl.check.walk import children
from dsl.prove.facts import Facts, starting
from dsl.prove.polynomial import Polynomial, atoms_of
from dsl.prove.subject import Subject
from engine.graph.expression import Aggregate, Column, Expression, Placed


def entered(facts: Facts, rows: str) -> Facts:
    """The facts inside any row of these rows.

    A row's formula may use a value that is taken of all rows; what is known of that one row is then not known
    of the others. What is known of columns where no row is at hand holds in every row.
    """
    found = facts.assumed.get(rows)
    if found is None:
        known = _without(facts, rows) if rows in facts.at_hand else facts
        found = replace(known, at_hand=known.at_hand | {rows}, memo={}, assumed={})
        facts.assumed[rows] = found
    return found


def where_defined(subject: Subject, name: Expression) -> Facts:
    """What is known of any data where the definition of a name is worked out: that of a column in its row."""
    facts = starting(subject)
    return entered(facts, name.rows) if isinstance(name, Column) else facts


def _without(facts: Facts, rows: str) -> Facts:
    """The facts without those of the row at hand."""
    subject = facts.subject

    def outside(node: Placed) -> bool:
        return not any(column.rows == rows for column in columns_at_hand(node))

    def all_outside(polynomial: Polynomial) -> bool:
        return all(outside(subject.atom(number)) for number in atoms_of(polynomial))

    return replace(
        facts,
        ranges={number: known for number, known in facts.ranges.items() if outside(subject.atom(number))},
        constraints=tuple(each for each in facts.constraints if all_outside(each.polynomial)),
        nonzero=tuple(each for each in facts.nonzero if all_outside(each)),
        truths={condition: holds for condition, holds in facts.truths.items() if outside(condition)},
        options={of: options for of, options in facts.options.items() if outside(of)},
        clauses=tuple(
            clause for clause in facts.clauses if all(outside(condition) for condition, _ in clause)
        ),
    )


def columns_at_hand(node: Placed) -> Iterator[Column]:
    """The columns of the row at hand that an expression asks for, not those of rows that it goes through."""
    waiting: list[tuple[Placed, frozenset[str]]] = [(node, frozenset())]
    while waiting:
        part, gone_through = waiting.pop()
        if isinstance(part, Column) and part.rows not in gone_through:
            yield part
        if isinstance(part, Aggregate):
            gone_through |= {part.rows}
        waiting.extend((each, gone_through) for each in children(part))
