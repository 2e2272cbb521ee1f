"""What depends on an input, through names, functions and scores."""

from collections.abc import Callable, Iterable, Iterator

from dsl.prove.order import Definition
from dsl.prove.subject import Subject, parts_of
from engine.graph.expression import Call, Column, Expression, Placed, Reference, Scored, ScoreOf
from engine.graph.formulas import own_formulas
from engine.graph.methodology import Block, Member

Node = Expression | str
"""A name, a score (as `Scored`), or a function by its id."""
Following = Callable[[Node], Iterable[Node]]


class Reach:
    """Who uses whom in a methodology, followed from an input to what depends on it, and back.

    The definitions are given in an order in which each stands behind those that it rests on.
    """

    def __init__(self, subject: Subject, definitions: Iterable[Definition]) -> None:
        self._subject = subject
        self._uses: dict[Node, tuple[Node, ...]] = {}
        self._users: dict[Node, list[Node]] = {}
        self._order: dict[Node, int] = {}
        for name, definition in definitions:
            self._order[name] = len(self._order)
            self._note(name, [definition.value])
        for id_, function in subject.functions.items():
            self._note(id_, [function.value])
        for id_, member in subject.members.items():
            self._note(Scored(id_), _made_of(subject, member))

    def _note(self, user: Node, parts: Iterable[Expression]) -> None:
        used = tuple(dict.fromkeys(node for part in parts for node in nodes_in(part)))
        self._uses[user] = used
        for each in used:
            self._users.setdefault(each, []).append(user)

    def dependent_on(self, start: Iterable[Node]) -> frozenset[Node]:
        """These, and all that depends on them."""
        return _closure(start, lambda node: self._users.get(node, ()))

    def definitions_behind(self, expression: Expression) -> list[Expression]:
        """The names that an expression rests on, each after those that it rests on itself."""
        names = [node for node in self._behind(expression) if not isinstance(node, str)]
        return sorted((name for name in names if name in self._order), key=self._order.__getitem__)

    def inputs_behind(self, expression: Expression) -> frozenset[Expression]:
        """The inputs and input columns that an expression rests on."""
        declared = self._subject.declared
        return frozenset(
            node for node in self._behind(expression) if not isinstance(node, str) and declared(node)
        )

    def _behind(self, expression: Expression) -> frozenset[Node]:
        return _closure(nodes_in(expression), lambda node: self._uses.get(node, ()))


def node_of(part: Placed) -> Node | None:
    """What a part of an expression asks for by its name; None where it asks for nothing."""
    match part:
        case Reference() | Column():
            return part
        case Call(function=function):
            return function
        case ScoreOf(id=id_) | Scored(id=id_):
            return Scored(id_)
    return None


def nodes_in(expression: Expression) -> Iterator[Node]:
    """All that an expression asks for by name."""
    for part in parts_of(expression):
        node = node_of(part)
        if node is not None:
            yield node


def _made_of(subject: Subject, member: Member) -> Iterator[Expression]:
    """What decides the score of a member and whether it has one."""
    around: Member | None = member
    while around is not None:
        if around.applies is not None:
            yield around.applies
        around = subject.around[around.label.id]
    if isinstance(member, Block):
        yield from (Scored(inner.label.id) for inner in member.members)
    yield from own_formulas(member)


def _closure(start: Iterable[Node], following: Following) -> frozenset[Node]:
    found = set(start)
    waiting = list(found)
    while waiting:
        for node in following(waiting.pop()):
            if node not in found:
                found.add(node)
                waiting.append(node)
    return frozenset(found)
