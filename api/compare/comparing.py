"""The same data under two methodologies: the way in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from api.compare.adapt import Adapted, adapted
from api.compare.mapping import Target, mapped, mapping_faults
from api.compatible import require_compatible
from api.loading import Loaded
from api.problem import Problem
from api.scoring import assessed, cohort_of, count
from api.wire.tree import Json
from engine.cohort.result import Assessment
from engine.diff.diff import diff
from engine.diff.edit import Diff
from engine.diff.rename import Space, renamed
from engine.impact.impact import Side, impact_of
from engine.impact.result import Impact

__all__ = ["Compared", "Comparison", "Pair"]


MAPPING = "mapping"
"""Where the mapping stands in a request."""


class Pair:
    """Two methodologies and the edits between them. Shared by threads."""

    def __init__(self, before: Loaded, after: Loaded) -> None:
        self.before, self.after = before, after

    @property
    def _sides(self) -> tuple[Loaded, Loaded]:
        return self.base, self.after

    @cached_property
    def diff(self) -> Diff:
        """The edits that make the later one of the earlier one."""
        return diff(self.before.methodology, self.after.methodology)

    @cached_property
    def base(self) -> Loaded:
        """The earlier methodology with the names of the later one, by which both read the same data."""
        renames = self.diff.renames
        if not renames:
            return self.before
        return Loaded(renamed(self.before.methodology, renames), self.before.sources, ())

    def compare(
        self, tree: Json, mapping: Json = None, readings: Mapping[str, str] | None = None
    ) -> "Comparison":
        """What both make of the data.

        `readings` are known to both methodologies. Raises IncompatibleError, and Problem with all faults of
        the mapping, or else of the data: those that neither can read, and those that keep one from scoring.
        """
        require_compatible(self.before.methodology, self.after.methodology, self.diff.renames)
        trees = self._mapped(tree, {} if mapping is None else mapping)
        asked = dict(readings or {})
        found = [adapted(side, own, asked) for side, own in zip(self._sides, trees, strict=True)]
        both = tuple(fault for key, fault in found[0].faults.items() if key in found[1].faults)
        if both:
            raise Problem("invalid-request", f"neither can read the data: {count(both)}", both)
        before, after = (_compared(side, own) for side, own in zip(self._sides, found, strict=True))
        choices = {**before.adapted.request.readings, **after.adapted.request.readings}
        impact = impact_of(
            self.diff,
            (Side(self.base.methodology, cohort_of(before.adapted.request)), before.assessment),
            (Side(self.after.methodology, cohort_of(after.adapted.request)), after.assessment),
            choices,
        )
        return Comparison(self, before, after, impact)

    def _mapped(self, tree: Json, mapping: Json) -> tuple[Json, Json]:
        """The data for each of the two."""
        former = {each.before: each.after for each in self.diff.renames if each.space is Space.value}
        targets = Target(self.base, former), Target(self.after, {})
        faults = mapping_faults(mapping, targets)
        found = [] if faults else [mapped(mapping, target, tree) for target in targets]
        faults = faults or tuple(fault for _, own in found for fault in own)
        if faults:
            within = tuple(replace(fault, pointer=f"/{MAPPING}{fault.pointer}") for fault in faults)
            raise Problem("invalid-request", f"the mapping cannot be used: {count(within)}", within)
        return found[0][0], found[1][0]


@dataclass(frozen=True, slots=True)
class Compared:
    """One of the two: what it reads of the data, and what follows."""

    loaded: Loaded
    adapted: Adapted
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both, and the impact of the edits between them."""

    pair: Pair
    before: Compared
    after: Compared
    impact: Impact


def _compared(loaded: Loaded, found: Adapted) -> Compared:
    chosen = loaded.chosen(found.request.readings)
    return Compared(loaded, found, assessed(chosen.program, found.request))
