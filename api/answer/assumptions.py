"""The assumptions that scores rest on: those of every declaration that took part in them."""

from collections.abc import Iterable, Iterator

from api.answer.behind import conditions_of, labels_behind
from engine.evaluate.declarations import Declarations
from engine.graph.expression import Expression
from engine.graph.label import Label
from engine.graph.methodology import Block, Member, Methodology, Result
from engine.plan.needs import expressions_of, results_expressions
from engine.profile import Profile


class Assumptions:
    """Finds the assumptions of one methodology's scores. Remembers them, so that they are looked for once.

    `settled` is the methodology with its readings chosen; what they are asked for stands in `methodology`.
    """

    def __init__(self, methodology: Methodology, settled: Methodology) -> None:
        self._declared = {member.label.id: member for member, _ in methodology.walk()}
        self._results = methodology.results
        self._declarations = Declarations(settled)
        self._known: dict[tuple[Profile, str], frozenset[str]] = {}

    def of(self, profile: Profile, unit: str) -> frozenset[str]:
        """The ids of the assumptions behind a top-level member, or (for "") the methodology's results."""
        known = self._known.get((profile, unit))
        if known is None:
            known = self._known[profile, unit] = frozenset(self._find(profile, unit))
        return known

    def _find(self, profile: Profile, unit: str) -> Iterator[str]:
        roots: list[Expression]
        if unit:
            member = self._declarations.members[unit]
            roots = [*expressions_of(member, profile), *_choices(self._declared[unit], profile)]
            labels = _labels_of(member, profile)
        else:
            results = self._declarations.methodology.results
            roots = [*results_expressions(results, profile), *_results_choices(self._results, profile)]
            labels = _results_labels(results, profile)
        for label in (*labels, *labels_behind(self._declarations, roots)):
            yield from (assumption.id for assumption in label.assumes)


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


def _choices(member: Member, profile: Profile) -> Iterator[Expression]:
    """The conditions on readings in a member and in all that is active in it."""
    if not isinstance(member, Block):
        return
    yield from conditions_of(member)
    yield from _results_choices(member.results, profile)
    for child in member.members:
        if child.label.id in profile.members:
            yield from _choices(child, profile)


def _results_choices(results: Iterable[Result], profile: Profile) -> Iterator[Expression]:
    for result in results:
        if result.kinds is None or profile.kind in result.kinds:
            yield from conditions_of(result)
