"""The assumptions that scores rest on: those of every declaration that took part in them."""

from collections.abc import Iterable, Iterator

from engine.evaluate.declarations import Declarations
from engine.graph.declaration import Derived, Named
from engine.graph.expression import Aggregate, BandOf, Call, Column, Expression, Lookup, Placed, Reference
from engine.graph.label import Label
from engine.graph.methodology import Block, Member, Methodology, Result
from engine.plan.needs import expressions_of, results_expressions
from engine.plan.walk import parts_of
from engine.profile import Profile


class Assumptions:
    """Finds the assumptions of one methodology's scores. Remembers them, so that they are looked for once."""

    def __init__(self, methodology: Methodology) -> None:
        self._declarations = Declarations(methodology)
        self._known: dict[tuple[Profile, str], frozenset[str]] = {}

    def of(self, profile: Profile, unit: str) -> frozenset[str]:
        """The ids of the assumptions behind a top-level member, or (for "") the methodology's results."""
        known = self._known.get((profile, unit))
        if known is None:
            known = self._known[profile, unit] = frozenset(self._find(profile, unit))
        return known

    def _find(self, profile: Profile, unit: str) -> Iterator[str]:
        if unit:
            member = self._declarations.members[unit]
            roots = expressions_of(member, profile)
            labels = _labels_of(member, profile)
        else:
            results = self._declarations.methodology.results
            roots = results_expressions(results, profile)
            labels = _results_labels(results, profile)
        for label in (*labels, *self._labels_behind(roots)):
            yield from (assumption.id for assumption in label.assumes)

    def _labels_behind(self, roots: Iterable[Expression]) -> Iterator[Label]:
        """The labels of all declarations that the expressions use, through one another."""
        waiting: list[Placed] = list(roots)
        opened: set[str] = set()
        while waiting:
            expression = waiting.pop()
            waiting.extend(parts_of(expression))
            for label, behind in self._used_by(expression):
                if label.id not in opened:
                    opened.add(label.id)
                    yield label
                    waiting.extend(behind)

    def _used_by(self, expression: Placed) -> Iterator[tuple[Label, tuple[Expression, ...]]]:
        """The declarations that an expression names, each with the expressions that define it."""
        declarations = self._declarations
        match expression:
            case Reference(id=id_) if id_ in declarations.named:
                named = declarations.named[id_]
                yield named.label, _definition(named)
            case Reference(id=id_) if id_ in declarations.inputs:
                yield declarations.inputs[id_].label, ()
            case Aggregate(rows=rows):
                yield declarations.inputs[rows].label, ()
            case Column(rows=rows, name=name):
                yield declarations.inputs[rows].label, ()
                derived = declarations.derived.get((rows, name))
                if derived is None:
                    yield declarations.columns[rows, name][1].label, ()
                else:
                    yield derived.label, _definition(derived)
            case Call(function=id_):
                function = declarations.functions[id_]
                yield function.label, (function.value,)
            case Lookup(table=id_):
                yield declarations.tables[id_].label, ()
            case BandOf(bands=id_):
                yield declarations.bands[id_].label, ()
            case _:
                pass


def _definition(defined: Named | Derived) -> tuple[Expression, ...]:
    return (defined.value, *defined.absent)


def _labels_of(member: Member, profile: Profile) -> Iterator[Label]:
    """The labels of a member and of all that is active in it."""
    yield member.label
    if not isinstance(member, Block):
        return
    for adjustment in member.adjustments:
        if adjustment.kinds is None or profile.kind in adjustment.kinds:
            yield adjustment.label
    yield from (cap.label for cap in member.caps)
    yield from _results_labels(member.results, profile)
    for child in member.members:
        if child.label.id in profile.members:
            yield from _labels_of(child, profile)


def _results_labels(results: Iterable[Result], profile: Profile) -> Iterator[Label]:
    return (result.label for result in results if result.kinds is None or profile.kind in result.kinds)
