"""All that the rules of a methodology can show."""

from engine.cover.cohort import items_of_cohorts
from engine.cover.definitions import items_of_definitions
from engine.cover.item import Item
from engine.cover.measures import items_of_measures
from engine.graph.methodology import Methodology

__all__ = ["items_of"]


def items_of(methodology: Methodology) -> tuple[Item, ...]:
    """What evaluations can show of a methodology whose readings are open."""
    return (
        *items_of_definitions(methodology),
        *items_of_measures(methodology),
        *items_of_cohorts(methodology),
    )
