"""What a body of one profile is asked for: which units its data submit, and what these need."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from api.intake.layout import Branch, Layout


@dataclass(frozen=True, slots=True)
class Unit:
    """A top-level member in the body's scope.

    `needs` are the ids of the inputs in the body's data that it uses, in the order of the layout; `keys` the
    members of `data` that these lie under; `elsewhere` those of them that do not lie under its own key.
    """

    id: str
    needs: tuple[str, ...]
    keys: frozenset[str]
    elsewhere: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether the unit has data under its own key."""
        return self.id in self.keys

    def submitted(self, given: Collection[str]) -> bool:
        """Whether a body submits the unit whose data have these members (those that are null left out)."""
        if self.id in given:
            return True
        return not self.whole and (not self.keys or any(key in given for key in self.keys))


@dataclass(frozen=True, slots=True)
class Demand:
    """The units in a body's scope, the inputs of its data that are used at all, and such attributes.

    `for_results` are the inputs that the methodology's own results use.
    """

    units: tuple[Unit, ...]
    used: frozenset[str]
    attributes: frozenset[str]
    for_results: frozenset[str] = frozenset()

    def submitted(self, given: Collection[str]) -> tuple[Unit, ...]:
        """The units that a body submits whose data have these members."""
        return tuple(unit for unit in self.units if unit.submitted(given))

    def for_these(self, inputs: Iterable[str], units: Collection[str]) -> list[str]:
        """Those of the inputs that nothing uses but these units."""
        others = self.for_results.union(*(unit.needs for unit in self.units if unit.id not in units))
        return [id_ for id_ in inputs if id_ not in others]

    def uses_below(self, branch: Branch) -> bool:
        """Whether anything below an object of the layout is used."""
        return any(leaf.id in self.used for leaf in branch.leaves())


def demand_of(layout: Layout, needs: Mapping[str, frozenset[str]], for_results: frozenset[str]) -> Demand:
    """The demand of a body, from the ids of the inputs that each unit in its scope uses.

    `for_results` are those that the methodology's own results use: these go without what is not given.
    """
    order = [leaf.id for leaf in layout.data.leaves()]
    units = tuple(_unit(id_, used, order) for id_, used in needs.items())
    all_used = for_results.union(*needs.values())
    return Demand(units, all_used.intersection(order), all_used.intersection(layout.attributes), for_results)


def _unit(id_: str, used: frozenset[str], order: list[str]) -> Unit:
    needs = tuple(input_ for input_ in order if input_ in used)
    keys = frozenset(input_.partition(".")[0] for input_ in needs)
    return Unit(id_, needs, keys, tuple(input_ for input_ in needs if input_.partition(".")[0] != id_))
