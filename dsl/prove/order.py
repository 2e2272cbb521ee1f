"""Definitions after those that they rest on, so that no chain of them leads deep."""

from collections.abc import Iterator

from dsl.prove.subject import Subject, parts_of
from engine.graph.declaration import Derived, Named
from engine.graph.expression import Call, Column, Expression, Reference

Definition = tuple[Expression, Named | Derived]


def definitions_in_order(subject: Subject) -> Iterator[Definition]:
    """Each name with its definition, after all that the definition uses; no definitions go in a circle."""
    known: dict[Expression, Named | Derived] = {Reference(id_): each for id_, each in subject.named.items()}
    for (rows, column), declared in subject.columns.items():
        if isinstance(declared, Derived):
            known[Column(rows, column)] = declared
    done: set[Expression] = set()
    for start in known:
        path = [] if start in done else [(start, _uses(subject, known[start].value, known))]
        while path:
            name, further = path[-1]
            following = next((each for each in further if each not in done), None)
            if following is None:
                done.add(name)
                path.pop()
                yield name, known[name]
            else:
                path.append((following, _uses(subject, known[following].value, known)))


def _uses(
    subject: Subject, value: Expression, known: dict[Expression, Named | Derived]
) -> Iterator[Expression]:
    """The names that an expression and the functions in it use."""
    waiting: list[Expression] = [value]
    entered: set[str] = set()
    while waiting:
        for part in parts_of(waiting.pop()):
            if part in known:
                yield part
            if isinstance(part, Call) and part.function not in entered:
                entered.add(part.function)
                waiting.append(subject.functions[part.function].value)
