"""What would lift a body: the smallest changes of its values that gain a score or a place, or end a flag."""

from api.lift.analysis import lift_of
from api.lift.asked import GOALS, MOST_DECIMALS, Asked

__all__ = ["GOALS", "MOST_DECIMALS", "Asked", "lift_of"]
